import { normalQuantile, normalUpper } from './tails.js'

/** A confidence interval, in the unit of what it is about. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A number and the interval around it. */
export interface Estimate extends Interval {
  readonly value: number
}

/** One-sided p-values: `pLower` that the later side is smaller, `pHigher` that it is larger. */
export interface OneSided {
  readonly pLower: number
  readonly pHigher: number
}

/** The probability left out at either end of an interval: 0.05 for a confidence of 0.9. */
export function tailOf(confidence: number): number {
  if (confidence > 0 && confidence < 1) return (1 - confidence) / 2
  throw new RangeError('an interval requires a confidence between zero and one')
}

/** How many standard errors a normal interval reaches to either side: 1.645 for a confidence of 0.9. */
export const normalReach = (confidence: number): number => -normalQuantile(tailOf(confidence))

/** Both one-sided p-values of a statistic that is standard normal where nothing changed. */
export const oneSidedNormal = (z: number): OneSided => ({ pLower: normalUpper(-z), pHigher: normalUpper(z) })
