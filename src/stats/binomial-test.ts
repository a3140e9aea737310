import { binomial, type ExactTails, exactTails } from './count-distribution.js'
import { type Interval, tailOf } from './interval.js'
import { type Proportion, requireProportion } from './proportion.js'
import { betaQuantile } from './tails.js'

/**
 * Is a share the expected one (0 to 1)? The exact test: `pLower` that it is smaller, `pHigher` that it is larger, and
 * two-sided as R's binom.test has it. RangeError where there is no record, or `expected` is no share.
 */
export function binomialTest(observed: Proportion, expected: number): ExactTails {
  requireProportion('binomialTest', observed)
  return exactTails(binomial(observed.n, expected), observed.hits)
}

/**
 * The exact interval of a share (Clopper and Pearson 1934, Biometrika 26:404), the binomial test turned round: it holds
 * the true share at least as often as it says, mostly more often. RangeError where there is no record.
 */
export function clopperPearson(observed: Proportion, confidence: number): Interval {
  requireProportion('clopperPearson', observed)
  const { hits, n } = observed
  const tail = tailOf(confidence)
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    high: hits === n ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  }
}
