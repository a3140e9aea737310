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

/**
 * The same interval by Fieller's theorem (1954, JRSS B 16:175), which does not take the denominator for known: the ratios
 * that the rows, less that many times their denominators, do not speak against. It is the better one where the
 * denominator is small or scatters. From minus to plus infinity where it could be zero. RangeError as in `ratioInterval`.
 */
export function fiellerInterval(sums: RatioSums, confidence: number): Estimate {
  const { mean: value, df } = errorOf(sums)
  const { rows, sum, n, sumSquares, weightSquares, products } = sums
  const squaredReach = tQuantile(tailOf(confidence), df) ** 2 * (rows / (rows - 1))
  // Where (sum - ratio n)² is no more than the reach times the variance of that difference: a quadratic in the ratio.
  const a = n ** 2 - squaredReach * (weightSquares - n ** 2 / rows)
  const b = sum * n - squaredReach * (products - (sum * n) / rows)
  const c = sum ** 2 - squaredReach * (sumSquares - sum ** 2 / rows)
  if (!(a > 0)) return { value, low: -Infinity, high: Infinity }
  const root = Math.sqrt(Math.max(0, b ** 2 - a * c))
  return { value, low: (b - root) / a, high: (b + root) / a }
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
