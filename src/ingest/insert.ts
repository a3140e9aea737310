import { ANSWER_FIELDS, cutsOf, INTERACTION_FIELDS, type InteractionField, type InteractionKind } from '../model/record.js'
import { identifier, literal, literals } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { SQL_TYPES } from '../store/tables.js'
import type { Mark } from './format.js'
import type { Reading } from './reading.js'
import type { Column } from './recognise.js'
import type { Typed } from './typed.js'
import { cleaned } from './values/shape.js'
import { toUtc } from './values/zone.js'

/** One typed file on its way into the tables of records. */
export interface Loading {
  readonly store: Store
  readonly typed: Typed
  readonly staging: string
  readonly file: number
  /** The zone of clock times that stand beside a day. */
  readonly zone?: string | undefined
  /** See `Format`. */
  readonly followUpsBy?: readonly string[] | undefined
}

/** What the columns of a file make of the fields: read from it, or worked out from others. */
type Expressions = Map<string, string>

const ENDED = `('solved', 'closed-unsolved', 'abandoned')`
const span = (from: string, to: string): string => `epoch_ms(${to}) - epoch_ms(${from})`
const FIELDS = Object.keys(INTERACTION_FIELDS) as InteractionField[]

/**
 * The rows of a typed file as contacts, before anything is worked out: SQL that selects `file`, `line`, `kind`, every field
 * of an interaction, `stated` and `solves` (whether the file says how contacts stand, and when they were solved) and
 * `extras`, the other columns with few values, to group by.
 */
export function contactRows(
  { typed, staging, file, zone, followUpsBy }: Loading,
  kind: InteractionKind,
  extras: readonly Column[],
): string {
  const has = fieldsOf(typed)
  const as = expressions(typed, zone, followUpsBy)
  const fields = FIELDS.map(it => `${as.get(it) ?? empty(it)} as ${it}`)
  const others = extras.map(it => `${cleaned(`c${it.at}`)} as x${it.at}`)
  const stated = has.has('status') || MARKED.some(it => has.has(it))
  return `select ${file}::integer as file, line, ${literal(kind)} as kind, ${fields.join(', ')}, ${stated} as stated,
    ${has.has('solved_at')} as solves, ${extrasOf(extras)} as extras
    from ${identifier(typed.table)}
    join (select ${['line', ...others].join(', ')} from ${identifier(staging)}) others using (line)
    where aside is null`
}

const MARKED: readonly Mark[] = ['answered', 'abandoned', 'resolved', 'abandon_ms']

/** Writes rows of contacts (see `contactRows`) as interactions. */
export async function insertContacts(store: Store, rows: string): Promise<void> {
  await store.run(`insert into interactions by name select *, false as answered from (${contactsSql(rows)})`)
}

/**
 * Rows of contacts (see `contactRows`) as interactions before they are set against others: SQL that selects `file`, `line`, `kind`,
 * every field, `ended_at` and `extras`. Times between two moments are worked out from the moments
 * where both are there, since a column of durations may be rounded or clipped to business hours; an end before its
 * beginning is no time. Being closed is no solution in a file that tells when contacts were solved: many desks close what
 * was solved days later.
 */
export function contactsSql(rows: string): string {
  // Where no column says how a ticket stands, the date it was solved does; of calls it is not known.
  const standing = `case when stated then status when kind <> 'ticket' then null
    when coalesce(solved_at, closed_at) is not null then 'solved' when opened_at is not null then 'open' end`
  const timed = `select * replace (
      ${spoken('talk_ms')} as talk_ms,
      ${spoken('coalesce(handle_ms, talk_ms + coalesce(hold_ms, 0) + coalesce(wrap_ms, 0))')} as handle_ms,
      coalesce(${positive('opened_at', 'first_response_at')}, first_response_ms) as first_response_ms,
      coalesce(${positive('opened_at', 'case when solves then solved_at else closed_at end')}, resolution_ms) as resolution_ms,
      ${standing} as status) from found`
  const call = `case when kind <> 'ticket' then opened_at + to_milliseconds(coalesce(wait_ms, 0) + coalesce(handle_ms, 0)) end`
  const ended = `select *, case
      when status in ${ENDED} or status is null then coalesce(solved_at, closed_at, opened_at + to_milliseconds(resolution_ms), ${call},
        case when status = 'abandoned' then opened_at + to_milliseconds(coalesce(wait_ms, 0)) end) end as ended_at from timed`
  return `with found as (${rows}), timed as (${timed}), ended as (${ended})
    select file, line, kind, ${FIELDS.join(', ')}, ended_at, extras from ended`
}

/** Writes the ratings of a file as answers, one a question; of a ticket export they belong to the row they stand in. */
export async function insertAnswers({ store, typed, file, zone }: Loading, beside: boolean): Promise<void> {
  const as = expressions(typed, zone)
  if (beside) for (const field of ['answered_at', 'response']) as.delete(field)
  for (const [n, { asked, ratings }] of typed.ratings.entries()) {
    const { low, high } = ratings.scale
    const cuts = cutsOf(ratings.scale)
    const points = `points_${n}`
    const fields = Object.keys(ANSWER_FIELDS).map(it =>
      beside && it === 'interaction' ? (as.get('id') ?? 'null') : (as.get(it) ?? 'null'),
    )
    await store.run(`insert into answers select null, null, ${file}, line, ${literal(asked.question)}, ${literal(asked.kind)}, ${fields.join(', ')},
      raw_${n}, ${points}, ${low}, ${high}, ${points} >= ${cuts.satisfied}, ${points} <= ${cuts.unhappy}, null, null
      from ${identifier(typed.table)} where ${points} is not null and aside is null`)
  }
}

const fieldsOf = (typed: Typed): Set<string> => new Set(typed.readings.map(it => it.field))

/** What fills each field: its own column, or what other columns say of it. */
function expressions(typed: Typed, zone: string | undefined, followUpsBy: readonly string[] = []): Expressions {
  const as: Expressions = new Map(typed.readings.map(it => [it.field, it.field]))
  dateClocks(as, typed.readings, zone)
  markStatus(as)
  markFollowUp(as, typed, followUpsBy)
  const asked = typed.ratings.findIndex(it => it.asked.offeredBy)
  const by = typed.ratings[asked]?.asked.offeredBy
  if (by) as.set('offered', `coalesce(lower(raw_${asked}) in (${literals(by)}), false)`)
  return as
}

/** The day of a bare clock time stands in another column; one that lies before the contact began is past midnight. */
function dateClocks(as: Expressions, readings: readonly Reading[], zone: string | undefined): void {
  const clocks = new Set<string>(readings.filter(it => it.type === 'clock').map(it => it.field))
  const dated = as.has('date') && !clocks.has('date')
  const day = readings.find(it => it.field === 'date')
  // A day that was already brought to UTC belongs to the zone it was written in.
  const local = day?.local ? `timezone(${literal(day.local.zone)}, timezone('UTC', date))` : 'date'
  const onDay = (field: string) => (zone ? toUtc(`(${local}::date + ${field})`, zone) : `(${local}::date + ${field})`)
  for (const first of ['opened_at', 'answered_at']) {
    if (dated && clocks.has(first)) as.set(first, onDay(first))
    else if (dated && !as.has(first)) as.set(first, 'date')
  }
  for (const field of clocks) {
    if ((field === 'opened_at' || field === 'answered_at') && dated) continue
    const moment = onDay(field)
    const start = as.get('opened_at')
    if (!dated || !start) as.set(field, 'null::timestamp')
    else as.set(field, `case when ${moment} < ${start} then ${moment} + interval 1 day else ${moment} end`)
  }
}

/** Columns that say no more than whether somebody answered, gave up, or was helped. */
function markStatus(as: Expressions): void {
  if (as.has('abandon_ms')) as.set('wait_ms', `coalesce(${as.get('wait_ms') ?? 'null'}, abandon_ms)`)
  const marks = [
    ...(as.has('abandoned') ? [`when abandoned then 'abandoned'`] : []),
    ...(as.has('abandon_ms') ? [`when abandon_ms is not null then 'abandoned'`] : []),
    ...(as.has('answered') ? [`when not answered then 'abandoned'`] : []),
    ...(as.has('resolved') ? [`when resolved then 'solved' when not resolved then 'closed-unsolved'`] : []),
    ...(as.has('answered') ? [`when answered then 'solved'`] : []),
  ]
  if (marks.length > 0) as.set('status', `coalesce(${as.get('status') ?? 'null'}, case ${marks.join(' ')} end)`)
}

/**
 * A contact that names another follows it up; so does one that came by a channel for follow-ups. Where none did, it is
 * not known whether the export would say so.
 */
function markFollowUp(as: Expressions, typed: Typed, channels: readonly string[]): void {
  if (as.has('follows')) as.set('follow_up', `coalesce(${as.get('follow_up') ?? 'null'}, nullif(follows, '0') is not null)`)
  else if (!as.has('follow_up') && as.has('channel') && channels.length > 0) {
    const by = `coalesce(lower(channel) in (${literals(channels)}), false)`
    as.set('follow_up', `case when exists (from ${identifier(typed.table)} where ${by}) then ${by} end`)
  }
}

const empty = (field: InteractionField): string => `null::${SQL_TYPES[INTERACTION_FIELDS[field]]}`

/** Logs write 0 for calls in which nobody spoke; that is no time, and would make those that were handled look short. */
const spoken = (time: string): string =>
  `case when kind <> 'ticket' and status in ('abandoned', 'closed-unsolved') then nullif(${time}, 0) else ${time} end`

const positive = (from: string, to: string): string => `case when ${to} >= ${from} then ${span(from, to)} end`

function extrasOf(extras: readonly Column[]): string {
  if (extras.length === 0) return 'map([]::varchar[], []::varchar[])'
  const names = extras.map(it => literal(it.name))
  return `map([${names.join(', ')}], [${extras.map(it => `others.x${it.at}`).join(', ')}])`
}
