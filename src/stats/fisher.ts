import type { OneSided } from './interval.js'
import { type Proportion, requireProportion } from './proportion.js'

/**
 * Fisher's exact test of two proportions, one-sided either way: how often the hits, dealt out at random over all
 * records, would give `after` as few of them (`pLower`) or as many (`pHigher`). It never errs more often than it says,
 * at any size. RangeError where a side has no record.
 *
 * The hypergeometric probabilities are built from ratios of neighbours, outwards from the likeliest table: no
 * factorials, hence no overflow and no cancellation, and p-values down to 1e-300 keep their digits.
 */
export function fisherExact(before: Proportion, after: Proportion): OneSided {
  requireProportion('fisherExact', before)
  requireProportion('fisherExact', after)
  const hits = before.hits + after.hits
  const fewest = Math.max(0, hits - before.n)
  const most = Math.min(hits, after.n)
  const likeliest = Math.floor(((hits + 1) * (after.n + 1)) / (before.n + after.n + 2))

  let [lower, higher, total] = [0, 0, 0]
  const add = (k: number, weight: number) => {
    total += weight
    if (k <= after.hits) lower += weight
    if (k >= after.hits) higher += weight
  }
  /** How much likelier k + 1 hits among `after` are than k. */
  const growth = (k: number) => ((hits - k) * (after.n - k)) / ((k + 1) * (before.n - hits + k + 1))

  add(likeliest, 1)
  for (let k = likeliest, weight = 1; k < most && weight > 0; k++) {
    weight *= growth(k)
    add(k + 1, weight)
  }
  for (let k = likeliest, weight = 1; k > fewest && weight > 0; k--) {
    weight /= growth(k - 1)
    add(k - 1, weight)
  }
  return { pLower: lower / total, pHigher: higher / total }
}
