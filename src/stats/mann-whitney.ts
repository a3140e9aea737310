import type { Bin } from '../model/sample.js'
import type { OneSided } from './interval.js'
import { normalUpper } from './tails.js'

/** In how many pairs the record after exceeds the one before, ties counted half, and how far out that lies. */
export interface MannWhitney extends OneSided {
  readonly u: number
  readonly pTwoSided: number
}

/**
 * The rank test of Mann and Whitney (1947, Annals of Mathematical Statistics 18:50) by the normal curve, the variance
 * corrected for ties. It is here for comparison with other tools, most of which print it: it takes the two sides to
 * scatter alike, `brunnerMunzel` does not. Bins are sorted by value. Records all alike: p is 1. RangeError where a side
 * has no record.
 */
export function mannWhitney(before: readonly Bin[], after: readonly Bin[], continuity: boolean): MannWhitney {
  const { groups, n1, n2 } = pooled('mannWhitney', before, after)
  const u = pairsWon(groups)
  const n = n1 + n2
  const ties = groups.reduce((sum, it) => sum + it.size ** 3 - it.size, 0)
  const error = Math.sqrt(((n1 * n2) / 12) * (n + 1 - (n > 1 ? ties / (n * (n - 1)) : 0)))
  if (!(error > 0)) return { u, pLower: 1, pHigher: 1, pTwoSided: 1 }
  const [excess, step] = [u - (n1 * n2) / 2, continuity ? 0.5 : 0]
  return {
    u,
    pLower: normalUpper((-excess - step) / error),
    pHigher: normalUpper((excess - step) / error),
    pTwoSided: Math.min(1, 2 * normalUpper((Math.abs(excess) - step) / error)),
  }
}

/** The most pairs for which all ways to deal out the records are still gone through. */
const MOST_PAIRS = 10_000

/**
 * The same exactly, over all ways to deal the records out to the two sides, given the ties there are. Two-sided is twice
 * the smaller side. RangeError where a side has no record, or where there are more than 10,000 pairs.
 */
export function mannWhitneyExact(before: readonly Bin[], after: readonly Bin[]): MannWhitney {
  const { groups, n1, n2 } = pooled('mannWhitneyExact', before, after)
  if (n1 * n2 > MOST_PAIRS) throw new RangeError('mannWhitneyExact requires at most 10000 pairs of records')
  if (n2 > n1) {
    const { u, pLower, pHigher, pTwoSided } = mannWhitneyExact(after, before)
    return { u: n1 * n2 - u, pLower: pHigher, pHigher: pLower, pTwoSided }
  }
  const u = pairsWon(groups)
  let [lower, higher, total] = [0, 0, 0]
  deals(groups, n1, n2).forEach((ways, doubled) => {
    total += ways
    if (doubled <= 2 * u) lower += ways
    if (doubled >= 2 * u) higher += ways
  })
  return { u, pLower: lower / total, pHigher: higher / total, pTwoSided: Math.min(1, (2 * Math.min(lower, higher)) / total) }
}

/** Records of one value: how many in all, and how many of them after. */
interface Group {
  readonly size: number
  readonly after: number
}

function pooled(name: string, before: readonly Bin[], after: readonly Bin[]): { groups: Group[]; n1: number; n2: number } {
  const groups = new Map<number, Group>()
  for (const { value, count } of before) groups.set(value, { size: count, after: 0 })
  for (const { value, count } of after) groups.set(value, { size: (groups.get(value)?.size ?? 0) + count, after: count })
  const sorted = [...groups].sort(([a], [b]) => a - b).map(([, it]) => it)
  const n = sorted.reduce((sum, it) => sum + it.size, 0)
  const n2 = sorted.reduce((sum, it) => sum + it.after, 0)
  if (!(n2 >= 1 && n - n2 >= 1)) throw new RangeError(`${name} requires at least one record on each side`)
  return { groups: sorted, n1: n - n2, n2 }
}

function pairsWon(groups: readonly Group[]): number {
  let [u, below] = [0, 0]
  for (const { size, after } of groups) {
    u += after * (below + (size - after) / 2)
    below += size - after
  }
  return u
}

/** In how many ways twice U comes out as the index, when `n2` of all records are dealt to the side after. */
function deals(groups: readonly Group[], n1: number, n2: number): Float64Array {
  // For each number of records dealt to the side after so far, the ways to each doubled U.
  const ways = Array.from({ length: n2 + 1 }, () => new Float64Array(2 * n1 * n2 + 1))
  const [start] = ways
  if (start) start[0] = 1
  let dealt = 0
  for (const { size } of groups) {
    // From the largest number downwards, so that those this group is dealt on top of are still without it.
    for (let taken = Math.min(n2, dealt + size); taken >= 1; taken--) {
      const into = ways[taken]
      for (let more = 1, choices = size; into && more <= Math.min(size, taken); more++) {
        const others = dealt - (taken - more)
        const from = ways[taken - more]
        if (from && others >= 0 && others <= n1) {
          const won = more * (2 * others + size - more)
          const most = Math.min(2 * (taken - more) * others, 2 * n1 * n2 - won)
          for (let doubled = 0; doubled <= most; doubled++)
            into[doubled + won] = (into[doubled + won] ?? 0) + (from[doubled] ?? 0) * choices
        }
        choices *= (size - more) / (more + 1)
      }
    }
    dealt += size
  }
  return ways[n2] ?? new Float64Array()
}
