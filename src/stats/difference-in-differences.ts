import { type Estimate, normalReach, type OneSided, oneSidedNormal } from './interval.js'

/** A change, after minus before, and its standard error. */
export interface Change {
  readonly value: number
  readonly se: number
}

/** How much more one group changed than another, with its standard error and test. */
export interface DifferenceInDifferences extends Estimate, OneSided {
  readonly se: number
  readonly z: number
}

/**
 * How much more those changed whom an event touched than those whom it did not (Card and Krueger 1994, American Economic
 * Review 84:772): what moved everybody alike drops out. It holds as far as both would have moved alike without the event.
 * The two changes are independent, and their errors those of clusters where agents or teams move together. Neither with an
 * error, which leaves nothing to test against: RangeError.
 */
export function differenceInDifferences(touched: Change, others: Change, confidence: number): DifferenceInDifferences {
  const se = Math.hypot(touched.se, others.se)
  if (!(se > 0)) throw new RangeError('differenceInDifferences requires changes with a standard error')
  const value = touched.value - others.value
  const reach = normalReach(confidence) * se
  const z = value / se
  return { value, low: value - reach, high: value + reach, se, z, ...oneSidedNormal(z) }
}

/** How much more the groups that were touched changed on average, and how many other choices of groups show as much. */
export interface Permuted extends OneSided {
  readonly value: number
}

/** The most choices of groups that are gone through; 4 of 48 groups make 194,580. */
const MOST_CHOICES = 200_000

/**
 * The same from the changes of whole groups, such as teams, for where these are too few to tell their errors: as if
 * chance had picked which of them were touched (Fisher's randomization test, over all choices). One touched team of six
 * can be no rarer than one in six. No group on a side, or more than 200,000 choices: RangeError.
 */
export function permuted(touched: readonly number[], others: readonly number[]): Permuted {
  const all = [...touched, ...others]
  const k = touched.length
  if (k === 0 || others.length === 0) throw new RangeError('permuted requires a group on each side')
  let choices = 1
  for (let i = 0; i < k; i++) choices *= (all.length - i) / (i + 1)
  if (choices > MOST_CHOICES) throw new RangeError('permuted requires at most 200000 choices of groups')
  const sum = (values: readonly number[]) => values.reduce((total, it) => total + it, 0)
  const observed = sum(touched)
  const rounding = 1e-12 * all.reduce((total, it) => total + Math.abs(it), 0)
  let [lower, higher, total] = [0, 0, 0]
  const choose = (from: number, left: number, so: number): void => {
    if (left === 0) {
      total++
      if (so <= observed + rounding) lower++
      if (so >= observed - rounding) higher++
      return
    }
    for (let i = from; i <= all.length - left; i++) choose(i + 1, left - 1, so + (all[i] ?? 0))
  }
  choose(0, k, 0)
  return { value: observed / k - sum(others) / others.length, pLower: lower / total, pHigher: higher / total }
}
