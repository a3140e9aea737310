import { ALL_TIME, dayOf, dayStart, type Grain, type Period, periodAt } from '../model/period.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const parts = (day: string) => ({ year: day.slice(0, 4), month: MONTHS[Number(day.slice(5, 7)) - 1] ?? '', day: Number(day.slice(8)) })
/** The name of the month that an ISO day lies in. */
export const monthName = (day: string): string => parts(day).month

const lastDay = (period: Period): string => dayOf(dayStart(period.to) - 1)

/** A period as people say it: `October 2026`, `April–September 2026`, `5–11 October 2026`. Both ends are included. */
export function periodName(period: Period): string {
  if (period.from === ALL_TIME.from) return 'undated'
  const [from, to] = [parts(period.from), parts(lastDay(period))]
  const sameYear = from.year === to.year
  const sameMonth = sameYear && from.month === to.month
  if (period.from.endsWith('-01') && period.to.endsWith('-01')) {
    if (sameMonth) return `${to.month} ${to.year}`
    return sameYear ? `${from.month}–${to.month} ${to.year}` : `${from.month} ${from.year} – ${to.month} ${to.year}`
  }
  if (period.from === lastDay(period)) return `${to.day} ${to.month} ${to.year}`
  if (sameMonth) return `${from.day}–${to.day} ${to.month} ${to.year}`
  const start = `${from.day} ${from.month}${sameYear ? '' : ` ${from.year}`}`
  return `${start} – ${to.day} ${to.month} ${to.year}`
}

/** The grain that periods are cut by; undefined where they are of no one grain. */
export const grainOf = (periods: readonly Period[]): Exclude<Grain, 'all'> | undefined =>
  (['day', 'week', 'month', 'quarter'] as const).find(grain =>
    periods.every(({ from, to }) => {
      const whole = periodAt(dayStart(from), grain)
      return whole.from === from && whole.to === to
    }),
  )

const NOUNS: Readonly<Record<Grain, string>> = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', all: 'period' }

/** The word for one period of a grain: `month`. */
export const grainName = (grain: Grain): string => NOUNS[grain]

/** Several periods in one name: from the first to the last where they touch, else one by one. */
export function periodsName(periods: readonly Period[]): string {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return 'nothing'
  const touching = periods.every((it, index) => index === 0 || periods[index - 1]?.to === it.from)
  if (touching) return periodName({ from: first.from, to: last.to })
  return periods.map(periodName).join(', ')
}
