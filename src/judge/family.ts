import { bogomolovHeller, namingLevels } from '../stats/replication.js'
import { simes } from '../stats/simes.js'

/** The one-sided p-values of a segment's alerting family: that its operation got better, and that its perception got worse. */
export interface SidesOfP {
  readonly operation: readonly number[]
  readonly perception: readonly number[]
}

/** What a family of segments shows together. */
export interface Family {
  /** The larger of the two sides, each by Simes over its metrics; for one segment looked at alone. In the order given. */
  readonly p: readonly number[]
  /** The smallest share of false findings at which a segment would be told. */
  readonly r: readonly number[]
  /** How small the p of a single metric has to be, by Benjamini and Hochberg, to be named in a segment that is told. */
  readonly naming: { readonly operation: number; readonly perception: number }
}

/**
 * Which segments moved on both sides, over all segments of one run and window: at most a share `q` of those with r up to `q`
 * is expected to be false (Bogomolov and Heller 2018; method 1.3). Where a question is asked of several windows, each gets
 * its part of `q`, and r is told as a share of the whole: `windows` is how many there are.
 */
export function familyOf(segments: readonly SidesOfP[], q: number, windows = 1): Family {
  const sides = segments.map(it => ({ operation: simes(it.operation), perception: simes(it.perception) }))
  const found = bogomolovHeller(
    sides.map(it => it.operation),
    sides.map(it => it.perception),
    q / windows,
  )
  const { first, second } = namingLevels(found, q / windows)
  return {
    p: sides.map(it => Math.max(it.operation, it.perception)),
    r: found.r.map(it => Math.min(1, it * windows)),
    naming: { operation: first, perception: second },
  }
}
