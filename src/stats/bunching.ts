import type { Bin } from '../model/sample.js'
import { binomialTest } from './binomial-test.js'
import type { OneSided } from './interval.js'
import type { Proportion } from './proportion.js'
import { type AgrestiCaffo, agrestiCaffo } from './share.js'

/** Records next to a target: those that end just under it, of those just under and just over. */
export interface NextToTarget extends Proportion {
  /** How far the windows reach to either side, in whole units of the values. */
  readonly width: number
}

/** How far from the target still counts as next to it, as a share of it. */
const REACH = 0.05

/**
 * Counts the records within a twentieth of a target to either side, one that ends exactly on it as over. Bins are of whole
 * units (seconds). A target under 20 units, for which that is less than one: RangeError.
 */
export function nextToTarget(bins: readonly Bin[], target: number): NextToTarget {
  const width = Math.round(REACH * target)
  if (!(width >= 1)) throw new RangeError('nextToTarget requires a target of at least 20 units')
  const under = between(bins, target - width, target)
  return { width, hits: under, n: under + between(bins, target, target + width) }
}

/** How many records end just under a target, and how many would if the target drew none. */
export interface Bunching extends OneSided, NextToTarget {
  /** The share just under it that the records further off lead one to expect. */
  readonly expected: number
}

/**
 * Do too many records end just under a target? The share just under it, of those next to it, against the one that
 * follows from the slope of the distribution further off, one to three widths to either side, where it is close to
 * exponential: a binomial test. `pHigher` is the one to look at; 0.01 is a fair level. Where calls last 300 s in the
 * middle and two in five of those up to a tenth over a target of 300 s are pulled under it, 43 samples of 500 calls in a
 * hundred show it, and 94 of 1,500; without, less than one.
 *
 * A distribution with a lump of its own at the target (times noted down in whole minutes) looks the same: then
 * `bunchingChange` tells. No record next to the target, or none on one side further off: RangeError.
 */
export function bunching(bins: readonly Bin[], target: number): Bunching {
  const near = nextToTarget(bins, target)
  const { width } = near
  const lower = between(bins, target - 3 * width, target - width)
  const upper = between(bins, target + width, target + 3 * width)
  if (!(lower > 0 && upper > 0)) throw new RangeError('bunching requires records on both sides of the target')
  // The windows further off have their middles four widths apart, those next to the target one.
  const expected = 1 / (1 + (upper / lower) ** (1 / 4))
  const { pLower, pHigher } = binomialTest(near, expected)
  return { ...near, expected, pLower, pHigher }
}

/**
 * Do more records than before end just under a target? The change of their share of those next to it, which needs no idea
 * of how the distribution would run without a target. It sees less: 26 and 75 of those samples, and all of 5,000 calls.
 * RangeError where a side has no record next to it.
 */
export function bunchingChange(before: readonly Bin[], after: readonly Bin[], target: number, confidence: number): AgrestiCaffo {
  return agrestiCaffo(nextToTarget(before, target), nextToTarget(after, target), confidence)
}

const between = (bins: readonly Bin[], from: number, to: number): number =>
  bins.reduce((sum, { value, count }) => (value >= from && value < to ? sum + count : sum), 0)
