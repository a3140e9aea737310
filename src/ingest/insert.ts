import { ANSWER_FIELDS, cutsOf, INTERACTION_FIELDS, type InteractionField, type InteractionKind } from '../model/record.js'
import { identifier, literal, literals } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { SQL_TYPES } from '../store/tables.js'
import type { Column } from './recognise.js'
import type { Typed } from './typed.js'
import { cleaned } from './values/shape.js'

/** One typed file on its way into the tables of records. */
export interface Loading {
  readonly store: Store
  readonly typed: Typed
  readonly staging: string
  readonly file: number
}

/** What the columns of a file make of the fields: read from it, or worked out from others. */
type Expressions = Map<string, string>

const ENDED = `('solved', 'closed-unsolved', 'abandoned')`
const span = (from: string, to: string): string => `epoch_ms(${to}) - epoch_ms(${from})`

/**
 * Writes a row of a ticket or call export as an interaction. Times between two moments are worked out from the
 * moments where both are there, since a column of durations may be rounded or clipped to business hours; an end
 * before its beginning is no time. `extras` are other columns with few values, to group by.
 */
export async function insertInteractions(loading: Loading, kind: InteractionKind, extras: readonly Column[]): Promise<void> {
  const { store, typed, staging, file } = loading
  const has = fieldsOf(typed)
  const as = expressions(typed)
  const fields = Object.keys(INTERACTION_FIELDS) as InteractionField[]
  const layers = [
    `read as (select line, ${fields.map(it => `${as.get(it) ?? empty(it)} as ${it}`).join(', ')}, ${offered(typed)} as offered_now
    from ${identifier(typed.table)})`,
  ]
  layers.push(`timed as (select * replace (
      coalesce(handle_ms, talk_ms + coalesce(hold_ms, 0) + coalesce(wrap_ms, 0)) as handle_ms,
      coalesce(${positive('opened_at', 'first_response_at')}, first_response_ms) as first_response_ms,
      coalesce(${positive('opened_at', 'coalesce(solved_at, closed_at)')}, resolution_ms) as resolution_ms,
      ${has.has('status') ? 'status' : statusWithout(kind)} as status) from read)`)
  const call = kind === 'ticket' ? 'null' : 'opened_at + to_milliseconds(coalesce(wait_ms, 0) + coalesce(handle_ms, 0))'
  layers.push(`ended as (select *, case
      when status in ${ENDED} or status is null then coalesce(solved_at, closed_at, opened_at + to_milliseconds(resolution_ms), ${call},
        case when status = 'abandoned' then opened_at + to_milliseconds(coalesce(wait_ms, 0)) end) end as ended_at from timed)`)
  const others = extras.map(it => `${cleaned(`c${it.at}`)} as c${it.at}`)
  layers.push(`others as materialized (select ${['line', ...others].join(', ')} from ${staging})`)
  await store.run(`insert into interactions with ${layers.join(', ')}
    select null, ${file}, ended.line, ${literal(kind)}, ${fields.map(it => (it === 'offered' ? 'offered_now' : it)).join(', ')}, ended_at, false,
      ${extrasOf(extras)}
    from ended join others on others.line = ended.line
    where status is null or status not in ('spam', 'merged', 'test')`)
}

/** Writes the ratings of a file as answers, one a question; of a ticket export they belong to the row they stand in. */
export async function insertAnswers(loading: Loading, beside: boolean): Promise<void> {
  const { store, typed, file } = loading
  const as = expressions(typed)
  if (beside) for (const field of ['answered_at', 'response']) as.delete(field)
  for (const { asked, ratings } of typed.ratings) {
    const { low, high } = ratings.scale
    const cuts = cutsOf(ratings.scale)
    const points = `points_${asked.question}`
    const fields = Object.keys(ANSWER_FIELDS).map(it =>
      beside && it === 'interaction' ? (as.get('id') ?? 'null') : (as.get(it) ?? 'null'),
    )
    const live = beside && as.has('status') ? `and (status is null or status not in ('spam', 'merged', 'test'))` : ''
    await store.run(`insert into answers select null, null, ${file}, line, ${literal(asked.question)}, ${literal(asked.kind)}, ${fields.join(', ')},
      raw_${asked.question}, ${points}, ${low}, ${high}, ${points} >= ${cuts.satisfied}, ${points} <= ${cuts.unhappy}, null
      from ${identifier(typed.table)} where ${points} is not null ${live}`)
  }
}

const fieldsOf = (typed: Typed): Set<string> => new Set(typed.readings.map(it => it.field))

/** The day of a bare clock time stands in another column; one that lies before the contact began is past midnight. */
function expressions(typed: Typed): Expressions {
  const clocks = new Set<string>(typed.readings.filter(it => it.type === 'clock').map(it => it.field))
  const as: Expressions = new Map(typed.readings.map(it => [it.field, it.field]))
  const dated = as.has('date') && !clocks.has('date')
  const onDay = (field: string) => `(date::date + ${field})`
  if (dated && clocks.has('opened_at')) as.set('opened_at', onDay('opened_at'))
  else if (dated && !as.has('opened_at')) as.set('opened_at', 'date')
  for (const field of clocks) {
    if (field === 'opened_at' && dated) continue
    const moment = onDay(field)
    const start = as.get('opened_at')
    if (!dated || !start) as.set(field, 'null::timestamp')
    else as.set(field, `case when ${moment} < ${start} then ${moment} + interval 1 day else ${moment} end`)
  }
  return as
}

const empty = (field: InteractionField): string => `null::${SQL_TYPES[INTERACTION_FIELDS[field]]}`

const positive = (from: string, to: string): string => `case when ${to} >= ${from} then ${span(from, to)} end`

/** Where no column says how a ticket stands, the date it was solved does; of calls it is not known. */
const statusWithout = (kind: InteractionKind): string =>
  kind === 'ticket'
    ? `case when coalesce(solved_at, closed_at) is not null then 'solved' when opened_at is not null then 'open' end`
    : 'null'

function offered(typed: Typed): string {
  const words = typed.ratings.flatMap(it => (it.asked.offeredBy ? [{ question: it.asked.question, by: it.asked.offeredBy }] : []))
  const [first] = words
  return first ? `coalesce(lower(raw_${first.question}) in (${literals(first.by)}), false)` : 'null::boolean'
}

function extrasOf(extras: readonly Column[]): string {
  if (extras.length === 0) return 'map([]::varchar[], []::varchar[])'
  const names = extras.map(it => literal(it.name))
  return `map([${names.join(', ')}], [${extras.map(it => `others.c${it.at}`).join(', ')}])`
}
