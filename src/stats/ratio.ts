import { designVariance } from './clusters.js'
import { type Estimate, tailOf } from './interval.js'
import { type TTest, unequalVariances } from './t-test.js'
import { tQuantile } from './tails.js'

/** Sums over rows of a numerator and a denominator, their squares and products: all that a ratio of sums and its error need. */
export interface RatioSums {
  readonly rows: number
  readonly sum: number
  readonly n: number
  readonly sumSquares: number
  readonly weightSquares: number
  readonly products: number
}

/**
 * A ratio of sums, such as all handle time over all calls, with Student's interval: its error comes from how far the rows
 * (agents' days, queues' hours) lie from the ratio, by linearisation, so that calls of one row need not be independent.
 * Fewer than two rows, which cannot tell, or nothing in the denominator: RangeError. Cochran, Sampling Techniques, 2.11.
 */
export function ratioInterval(sums: RatioSums, confidence: number): Estimate & { readonly se: number } {
  const { mean: value, se, df } = errorOf(sums)
  const reach = -tQuantile(tailOf(confidence), df) * se
  return { value, low: value - reach, high: value + reach, se }
}

/** The change of a ratio of sums, after minus before, with the interval and test of two unequal variances. */
export function ratioDifference(before: RatioSums, after: RatioSums, confidence: number): Estimate & TTest {
  const [first, second] = [errorOf(before), errorOf(after)]
  const value = second.mean - first.mean
  const as = ({ mean, se, df }: RatioError) => ({ n: df + 1, mean, variance: se ** 2 * (df + 1) })
  const test = unequalVariances(value, as(first), as(second))
  const reach = -tQuantile(tailOf(confidence), test.df) * test.se
  return { value, low: value - reach, high: value + reach, ...test }
}

interface RatioError {
  readonly mean: number
  readonly se: number
  readonly df: number
}

function errorOf({ rows, sum, n, sumSquares, weightSquares, products }: RatioSums): RatioError {
  if (rows < 2 || n <= 0) throw new RangeError('a ratio of sums requires at least two rows, and something to divide by')
  const variance = designVariance({ clusters: rows, sumSquares, products, sizeSquares: weightSquares, n, sum })
  return { mean: sum / n, se: Math.sqrt(variance), df: rows - 1 }
}
