import type { Bin } from '../model/sample.js'
import type { Estimate, Interval } from './interval.js'
import { moments } from './mean.js'

/** Answers on a scale, and how many had been asked for one. */
export interface Response {
  readonly bins: readonly Bin[]
  readonly invited: number
}

/**
 * Between which limits a change of a mean lies, after minus before, if the side that more people answered had, of its
 * surplus, only the happiest or only the unhappiest: Lee (2009, Review of Economic Studies 76:1071). The surplus is cut
 * off at either end of that side, in parts of an answer where need be. It rests on this: whatever changed the will to
 * answer changed everybody's in one direction. `value` is the change as it stands. A side without answers, or with more
 * of them than invitations: RangeError.
 */
export function leeBounds(before: Response, after: Response): Estimate {
  const [first, second] = [answered('leeBounds', before), answered('leeBounds', after)]
  const value = second.mean - first.mean
  const surplus = Math.abs(first.share - second.share) / Math.max(first.share, second.share)
  const more = first.share > second.share ? { bins: before.bins, n: first.n } : { bins: after.bins, n: second.n }
  const lowest = meanOfFirst(more.bins, more.n * (1 - surplus))
  const highest = meanOfFirst(more.bins.toReversed(), more.n * (1 - surplus))
  if (first.share > second.share) return { value, low: second.mean - highest, high: second.mean - lowest }
  return { value, low: lowest - first.mean, high: highest - first.mean }
}

/**
 * Between which limits the mean of everybody who was asked lies, whoever did not answer: all of them at one end of the
 * scale, or all at the other (Manski 1990, American Economic Review 80:319). Always wide. Errors as `leeBounds`.
 */
export function manskiBounds(response: Response, scale: Interval): Interval {
  const { mean, share } = answered('manskiBounds', response)
  return { low: share * mean + (1 - share) * scale.low, high: share * mean + (1 - share) * scale.high }
}

function answered(name: string, { bins, invited }: Response): { n: number; mean: number; share: number } {
  const { n, sum } = moments(bins)
  if (!(n > 0 && n <= invited)) throw new RangeError(`${name} requires answers, and no more of them than invitations`)
  return { n, mean: sum / n, share: n / invited }
}

/** The mean of as many values as `n`, from the first bin on. */
function meanOfFirst(bins: readonly Bin[], n: number): number {
  let [left, sum] = [n, 0]
  for (const { value, count } of bins) {
    const taken = Math.min(left, count)
    sum += taken * value
    left -= taken
  }
  return sum / n
}
