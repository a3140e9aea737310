import type { Bin } from '../model/sample.js'
import { type Estimate, tailOf } from './interval.js'
import { type TTest, unequalVariances } from './t-test.js'
import { tQuantile } from './tails.js'

/**
 * The change of a trimmed mean, after minus before, in the unit of the values, with the test of Yuen (1974, Biometrika
 * 61:165): the share `trim` of the records is left out at either end, 0.2 as a rule. Few extreme records, such as calls
 * that hung for hours, then move neither the mean nor its error. Bins are sorted by value. A `trim` under zero or of a
 * half and more, or fewer than two records that stay on a side: RangeError.
 */
export function yuen(before: readonly Bin[], after: readonly Bin[], trim: number, confidence: number): Estimate & TTest {
  const [first, second] = [trimmed(before, trim), trimmed(after, trim)]
  const value = second.mean - first.mean
  const test = unequalVariances(value, first, second)
  const reach = -tQuantile(tailOf(confidence), test.df) * test.se
  return { value, low: value - reach, high: value + reach, ...test }
}

/** The records that stay, and the variance that makes variance over n the squared error of their mean. */
function trimmed(bins: readonly Bin[], trim: number): { n: number; mean: number; variance: number } {
  if (!(trim >= 0 && trim < 0.5)) throw new RangeError('yuen requires a trim from zero to under a half')
  const all = bins.reduce((sum, it) => sum + it.count, 0)
  // A share such as 0.29 is not quite 0.29, and 100 times that is not quite 29.
  const off = Math.floor(trim * all + 1e-9)
  const n = all - 2 * off
  if (n < 2) throw new RangeError('yuen requires at least two records on each side after trimming')

  const kept: Bin[] = []
  let place = 0
  for (const { value, count } of bins) {
    const stays = Math.min(place + count, all - off) - Math.max(place, off)
    if (stays > 0) kept.push({ value, count: stays })
    place += count
  }
  const mean = kept.reduce((sum, it) => sum + it.count * it.value, 0) / n
  // Winsorised: what was trimmed counts as the outermost value that stays.
  const winsorised = kept.map((it, i) => ({ ...it, count: it.count + (i === 0 ? off : 0) + (i === kept.length - 1 ? off : 0) }))
  const centre = winsorised.reduce((sum, it) => sum + it.count * it.value, 0) / all
  const squares = winsorised.reduce((sum, it) => sum + it.count * (it.value - centre) ** 2, 0)
  return { n, mean, variance: squares / (n - 1) }
}
