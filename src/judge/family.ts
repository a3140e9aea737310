import { benjaminiHochberg } from '../stats/adjust.js'
import { bogomolovHeller, namingLevels } from '../stats/replication.js'
import { simes } from '../stats/simes.js'

/** The one-sided p-values of what is set against each other in a segment. */
export interface SidesOfP {
  readonly gains: readonly number[]
  readonly costs: readonly number[]
  /** Of what has to be shown as well, every one of them. */
  readonly also?: readonly number[]
}

/** See `Rule`. */
export type Control = 'replication' | 'larger'

/** What a family of segments shows together. */
export interface Family {
  /** The larger of the two sides, each by Simes over its metrics, and of what has to be shown as well. In the order given. */
  readonly p: readonly number[]
  /** The smallest share of false findings at which a segment would be told. */
  readonly r: readonly number[]
  /** How small the p of a single metric has to be, by Benjamini and Hochberg, to be named in a segment that is told. */
  readonly naming: { readonly gains: number; readonly costs: number }
}

/**
 * Which segments moved on both sides, over all segments of one run and window: at most a share `q` of those with r up to `q`
 * is expected to be false (Bogomolov and Heller 2018; method 1.3). Where a question is asked of several windows, each gets
 * its part of `q`, and r is told as a share of the whole: `windows` is how many there are. Where both sides come from the same
 * contacts the larger p is adjusted after Benjamini and Hochberg instead.
 */
export function familyOf(segments: readonly SidesOfP[], q: number, windows = 1, control: Control = 'replication'): Family {
  const sides = segments.map(({ gains, costs, also = [] }) => ({ gains: Math.max(sideOf(gains), ...also), costs: sideOf(costs) }))
  const p = sides.map(it => Math.max(it.gains, it.costs))
  if (control === 'larger') {
    const r = p.length === 0 ? [] : benjaminiHochberg(p).map(it => Math.min(1, it * windows))
    return { p, r, naming: { gains: q / windows, costs: q / windows } }
  }
  const found = bogomolovHeller(
    sides.map(it => it.gains),
    sides.map(it => it.costs),
    q / windows,
  )
  const { first, second } = namingLevels(found, q / windows)
  return {
    p,
    r: found.r.map(it => Math.min(1, it * windows)),
    naming: { gains: first, costs: second },
  }
}

/** Where nothing is claimed, nothing can be wrong: the other side is all that has to be shown. */
const sideOf = (p: readonly number[]): number => (p.length === 0 ? 0 : simes(p))
