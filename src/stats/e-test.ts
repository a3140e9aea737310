import { type CountDistribution, poisson } from './count-distribution.js'
import type { OneSided } from './interval.js'
import { requireRates } from './poisson-test.js'
import type { Rate } from './rate.js'

/** The difference of two rates over its standard error, and how far out that lies if both rates are one. */
export interface ETest extends OneSided {
  readonly statistic: number
  readonly pTwoSided: number
}

/**
 * Did a rate change? The test of Krishnamoorthy and Thomson (2004, Journal of Statistical Planning and Inference 119:23):
 * the chance of a statistic at least as far out, over all pairs of counts, as if both sides had the one rate that is
 * estimated from both. Less strict than `exactRateRatio` for few events, and its promise is not quite exact.
 *
 * The standard error is the paper's, each side's own count over its exposure squared, or `pooled`, from both together,
 * as in a score test. No event on either side: p is 1. A negative count, or no exposure on a side: RangeError.
 */
export function eTest(before: Rate, after: Rate, error: 'own' | 'pooled' = 'own'): ETest {
  requireRates('eTest', before, after)
  const rate = (before.count + after.count) / (before.exposure + after.exposure)
  if (rate === 0) return { statistic: 0, pLower: 1, pHigher: 1, pTwoSided: 1 }
  const statisticOf = (first: number, second: number) => {
    const variance =
      error === 'own' ? first / before.exposure ** 2 + second / after.exposure ** 2 : (first + second) / (before.exposure * after.exposure)
    return variance === 0 ? 0 : (second / after.exposure - first / before.exposure) / Math.sqrt(variance)
  }
  const [first, second] = [poisson(rate * before.exposure), poisson(rate * after.exposure)]
  const statistic = statisticOf(before.count, after.count)
  const beyond = (threshold: number) => rising(first, second, (a, b) => statisticOf(a, b) >= threshold - ROUNDING)
  const below = (threshold: number) => rising(second, first, (b, a) => statisticOf(a, b) <= threshold + ROUNDING)
  const size = Math.abs(statistic)
  const pTwoSided = size <= ROUNDING ? 1 : Math.min(1, beyond(size) + below(-size))
  return { statistic, pLower: below(statistic), pHigher: beyond(statistic), pTwoSided }
}

/** Statistics that differ by less are the same pair of rates. */
const ROUNDING = 1e-9

/**
 * The chance of a pair of independent counts that `holds`, which for each count of `outer` has to be so from some count of
 * `inner` on, a count that rises with the outer one.
 */
function rising(outer: CountDistribution, inner: CountDistribution, holds: (outer: number, inner: number) => boolean): number {
  const from = new Float64Array(inner.masses.length + 1)
  for (let i = inner.masses.length - 1; i >= 0; i--) from[i] = (from[i + 1] ?? 0) + (inner.masses[i] ?? 0)
  let [sum, first] = [0, 0]
  outer.masses.forEach((mass, i) => {
    while (first < inner.masses.length && !holds(outer.from + i, inner.from + first)) first++
    sum += mass * (from[first] ?? 0)
  })
  return Math.min(1, sum)
}
