import { fisherExact } from './fisher.js'
import { type Estimate, type Interval, normalReach, type OneSided, oneSidedNormal } from './interval.js'
import { type Proportion, requireProportion } from './proportion.js'

/**
 * Wilson's score interval for a share (0 to 1). Unlike the textbook one it stays inside 0 and 1 and holds for few
 * records. RangeError where there is none.
 */
export function wilson(hits: number, n: number, confidence: number): Interval {
  requireProportion('wilson', { hits, n })
  const z = normalReach(confidence)
  const share = hits / n
  const scale = 1 + z ** 2 / n
  const centre = (share + z ** 2 / (2 * n)) / scale
  const reach = (z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2)) / scale
  // At the ends a bound is exactly 0 or 1, which the subtraction may miss by a rounding.
  return { low: hits === 0 ? 0 : centre - reach, high: hits === n ? 1 : centre + reach }
}

/**
 * The change of a share, after minus before (-1 to 1), with Newcombe's hybrid score interval (1998, Statistics in
 * Medicine 17:873, method 10), built from the two Wilson intervals. RangeError where a side has no record.
 */
export function newcombe(before: Proportion, after: Proportion, confidence: number): Estimate {
  const first = { share: before.hits / before.n, ...wilson(before.hits, before.n, confidence) }
  const second = { share: after.hits / after.n, ...wilson(after.hits, after.n, confidence) }
  const value = second.share - first.share
  return {
    value,
    low: value - Math.hypot(second.share - second.low, first.high - first.share),
    high: value + Math.hypot(second.high - second.share, first.share - first.low),
  }
}

/** A change of a share as Agresti and Caffo estimate it, with its standard error and test. */
export interface AgrestiCaffo extends Estimate, OneSided {
  readonly se: number
  readonly z: number
}

/**
 * The change of a share after Agresti and Caffo (2000, The American Statistician 54:280): one hit and one miss are added
 * to each side, which mends the textbook test and interval. `value` is the change so adjusted, the middle of the
 * interval before it is cut off at -1 and 1; `newcombe` has the plain one. RangeError where a side has no record.
 */
export function agrestiCaffo(before: Proportion, after: Proportion, confidence: number): AgrestiCaffo {
  const { value, se, z } = adjustedDifference(before, after)
  const reach = normalReach(confidence) * se
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach), se, z, ...oneSidedNormal(z) }
}

/** The p-values for a changed share, and which test gave them. */
export interface ShareTest extends OneSided {
  readonly test: 'agresti-caffo' | 'fisher'
}

/**
 * Did a share change? The z of Agresti and Caffo; with fewer than 30 records on a side, or fewer than 5 hits or misses on
 * one, where a normal curve is no longer good enough, Fisher's exact test. That is the plain one, not mid-p: it keeps
 * its promise at any size, and a small sample is no place to give one up. RangeError where a side has no record.
 */
export function shareTest(before: Proportion, after: Proportion): ShareTest {
  const small = [before, after].some(({ hits, n }) => n < 30 || hits < 5 || n - hits < 5)
  if (small) return { test: 'fisher', ...fisherExact(before, after) }
  return { test: 'agresti-caffo', ...oneSidedNormal(adjustedDifference(before, after).z) }
}

function adjustedDifference(before: Proportion, after: Proportion): { value: number; se: number; z: number } {
  const first = adjusted(before)
  const second = adjusted(after)
  const value = second.share - first.share
  const se = Math.sqrt(first.variance + second.variance)
  return { value, se, z: value / se }
}

function adjusted({ hits, n }: Proportion): { share: number; variance: number } {
  requireProportion('agrestiCaffo', { hits, n })
  const share = (hits + 1) / (n + 2)
  return { share, variance: (share * (1 - share)) / (n + 2) }
}
