import { type Interval, normalReach } from './interval.js'
import type { Proportion } from './proportion.js'
import { heterogeneity } from './random-effects.js'
import { chiSquareUpper } from './tails.js'

/** Shares of two sides in one stratum. */
export interface Stratum2x2 {
  readonly before: Proportion
  readonly after: Proportion
}

/** One odds ratio for all strata, after over before, and the test that it is 1. */
export interface CommonOdds extends Interval {
  readonly ratio: number
  readonly chiSquare: number
  /** Two-sided. */
  readonly p: number
}

/**
 * How many times the odds before the odds after are, where strata differ in their odds but not in this: Mantel and
 * Haenszel (1959, JNCI 22:719), with the variance of Robins, Breslow and Greenland (1986, Biometrics 42:311). `corrected`
 * takes half a record off the difference, as R does by default. Strata with an empty side say nothing and are left out;
 * none left, or no hits or no misses at all: RangeError.
 */
export function mantelHaenszel(strata: readonly Stratum2x2[], confidence: number, corrected = false): CommonOdds {
  const cells = strata.filter(it => it.before.n > 0 && it.after.n > 0).map(counts)
  const sums = { r: 0, s: 0, pr: 0, mixed: 0, qs: 0, excess: 0, variance: 0 }
  for (const { a, b, c, d, n } of cells) {
    const [r, s, p, q] = [(a * d) / n, (b * c) / n, (a + d) / n, (b + c) / n]
    sums.r += r
    sums.s += s
    sums.pr += p * r
    sums.mixed += p * s + q * r
    sums.qs += q * s
    sums.excess += a - ((a + b) * (a + c)) / n
    if (n > 1) sums.variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n ** 2 * (n - 1))
  }
  if (!(sums.r > 0 && sums.s > 0)) throw new RangeError('mantelHaenszel requires hits and misses on both sides')
  const ratio = sums.r / sums.s
  const se = Math.sqrt(sums.pr / (2 * sums.r ** 2) + sums.mixed / (2 * sums.r * sums.s) + sums.qs / (2 * sums.s ** 2))
  const reach = normalReach(confidence) * se
  const distance = Math.max(0, Math.abs(sums.excess) - (corrected ? 0.5 : 0))
  const chiSquare = distance ** 2 / sums.variance
  return { ratio, low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach), chiSquare, p: chiSquareUpper(chiSquare, 1) }
}

/** A test whether strata have one odds ratio. */
export interface Homogeneity {
  readonly chiSquare: number
  readonly df: number
  readonly p: number
}

/**
 * Do the strata differ in their odds ratio? Woolf's test (1955, Annals of Human Genetics 19:251). A small p says that one
 * common ratio hides something. RangeError for fewer than two strata, or one that lacks hits or misses on a side.
 */
export function woolf(strata: readonly Stratum2x2[]): Homogeneity {
  const logs = strata.map(counts).map(({ a, b, c, d }) => ({
    ratio: Math.log((a * d) / (b * c)),
    weight: 1 / (1 / a + 1 / b + 1 / c + 1 / d),
  }))
  if (logs.length < 2 || logs.some(it => !(it.weight > 0))) {
    throw new RangeError('woolf requires at least two strata, each with hits and misses on both sides')
  }
  const { q: chiSquare } = heterogeneity(
    logs.map(it => it.ratio),
    logs.map(it => it.weight),
  )
  const df = logs.length - 1
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df) }
}

/** Hits and misses after, then before. */
function counts({ before, after }: Stratum2x2): { a: number; b: number; c: number; d: number; n: number } {
  return { a: after.hits, b: after.n - after.hits, c: before.hits, d: before.n - before.hits, n: after.n + before.n }
}
