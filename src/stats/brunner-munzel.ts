import type { Bin } from '../model/sample.js'
import { type TTest, unequalVariances } from './t-test.js'

/** How two samples lie to each other, by rank; `se` is the standard error of the relative effect. */
export interface BrunnerMunzel extends TTest {
  readonly n1: number
  readonly n2: number
  /** The chance that a record after exceeds one before, ties counted half: 0.5 where neither side tends to be larger. */
  readonly relativeEffect: number
}

/**
 * Does one side tend to larger values? The rank test of Brunner and Munzel (2000, Biometrical Journal 42:17), which
 * needs neither a shape of the distributions nor equal scatter, and takes ties as they are. Bins are sorted by value,
 * in any unit. `pLower` says that the records after are smaller, `pHigher` that they are larger.
 *
 * Fewer than two records on a side: RangeError. The standard error is zero only where all records are alike or the two
 * sides do not overlap; `unequalVariances` says what follows.
 */
export function brunnerMunzel(before: readonly Bin[], after: readonly Bin[]): BrunnerMunzel {
  const [n1, n2] = [size(before), size(after)]
  if (n1 < 2 || n2 < 2) throw new RangeError('brunnerMunzel requires at least two records on each side')
  const first = spread(placements(before, after), n1, 2 * n2)
  const second = spread(placements(after, before), n2, 2 * n1)
  return { n1, n2, relativeEffect: second.mean, ...unequalVariances(second.mean - 0.5, first, second) }
}

const size = (bins: readonly Bin[]): number => bins.reduce((n, bin) => n + bin.count, 0)

/**
 * Every value of one side replaced by its placement among the other: twice the number of records under it, and once of
 * those equal to it. Whole numbers, so that a variance of zero comes out as zero.
 */
function placements(of: readonly Bin[], among: readonly Bin[]): Bin[] {
  const placed: Bin[] = []
  let next = 0
  let below = 0
  for (const { value, count } of of) {
    let bin = among[next]
    for (; bin && bin.value < value; bin = among[++next]) below += 2 * bin.count
    placed.push({ value: bin?.value === value ? below + bin.count : below, count })
  }
  return placed
}

/** Mean and variance of placements as shares of the largest there can be. */
function spread(bins: readonly Bin[], n: number, largest: number): { n: number; mean: number; variance: number } {
  let sum = 0
  for (const { value, count } of bins) sum += count * value
  const mean = sum / n
  let squares = 0
  for (const { value, count } of bins) squares += count * (value - mean) ** 2
  return { n, mean: mean / largest, variance: squares / (n - 1) / largest ** 2 }
}
