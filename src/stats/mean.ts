import type { Bin } from '../model/sample.js'
import { type Estimate, tailOf } from './interval.js'
import { type TTest, unequalVariances } from './t-test.js'
import { tQuantile } from './tails.js'

/** All that a mean and its error need: the number of values, their sum and the sum of their squares. */
export interface Moments {
  readonly n: number
  readonly sum: number
  readonly sumSquares: number
}

/** The moments of a distribution; no bins are no values. */
export function moments(bins: readonly Bin[]): Moments {
  let [n, sum, sumSquares] = [0, 0, 0]
  for (const { value, count } of bins) {
    n += count
    sum += count * value
    sumSquares += count * value ** 2
  }
  return { n, sum, sumSquares }
}

/**
 * The mean with Student's interval, in the unit of the values. Values that are all alike give an interval of no width;
 * fewer than two, which cannot tell how far they scatter, a RangeError.
 */
export function meanInterval(sample: Moments, confidence: number): Estimate {
  if (sample.n < 2) throw new RangeError('meanInterval requires at least two values')
  const { n, mean, variance } = spread(sample)
  const reach = -tQuantile(tailOf(confidence), n - 1) * Math.sqrt(variance / n)
  return { value: mean, low: mean - reach, high: mean + reach }
}

/** A change of a mean, with its test. */
export type Welch = Estimate & TTest

/**
 * The change of a mean, after minus before, in the unit of the values, with Welch's interval and t-test. Fewer than two
 * values on a side: RangeError. No scatter on either side: an interval of no width, and the p-values that
 * `unequalVariances` tells of.
 */
export function welch(before: Moments, after: Moments, confidence: number): Welch {
  if (before.n < 2 || after.n < 2) throw new RangeError('welch requires at least two values on each side')
  const first = spread(before)
  const second = spread(after)
  const difference = second.mean - first.mean
  const value = Math.abs(difference) <= ROUNDING * Math.abs(first.mean) ? 0 : difference
  const test = unequalVariances(value, first, second)
  const reach = -tQuantile(tailOf(confidence), test.df) * test.se
  return { value, low: value - reach, high: value + reach, ...test }
}

/** Where two numbers should cancel, what is left up to this share of them is rounding. */
const ROUNDING = 16 * Number.EPSILON

function spread({ n, sum, sumSquares }: Moments): { n: number; mean: number; variance: number } {
  const mean = sum / n
  const squares = sumSquares - sum * mean
  return { n, mean, variance: squares <= ROUNDING * sumSquares ? 0 : squares / (n - 1) }
}
