import type { Bin } from '../model/sample.js'
import type { Interval } from './interval.js'
import { type Moments, moments, welch } from './mean.js'
import type { TTest } from './t-test.js'

/** The moments of the natural logarithms of a distribution. A value of zero or less has none: RangeError. */
export function logMoments(bins: readonly Bin[]): Moments {
  if (bins.some(it => !(it.value > 0))) throw new RangeError('logMoments requires values above zero')
  return moments(bins.map(({ value, count }) => ({ value: Math.log(value), count })))
}

/** How many times the geometric mean before the one after is; test and standard error are of its logarithm. */
export interface GeometricMeanRatio extends Interval, TTest {
  readonly ratio: number
}

/**
 * How many times as long the typical record is after as before: Welch's test on logarithms, from their number, sum and sum
 * of squares. For durations, which are skewed, it sees more than `welch` on seconds, and a call that hung for hours
 * counts little. It is the typical record that it speaks of: the mean can go the other way. Fewer than two values on a
 * side: RangeError.
 */
export function geometricMeanRatio(before: Moments, after: Moments, confidence: number): GeometricMeanRatio {
  const { value, low, high, ...test } = welch(before, after, confidence)
  return { ratio: Math.exp(value), low: Math.exp(low), high: Math.exp(high), ...test }
}
