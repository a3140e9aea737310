import type { Window } from '../model/period.js'
import type { Store } from '../store/store.js'
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
  const found: Changed[] = []
  for (const window of asked.windows) {
    const side = (moment: string) => {
      const before = window.before.map(it => within(moment, it, asked.zone)).join(' or ')
      return `case when ${within(moment, window.after, asked.zone)} then 'after' when ${before || 'false'} then 'before' end as side`
    }
    found.push(...(await surveys(store, asked, window, side('period_at'))), ...(await contacts(store, asked, window, side('ended_at'))))
  }
  return found
}

interface Count {
  readonly [column: string]: string | number | null
  readonly side: string
  readonly n: number
}

async function surveys(store: Store, { where }: InstrumentsAsked, { name: window }: Window, side: string): Promise<Changed[]> {
  const kept = where === 'true' ? '' : 'where contact is not null'
  const rows = await store.rows<Count & { kind: string; question: string | null; scale: string; channel: string | null }>(`
    select side, kind, question, scale, channel, count(*) as n from (
      select ${side}, answers.kind, question, scale_low || '–' || scale_high as scale, contact, channel
      from answers left join (select record as contact, channel from interactions where (${where})) on record = contact
      where answers.kind in ('csat', 'nps', 'effort') and points is not null) ${kept}
    group by all having side is not null order by all`)
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

async function contacts(store: Store, { where }: InstrumentsAsked, { name: window }: Window, side: string): Promise<Changed[]> {
  const rows = await store.rows<{ side: string; asked: number; told: number; n: number; timed: number; wrapped: number }>(`
    select side, count(*) as n, count_if(offered) as asked, count(offered) as told, count(handle_ms) as timed, count_if(handle_ms is not null and wrap_ms is not null) as wrapped
    from (select ${side}, * from interactions where (${where})) group by all having side is not null order by side`)
  const [after, before] = ['after', 'before'].map(it => rows.find(row => row.side === it))
  if (!before || !after) return []
  const found: Changed[] = []
  const [asked, sent] = [before.asked / before.told, after.asked / after.told]
  if (before.told > 0 && after.told > 0 && asked > 0 && sent > 0 && Math.max(sent / asked, asked / sent) >= TWICE)
    found.push({
      window,
      metrics: SCORES,
      why: `the survey went to ${percent(asked)} of the contacts before and to ${percent(sent)} after`,
    })
  const [wrapped, wraps] = [before.wrapped / before.timed, after.wrapped / after.timed]
  if (before.timed > 0 && after.timed > 0 && Math.abs(wraps - wrapped) > HALF) {
    const on = wraps > wrapped ? 'after' : 'before'
    found.push({ window, metrics: ['handle-time'], why: `handle times hold wrap-up only ${on}` })
  }
  return found
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** A value that most of the one side has and nobody of the other, against one that the other has instead. */
function replaced<T extends Count>(rows: readonly T[], of: (row: T) => string | null): { before: string; after: string } | undefined {
  const before = onOneSide(rows, of, HALF, 'before')
  const after = onOneSide(rows, of, HALF, 'after')
  return before && after && { before: before.value, after: after.value }
}

/** A value that so large a part of one side has and nobody of the other; undefined where a side has no answers. */
function onOneSide<T extends Count>(rows: readonly T[], of: (row: T) => string | null, least: number, only?: 'before' | 'after') {
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
