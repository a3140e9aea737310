import type { Ahead } from '../model/asked.js'
import {
  ALL_TIME,
  dayStart,
  ENOUGH_REFERENCE,
  FEWEST_REFERENCE,
  type Grain,
  type Period,
  periodAt,
  periodsBetween,
  type Window,
} from '../model/period.js'

/**
 * When the records were made (`first` to `last`), how far apart days with records usually lie, and the oldest and newest
 * moment of any record, which may lie beyond: a contact ends after it was opened. Milliseconds, and days.
 */
export interface Span {
  readonly first: number
  readonly last: number
  readonly usualGapDays: number
  readonly oldest: number
  readonly newest: number
}

/** Which periods are measured and compared, and why these. */
export interface Plan {
  readonly grain: Grain
  readonly periods: readonly Period[]
  readonly windows: readonly Window[]
  readonly why: string
  /** What more complete periods will give, soonest first. */
  readonly ahead?: readonly Ahead[]
}

interface Asked {
  readonly grain?: Grain | undefined
  /** The first day that is not looked at any more; nothing that lies behind it counts as complete. */
  readonly asOf?: string | undefined
  /** Look at the period that is not over, in place of those that are. */
  readonly toDate?: boolean | undefined
}

const DAY = 86_400_000

/** How many reference periods are looked at, at most; how many complete periods a grain needs to be chosen unasked. */
const REFERENCE = { day: 12, week: 12, month: 6, quarter: 6 } as const
const ENOUGH = 5
/** Weeks are short: the newest four together are set against single earlier ones. */
const NEWEST_WEEKS = 4
/** A quarter beside the newest month finds what one month cannot (method 3); from so many months on. */
const QUARTER = { newest: 3, reference: 6 } as const

/**
 * Chooses what is compared with what. The month where there are five complete ones, else the week; the newest
 * complete period against up to six (weeks: the newest four against up to twelve) before it, and from nine months on the
 * newest three against the six before them beside it. A period is
 * complete when the last record lies no further from its end than days with records usually lie apart, so that
 * no clock is asked. With less than that, or asked for `all`, everything is one period and nothing is compared;
 * so it is where no record has a date, and there is no span.
 */
export function planPeriods(span: Span | undefined, asked: Asked = {}): Plan {
  if (!span) return { grain: 'all', periods: [ALL_TIME], windows: [], why: 'no record has a date, so everything is one period' }
  if (asked.toDate) return running(span, asked)
  if (asked.grain === 'all') return everything(span, asked, 'asked for as one period')
  if (asked.grain)
    return planOf(asked.grain, span, asked) ?? { ...everything(span, asked, tooFew(asked.grain)), ...untilTwo(asked.grain, span, asked) }
  for (const grain of ['month', 'week'] as const) {
    const plan = planOf(grain, span, asked, ENOUGH)
    if (plan) return plan
  }
  const weeks = ENOUGH - completePeriods('week', span, asked).length
  const why = `fewer than ${ENOUGH} complete weeks of records, so everything is one period`
  return { ...everything(span, asked, why), ahead: [{ gives: 'comparison', grain: 'week', periods: weeks }] }
}

/** How many periods are lacking until one can be set against another; days are set against the same weekday, a week on. */
function untilTwo(grain: Exclude<Grain, 'all'>, span: Span, asked: Asked): Pick<Plan, 'ahead'> {
  const complete = completePeriods(grain, span, asked).length
  return { ahead: [{ gives: 'comparison', grain, periods: (grain === 'day' ? 8 : 2) - complete }] }
}

/** The period of the last record, as far as it goes, against up to six complete ones before it. */
function running(span: Span, asked: Asked): Plan {
  const grain = asked.grain === undefined || asked.grain === 'all' ? 'month' : asked.grain
  const complete = completePeriods(grain, span, asked)
  const newest = asked.asOf === undefined ? span.last : Math.min(span.last, dayStart(asked.asOf) - 1)
  const { from, to } = periodAt(newest, grain)
  const alike = (it: Period) => grain !== 'day' || weekday(it) === weekday({ from, to })
  const before = complete.filter(it => it.to <= from && alike(it)).slice(-REFERENCE[grain])
  if (complete.some(it => it.from === from) || before.length === 0) {
    const why =
      before.length === 0 ? `no complete ${grain} lies before the newest one` : `the newest ${grain} is complete: it is judged as a whole`
    return everything(span, asked, why)
  }
  const after = { from, to: minimum(to, periodAt(newest, 'day').to) }
  const why = `the ${grain} so far against the ${before.length} before it; a look every day, and p as it holds for all of them`
  const windows = [{ name: 'to-date', before, after, running: true as const }]
  return { grain, periods: [...before, after], windows, why, ahead: aheadOf(grain, before.length, undefined) }
}

const minimum = (one: string, other: string): string => (one < other ? one : other)

const tooFew = (grain: string): string =>
  grain === 'day' ? 'no two complete days are the same weekday' : `fewer than two complete ${grain}s`

function planOf(grain: Exclude<Grain, 'all'>, span: Span, asked: Asked, atLeast = 2): Plan | undefined {
  const complete = completePeriods(grain, span, asked)
  const newest = complete.at(-1)
  if (!newest || complete.length < atLeast) return undefined
  const wide = grain === 'week' && complete.length > NEWEST_WEEKS ? NEWEST_WEEKS : 1
  const alike = grain === 'day' ? complete.filter(it => weekday(it) === weekday(newest)) : complete
  const current = alike.slice(-wide)
  const before = alike.slice(0, -wide).slice(-REFERENCE[grain])
  const [oldest] = current
  if (!oldest || before.length === 0) return undefined
  const after = { from: oldest.from, to: newest.to }
  const others = grain === 'day' ? `${before.length} of the same weekday` : `${before.length}`
  const why = `the newest complete ${wide > 1 ? `${wide} ${grain}s` : grain} against the ${others} before`
  const window = { name: grain, before, after, ...(wide > 1 ? { parts: current } : {}) }
  const quarter = grain === 'month' ? quarterOf(complete) : undefined
  const until = grain === 'month' && !quarter ? QUARTER.newest + QUARTER.reference - complete.length : undefined
  const ahead = aheadOf(grain, before.length, until)
  if (!quarter) return { grain, periods: [...before, ...current], windows: [window], why, ahead }
  const beside = `the newest ${QUARTER.newest} months together against the ${QUARTER.reference} before them`
  return { grain, periods: [...quarter.before, ...quarter.parts], windows: [window, quarter], why: `${why}, and ${beside}`, ahead }
}

/**
 * What is lacking of the reference periods, and of the months until a quarter stands beside them. A day more of the same
 * weekday takes a week.
 */
function aheadOf(grain: Exclude<Grain, 'all'>, reference: number, untilQuarter: number | undefined): Ahead[] {
  const days = grain === 'day' ? 7 : 1
  const lacking = (gives: Ahead['gives'], needed: number): Ahead[] =>
    reference < needed ? [{ gives, grain, periods: (needed - reference) * days }] : []
  const quarter: Ahead[] = untilQuarter === undefined ? [] : [{ gives: 'quarter', grain, periods: untilQuarter }]
  return [...lacking('wobble', FEWEST_REFERENCE), ...lacking('certainty', ENOUGH_REFERENCE), ...quarter]
}

function quarterOf(months: readonly Period[]): (Window & { parts: readonly Period[] }) | undefined {
  const parts = months.slice(-QUARTER.newest)
  const before = months.slice(0, -QUARTER.newest).slice(-QUARTER.reference)
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || before.length < QUARTER.reference) return undefined
  return { name: 'quarter', before, after: { from: first.from, to: last.to }, parts }
}

const weekday = (period: Period): number => new Date(dayStart(period.from)).getUTCDay()

function completePeriods(grain: Exclude<Grain, 'all'>, span: Span, asked: Asked): Period[] {
  const slack = Math.max(1, span.usualGapDays) * DAY
  const firstDay = dayStart(periodAt(span.first, 'day').from)
  const lastDay = dayStart(periodAt(span.last, 'day').from)
  // The day of the last record may not have been over when the export was made; a week or month hardly feels it.
  const known = grain === 'day' ? lastDay : lastDay + slack
  const end = asked.asOf === undefined ? known : dayStart(asked.asOf)
  return periodsBetween(span.first, span.last, grain).filter(it => dayStart(it.to) <= end && firstDay - dayStart(it.from) < slack)
}

function everything(span: Span, { asOf }: Asked, why: string): Plan {
  const { to } = periodAt(span.newest, 'day')
  const period = { from: periodAt(span.oldest, 'day').from, to: asOf !== undefined && asOf < to ? asOf : to }
  return { grain: 'all', periods: [period], windows: [], why }
}
