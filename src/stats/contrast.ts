import { squeezeVariance } from './fit-f.js'
import { type Estimate, type OneSided, tailOf } from './interval.js'
import { tQuantile, tUpper } from './tails.js'
import { scatterOf, type Track, type Wobble } from './wobble.js'

/** A change of one segment's metric against its reference periods, with wobble paid for. */
export interface Contrast extends OneSided {
  /** Current minus reference, in the metric's unit. */
  readonly value: number
  readonly se: number
  /** Infinity where the normal curve holds. */
  readonly df: number
  readonly statistic: number
  /** The weighted mean of the reference periods. */
  readonly reference: number
  /** The weighted mean of the current periods. */
  readonly current: number
}

/**
 * Did a segment leave the range that its own reference periods, and the other segments' scatter, let expect? Periods are
 * weighted by one over their variance, wobble included; the variance of the contrast is multiplied by how much more than
 * others this segment scatters, but is never less than sampling alone.
 *
 * A reference of one period cannot tell its scatter and has everybody's. Where a period has no variance at all (and
 * there is no wobble) its weight would be infinite: all periods of that side then weigh the same. Where nothing has one,
 * there is no error to measure by, and nothing is shown: the statistic is 0 and both p are 1. No period on a side:
 * RangeError.
 */
export function contrast(reference: Track, current: Track, wobble: Wobble): Contrast {
  const before = average(reference, wobble.tau2)
  const after = average(current, wobble.tau2)
  const { factor, df } = scatter(reference, wobble)
  const value = after.mean - before.mean
  const se = Math.sqrt(Math.max(factor * (before.total + after.total), before.sampling + after.sampling))
  const means = { value, reference: before.mean, current: after.mean }
  if (se === 0) return { ...means, se, df, statistic: 0, pLower: 1, pHigher: 1 }
  const statistic = value / se
  // The small tail has to be right far out; of the large one, which costs as much again, the rest is all there is to know.
  const small = tUpper(Math.abs(statistic), df)
  const [pLower, pHigher] = statistic < 0 ? [small, 1 - small] : [1 - small, small]
  return { ...means, se, df, statistic, pLower, pHigher }
}

/** The change and the interval around it. */
export function intervalOf({ value, se, df }: Contrast, confidence: number): Estimate {
  const reach = -tQuantile(tailOf(confidence), df) * se
  return { value, low: value - reach, high: value + reach }
}

/** By how much the segment's variance is multiplied, and on how many degrees of freedom that is known. */
function scatter(reference: Track, wobble: Wobble): { factor: number; df: number } {
  if (wobble.pooled !== undefined) return { factor: 1, df: wobble.pooled }
  const prior = { d0: wobble.d0, scale: Math.max(wobble.scale, 1) }
  const own = scatterOf(reference, wobble.tau2)
  if (!own) return { factor: prior.scale, df: prior.d0 }
  return { factor: squeezeVariance(own.value, own.df, prior), df: prior.d0 + own.df }
}

/** The weighted mean of some periods, its variance from sampling, and that with wobble. */
function average({ values, variances }: Track, tau2: number): { mean: number; sampling: number; total: number } {
  if (values.length === 0) throw new RangeError('contrast requires at least one period on each side')
  const weigh = variances.every(variance => variance + tau2 > 0)
  const weights = variances.map(variance => (weigh ? 1 / (variance + tau2) : 1))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const result = { mean: 0, sampling: 0, total: 0 }
  for (const [i, value] of values.entries()) {
    const share = (weights[i] ?? 0) / sum
    const variance = variances[i] ?? 0
    result.mean += share * value
    result.sampling += share ** 2 * variance
    result.total += share ** 2 * (variance + tau2)
  }
  return result
}
