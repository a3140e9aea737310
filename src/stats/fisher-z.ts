import { type Estimate, type Interval, normalReach, type OneSided, oneSidedNormal } from './interval.js'

/** A correlation of `n` pairs, and whether it is of their values or of their ranks. */
export interface Correlation {
  readonly r: number
  readonly n: number
  readonly of: 'values' | 'ranks'
}

/** A change of a correlation, with its test. */
export interface CorrelationChange extends Estimate, OneSided {
  readonly z: number
}

/**
 * The interval of a correlation, on the scale of Fisher (1915, Biometrika 10:507) where it is close to normal.
 * Spearman's, of ranks, scatters somewhat more than Pearson's, of values: 1.06 for 1 (Fieller, Hartley and Pearson 1957,
 * Biometrika 44:470). Fewer than four pairs, or a correlation of one: RangeError.
 */
export function correlationInterval(correlation: Correlation, confidence: number): Interval {
  const { at, variance } = transformed(correlation)
  const reach = normalReach(confidence) * Math.sqrt(variance)
  return { low: Math.tanh(at - reach), high: Math.tanh(at + reach) }
}

/**
 * Do two numbers move together less, or more, than before? The change of the correlation, after minus before, by Fisher's
 * z; its interval by Zou (2007, Psychological Methods 12:399), from the two intervals. Pairs are independent of each
 * other. A correlation also weakens where one of the two comes to vary less. RangeError as in `correlationInterval`.
 */
export function correlationChange(before: Correlation, after: Correlation, confidence: number): CorrelationChange {
  const [first, second] = [transformed(before), transformed(after)]
  const z = (second.at - first.at) / Math.sqrt(first.variance + second.variance)
  const value = after.r - before.r
  const [earlier, later] = [correlationInterval(before, confidence), correlationInterval(after, confidence)]
  return {
    value,
    low: value - Math.hypot(after.r - later.low, earlier.high - before.r),
    high: value + Math.hypot(later.high - after.r, before.r - earlier.low),
    z,
    ...oneSidedNormal(z),
  }
}

function transformed({ r, n, of }: Correlation): { at: number; variance: number } {
  if (!(n >= 4)) throw new RangeError('a correlation requires at least four pairs')
  if (!(Math.abs(r) < 1)) throw new RangeError('a correlation requires pairs that do not lie on one line')
  return { at: Math.atanh(r), variance: (of === 'ranks' ? 1.06 : 1) / (n - 3) }
}
