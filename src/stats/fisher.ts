import { type ExactTails, exactTails, hypergeometric, midP } from './count-distribution.js'
import type { OneSided } from './interval.js'
import { type Proportion, requireProportion } from './proportion.js'

/**
 * Fisher's exact test of two proportions, one-sided either way: how often the hits, dealt out at random over all
 * records, would give `after` as few of them (`pLower`) or as many (`pHigher`). It never errs more often than it says,
 * at any size. RangeError where a side has no record.
 */
export function fisherExact(before: Proportion, after: Proportion): OneSided {
  const { pLower, pHigher } = dealt('fisherExact', before, after)
  return { pLower, pHigher }
}

/** Fisher's test by `midP`, less strict and without its promise. RangeError where a side has no record. */
export const fisherMidP = (before: Proportion, after: Proportion): OneSided => midP(dealt('fisherMidP', before, after))

function dealt(name: string, before: Proportion, after: Proportion): ExactTails {
  requireProportion(name, before)
  requireProportion(name, after)
  return exactTails(hypergeometric(before.n + after.n, before.hits + after.hits, after.n), after.hits)
}
