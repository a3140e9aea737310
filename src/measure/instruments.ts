import { partsOf, type Window } from '../model/period.js'
import type { Row, Store } from '../store/store.js'
import { within } from './bounds.js'

/** What may not be compared in a window, since it was not measured alike before and after: the metrics, and why. */
export interface Changed {
  readonly window: string
  readonly metrics: readonly string[]
  readonly why: string
}

/** Which records, in which zone, over which windows. */
export interface InstrumentsAsked {
  /** SQL over interactions, `true` for all. */
  readonly where: string
  readonly windows: readonly Window[]
  readonly zone: string
}

/** The metrics that a kind of question is measured by. */
const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  csat: ['csat', 'csat-mean', 'dissatisfied-rate'],
  nps: ['nps'],
  effort: ['effort', 'effort-mean'],
}
const SCORES = Object.values(BY_KIND).flat()

/** A question, scale or channel that has so much of one side and nothing of the other was changed, not just used less. */
const HALF = 0.5
const FIFTH = 0.2
/** Surveys that go to twice as many, or half as many, of the contacts go to other people. */
const TWICE = 2

/**
 * Where the instrument changed rather than what it measures (method 4): another question, another scale, a survey in other
 * channels or sent to another part of the contacts, handle times with wrap-up on one side alone. Told for everybody.
 */
export async function changedInstruments(store: Store, asked: InstrumentsAsked): Promise<Changed[]> {
  const periods = [...new Map(asked.windows.flatMap(it => [...it.before, ...partsOf(it)]).map(it => [it.from, it])).values()]
  if (periods.length === 0) return []
  const place = (moment: string) =>
    `case ${periods.map((it, at) => `when ${within(moment, it, asked.zone)} then ${at}`).join(' ')} end as place`
  const [answers, contacts] = [await surveyed(store, asked, place('period_at')), await contacted(store, asked, place('ended_at'))]
  return asked.windows.flatMap(window => {
    const before = new Set(window.before.map(it => it.from))
    const after = new Set(partsOf(window).map(it => it.from))
    const sided = <T extends Placed>(rows: readonly T[]) =>
      rows.flatMap(row => {
        const { from = '' } = periods[row.place] ?? {}
        const side = after.has(from) ? 'after' : before.has(from) ? 'before' : undefined
        return side === undefined ? [] : [{ ...row, side } as const]
      })
    return [...ofSurveys(window.name, sided(answers)), ...ofContacts(window.name, sided(contacts))]
  })
}

/** Records counted by the period they lie in. */
interface Placed {
  readonly place: number
  readonly n: number
}

interface Surveyed extends Placed {
  readonly kind: string
  readonly question: string | null
  readonly scale: string
  readonly channel: string | null
}

interface Contacted extends Placed {
  readonly asked: number
  readonly told: number
  readonly timed: number
  readonly wrapped: number
}

const surveyed = (store: Store, { where }: InstrumentsAsked, place: string): Promise<Surveyed[]> =>
  store.rows<Surveyed & Row>(`
    select place, kind, question, scale, channel, count(*) as n from (
      select ${place}, answers.kind, question, scale_low || '–' || scale_high as scale, contact, channel
      from answers left join (select record as contact, channel from interactions where (${where})) on record = contact
      where answers.kind in ('csat', 'nps', 'effort') and points is not null)
    where place is not null ${where === 'true' ? '' : 'and contact is not null'} group by all order by all`)

const contacted = (store: Store, { where }: InstrumentsAsked, place: string): Promise<Contacted[]> =>
  store.rows<Contacted & Row>(`
    select place, count(*) as n, count_if(offered) as asked, count(offered) as told, count(handle_ms) as timed,
      count_if(handle_ms is not null and wrap_ms is not null) as wrapped
    from (select ${place}, * from interactions where (${where})) where place is not null group by all order by place`)

type Sided<T> = T & { readonly side: 'before' | 'after' }

function ofSurveys(window: string, rows: readonly Sided<Surveyed>[]): Changed[] {
  return Object.entries(BY_KIND).flatMap(([kind, metrics]) => {
    const own = rows.filter(it => it.kind === kind)
    const scale = replaced(own, it => it.scale)
    const question = replaced(own, it => it.question)
    const channel = onOneSide(own, it => it.channel, FIFTH)
    if (scale) return [{ window, metrics, why: `the scale was ${scale.before} before and is ${scale.after} after` }]
    if (question) return [{ window, metrics, why: `another question is asked: “${question.before}” before, “${question.after}” after` }]
    if (channel)
      return [
        { window, metrics, why: `answers about channel ${channel.value} come only ${channel.side === 'after' ? 'after' : 'from before'}` },
      ]
    return []
  })
}

function ofContacts(window: string, rows: readonly Sided<Contacted>[]): Changed[] {
  const sum = (side: string, of: (row: Contacted) => number) => rows.filter(it => it.side === side).reduce((total, it) => total + of(it), 0)
  const share = (side: string, part: (row: Contacted) => number, whole: (row: Contacted) => number) => sum(side, part) / sum(side, whole)
  const found: Changed[] = []
  const sent = (side: string) =>
    share(
      side,
      it => it.asked,
      it => it.told,
    )
  const [before, after] = [sent('before'), sent('after')]
  if (Math.max(after / before, before / after) >= TWICE && before > 0 && after > 0)
    found.push({
      window,
      metrics: SCORES,
      why: `the survey went to ${percent(before)} of the contacts before and to ${percent(after)} after`,
    })
  const wrapped = (side: string) =>
    share(
      side,
      it => it.wrapped,
      it => it.timed,
    )
  if (Math.abs(wrapped('after') - wrapped('before')) > HALF) {
    const on = wrapped('after') > wrapped('before') ? 'after' : 'before'
    found.push({ window, metrics: ['handle-time'], why: `handle times hold wrap-up only ${on}` })
  }
  return found
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** A value that most of the one side has and nobody of the other, against one that the other has instead. */
function replaced<T extends Sided<Placed>>(
  rows: readonly T[],
  of: (row: T) => string | null,
): { before: string; after: string } | undefined {
  const before = onOneSide(rows, of, HALF, 'before')
  const after = onOneSide(rows, of, HALF, 'after')
  return before && after && { before: before.value, after: after.value }
}

/** A value that so large a part of one side has and nobody of the other; undefined where a side has no answers. */
function onOneSide<T extends Sided<Placed>>(rows: readonly T[], of: (row: T) => string | null, least: number, only?: 'before' | 'after') {
  const count = (side: string, value?: string) =>
    rows.filter(it => it.side === side && (value === undefined || of(it) === value)).reduce((sum, it) => sum + it.n, 0)
  if (count('before') === 0 || count('after') === 0) return undefined
  const values = [...new Set(rows.map(of))].filter(it => it !== null)
  for (const side of only ? [only] : (['after', 'before'] as const)) {
    const other = side === 'after' ? 'before' : 'after'
    const value = values.find(it => count(other, it) === 0 && count(side, it) >= least * count(side))
    if (value !== undefined) return { value, side }
  }
  return undefined
}
