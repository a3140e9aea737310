import { fisherExact } from './fisher.js'
import type { OneSided } from './interval.js'
import { tUpper } from './tails.js'

/** What a t-test found; `se` is the standard error of the difference. */
export interface TTest extends OneSided {
  readonly se: number
  readonly statistic: number
  readonly df: number
}

/** One side of a t-test: `n` values with that sample variance. */
interface Scatter {
  readonly n: number
  readonly variance: number
}

/**
 * The t-test of a difference, after minus before, between sides that need not scatter alike: Welch (1947, Biometrika
 * 34:28), with the degrees of freedom of Satterthwaite.
 *
 * Where neither side scatters, t would be 0/0 or infinite. Without a difference nothing speaks for a change and both p
 * are 1. With one the sides lie wholly apart, and to call that certain would be wrong for two values a side: so they are
 * split at the point between them and Fisher's exact test is asked. Its p, one over the number of ways to deal the
 * values out, is the exact rank test's as well. The statistic is then infinite and `df` the pooled test's.
 */
export function unequalVariances(difference: number, before: Scatter, after: Scatter): TTest {
  const first = before.variance / before.n
  const second = after.variance / after.n
  const se = Math.sqrt(first + second)
  if (se > 0) {
    const statistic = difference / se
    const df = (first + second) ** 2 / (first ** 2 / (before.n - 1) + second ** 2 / (after.n - 1))
    return { se, statistic, df, pLower: tUpper(-statistic, df), pHigher: tUpper(statistic, df) }
  }
  const df = before.n + after.n - 2
  if (difference === 0) return { se, statistic: 0, df, pLower: 1, pHigher: 1 }
  const above = (it: Scatter, all: boolean) => ({ hits: all ? it.n : 0, n: it.n })
  const rose = difference > 0
  return { se, statistic: rose ? Infinity : -Infinity, df, ...fisherExact(above(before, !rose), above(after, rose)) }
}
