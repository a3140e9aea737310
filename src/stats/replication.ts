import { benjaminiHochberg } from './adjust.js'

/** Which segments moved on both sides, and how sure that is. */
export interface Replication {
  /**
   * For every segment the smallest share of false findings at which it would be found, up to the `q` that the selection
   * was made at; 1 where a side did not pass that.
   */
  readonly r: readonly number[]
  /** The estimated share of segments, among those the other side selected, where nothing moved on the first side; may exceed 1. */
  readonly pi1: number
  /** The same of the second side. */
  readonly pi2: number
  /** How many segments the first side selected, by itself. */
  readonly selected1: number
  readonly selected2: number
}

/** How the replication is tested; a side's weight is its share of the error. */
export interface ReplicationOptions {
  /** Estimate how many segments did not move, which finds more. Default: yes. */
  readonly adaptive?: boolean
  /** The first side's share of the error, between 0 and 1. Default: 0.5. */
  readonly weight?: number
}

/**
 * Which segments moved on both of two independent sides, so that among those with `r` at most `q` the expected share
 * of false ones is at most `q`: Bogomolov and Heller (2018, Biometrika 105:505), one-sided p-values, segment by segment
 * in the same order. Only segments that the other side selects are tested, so that the many where nothing moves cost
 * nothing. Sides of different length, or a `q` or `weight` not between 0 and 1: RangeError.
 */
export function bogomolovHeller(
  p1: readonly number[],
  p2: readonly number[],
  q: number,
  { adaptive = true, weight = 0.5 }: ReplicationOptions = {},
): Replication {
  if (p1.length !== p2.length) throw new RangeError('bogomolovHeller requires both p-values of every segment')
  if (!(q > 0 && q < 1 && weight > 0 && weight < 1)) throw new RangeError('bogomolovHeller requires a q and a weight between zero and one')
  const pairs = p1.map((first, i) => ({ first, second: p2[i] ?? 1 }))
  const [limit1, limit2] = adaptive ? [q, q] : [weight * q, (1 - weight) * q]
  const side1 = pairs.filter(it => it.first <= limit1)
  const side2 = pairs.filter(it => it.second <= limit2)
  const [selected1, selected2] = [side1.length, side2.length]
  const nulls = (p: readonly number[]) => (adaptive && p.length > 0 ? (1 + p.filter(it => it > q).length) / (p.length * (1 - q)) : 1)
  const pi1 = nulls(side2.map(it => it.first))
  const pi2 = nulls(side1.map(it => it.second))

  const tested = side1.filter(it => it.second <= limit2)
  const adjusted = benjaminiHochberg(
    tested.map(it => Math.max((pi1 * selected2 * it.first) / weight, (pi2 * selected1 * it.second) / (1 - weight)) / tested.length),
  )
  const r = new Map(tested.map((it, i) => [it, adjusted[i] ?? 1]))
  return { r: pairs.map(it => r.get(it) ?? 1), pi1, pi2, selected1, selected2 }
}

/**
 * How small p-values must be, by Benjamini and Hochberg, for a metric of either side to be named in a segment that was
 * found with `q`: the levels to give to `nameable`. After Benjamini and Bogomolov (2014, JRSS B 76:297).
 */
export function namingLevels(found: Replication, q: number, weight = 0.5): { readonly first: number; readonly second: number } {
  const flagged = found.r.filter(it => it <= q).length
  if (flagged === 0) return { first: 0, second: 0 }
  return {
    first: (flagged * q * weight) / (found.pi1 * found.selected2),
    second: (flagged * q * (1 - weight)) / (found.pi2 * found.selected1),
  }
}

/** Which of some p-values stand at a false-discovery level, by Benjamini and Hochberg. */
export const nameable = (p: readonly number[], level: number): boolean[] => benjaminiHochberg(p).map(it => it <= level)
