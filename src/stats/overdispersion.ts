import { type Interval, tailOf } from './interval.js'
import type { Moments } from './mean.js'
import type { TTest } from './t-test.js'
import { tQuantile, tUpper } from './tails.js'

/** How many times as far counts scatter as Poisson counts would: their variance over their mean. 1 is Poisson. */
export function dispersionIndex(counts: Moments): number {
  if (counts.n < 2 || !(counts.sum > 0)) throw new RangeError('dispersionIndex requires at least two counts and an event among them')
  return squaresAround(counts) / (counts.n - 1) / (counts.sum / counts.n)
}

/** How many times as many events as before there are after; test and standard error are of its logarithm. */
export interface QuasiPoisson extends Interval, TTest {
  readonly ratio: number
  /** How many times as far the counts scatter as Poisson counts would, pooled over both sides. */
  readonly dispersion: number
}

/**
 * The ratio of two mean counts, after over before, where counts (a day's, an agent's) may scatter more than Poisson
 * counts, or less: the Poisson error is widened by the scatter there is (McCullagh and Nelder 1989, Generalized Linear
 * Models, 6.2). Student's interval and test. Each count is over an exposure of the same length. Fewer than three counts
 * in all, or no event on a side: RangeError.
 */
export function quasiPoisson(before: Moments, after: Moments, confidence: number): QuasiPoisson {
  const df = before.n + after.n - 2
  if (df < 1) throw new RangeError('quasiPoisson requires at least three counts')
  if (!(before.sum > 0 && after.sum > 0)) throw new RangeError('quasiPoisson requires an event on each side')
  const pearson = [before, after].reduce((sum, it) => sum + squaresAround(it) / (it.sum / it.n), 0)
  const dispersion = pearson / df
  const change = Math.log(after.sum / after.n / (before.sum / before.n))
  const se = Math.sqrt(dispersion * (1 / before.sum + 1 / after.sum))
  const statistic = change / se
  const reach = -tQuantile(tailOf(confidence), df) * se
  return {
    ratio: Math.exp(change),
    low: Math.exp(change - reach),
    high: Math.exp(change + reach),
    dispersion,
    se,
    statistic,
    df,
    pLower: tUpper(-statistic, df),
    pHigher: tUpper(statistic, df),
  }
}

/** Counts are whole, so that equal ones leave exactly nothing. */
const squaresAround = ({ n, sum, sumSquares }: Moments): number => Math.max(0, sumSquares - sum ** 2 / n)
