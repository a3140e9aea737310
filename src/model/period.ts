/** The lengths of time that records are cut into; `all` is one period that holds everything. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'all'

/** A half-open interval of whole days in ISO form: `to` is the first day that no longer belongs to it. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The period of records of which none has a date: all of them lie in it. */
export const ALL_TIME: Period = { from: '0001-01-01', to: '9999-12-31' }

/** What is compared with what: the reference periods, oldest first, and the current one. */
export interface Window {
  readonly name: string
  readonly before: readonly Period[]
  readonly after: Period
  /** The periods that the current one is made of, where it is longer than the reference periods are. */
  readonly parts?: readonly Period[]
  /** The current period is not over: it is looked at day by day. */
  readonly running?: true
}

/** The periods of the current side: one, or as many as it is longer than a reference period. */
export const partsOf = ({ after, parts }: Window): readonly Period[] => parts ?? [after]

/** Fewer reference periods than this tell nothing of how much a metric moves by itself (method 1.6). */
export const FEWEST_REFERENCE = 4

/** So many of them tell it well enough for a finding to be confirmed (method 1.6). */
export const ENOUGH_REFERENCE = 6

const DAY = 86_400_000

/** How many reference periods long the current one is: 1, or 4 where four weeks are set against single ones. */
export function lengthInPeriods({ before, after }: Window): number {
  const days = before.reduce((sum, period) => sum + daysIn(period), 0)
  return Math.max(1, Math.round((daysIn(after) * before.length) / days))
}

/** The midnight (UTC) that an ISO day begins with, in milliseconds. */
export const dayStart = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Every day of a period, as periods. */
export function daysOf({ from, to }: Period): Period[] {
  return Array.from({ length: daysIn({ from, to }) }, (_, i) => ({
    from: dayOf(dayStart(from) + i * DAY),
    to: dayOf(dayStart(from) + (i + 1) * DAY),
  }))
}

/** The ISO day that a moment in milliseconds lies in. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** How many days a period is long: the exposure of a count. */
export const daysIn = (period: Period): number => Math.round((dayStart(period.to) - dayStart(period.from)) / DAY)

/** The period of a grain that a moment lies in; weeks begin on Monday. */
export function periodAt(ms: number, grain: Exclude<Grain, 'all'>): Period {
  const at = new Date(ms)
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()]
  if (grain === 'month') return { from: dayOf(Date.UTC(year, month, 1)), to: dayOf(Date.UTC(year, month + 1, 1)) }
  if (grain === 'quarter') {
    const first = month - (month % 3)
    return { from: dayOf(Date.UTC(year, first, 1)), to: dayOf(Date.UTC(year, first + 3, 1)) }
  }
  const day = dayStart(dayOf(ms))
  if (grain === 'day') return { from: dayOf(day), to: dayOf(day + DAY) }
  const monday = day - ((at.getUTCDay() + 6) % 7) * DAY
  return { from: dayOf(monday), to: dayOf(monday + 7 * DAY) }
}

/** Every period of a grain from the one that holds `first` to the one that holds `last`, in order. */
export function periodsBetween(first: number, last: number, grain: Exclude<Grain, 'all'>): Period[] {
  const periods: Period[] = []
  for (let it = periodAt(first, grain); dayStart(it.from) <= last; it = periodAt(dayStart(it.to), grain)) periods.push(it)
  return periods
}
