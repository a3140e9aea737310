import type { Report } from '../../model/report.js'
import { grainName } from '../periods.js'
import { count, counted } from '../values.js'

// What is not known yet, and how long it takes until it is.

type Excluded = Report['checks']['excluded'][number]

const GIVES = {
  comparison: 'until one can be set against another',
  wobble: 'until it can be known how far figures stray by themselves; till then a finding is watch at most',
  certainty: 'until a finding can be confirmed',
  quarter: 'until the newest three months are set together, which shows smaller changes',
} as const

/** What only time brings: `2 more complete months until a finding can be confirmed`. */
export const awaited = ({ question: { ahead = [] } }: Report): string[] =>
  ahead.map(({ gives, grain, periods }) => `${count(periods)} more complete ${grainName(grain)}${periods === 1 ? '' : 's'} ${GIVES[gives]}`)

/** `; at its pace 30 take about 8 months`; where only the reference has too few: `; at its pace about 2 months more`. */
export function waitOf(all: readonly Excluded[], grain: Report['question']['grain']): string {
  const [one] = all
  const paces = all.flatMap(it => (it.pace === undefined || it.pace === 0 ? [] : [it.pace]))
  if (one === undefined || grain === 'all' || paces.length < all.length) return ''
  // Days are set against the same weekday: one more takes a week.
  const noun = grainName(grain === 'day' ? 'week' : grain)
  const its = all.length === 1 ? 'its' : 'their'
  const most = TWO_YEARS[grain]
  if (all.every(it => it.more !== undefined)) {
    const more = all.flatMap(it => it.more ?? [])
    return `; at ${its} pace ${spanOf(more, noun, most)} more`
  }
  const takes = paces.map(it => Math.max(1, Math.round(one.needed / it)))
  return `; at ${its} pace ${count(one.needed)} take ${spanOf(takes, noun, most)}`
}

/** So many periods, beyond which a count of them helps nobody. */
const TWO_YEARS = { day: 104, week: 104, month: 24, quarter: 8 } as const

/** `about 8 months`, `about 4 to 12 months`, `about 6 weeks to more than two years`. */
function spanOf(periods: readonly number[], noun: string, longest: number): string {
  const [least, most] = [Math.min(...periods), Math.max(...periods)]
  if (least > longest) return 'more than two years'
  if (most > longest) return `about ${counted(least, noun)} to more than two years`
  return `about ${least === most ? '' : `${count(least)} to `}${counted(most, noun)}`
}
