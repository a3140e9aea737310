/** Turns p-values of several tests into ones that may each be held against one level; the order stays. */
type Adjustment = (p: readonly number[]) => number[]

/** Keeps the share of false findings among all found: Benjamini and Hochberg (1995, JRSS B 57:289). */
export const benjaminiHochberg: Adjustment = p => stepUp(p, rank => p.length / rank)

/** The same under any dependence: Benjamini and Yekutieli (2001, Annals of Statistics 29:1165). */
export const benjaminiYekutieli: Adjustment = p => {
  const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0)
  return stepUp(p, rank => (harmonic * p.length) / rank)
}

/** Keeps the chance of even one false finding, for tests that are positively dependent: Hochberg (1988, Biometrika 75:800). */
export const hochberg: Adjustment = p => stepUp(p, rank => p.length + 1 - rank)

/** Keeps the chance of even one false finding under any dependence: Holm (1979, Scandinavian Journal of Statistics 6:65). */
export const holm: Adjustment = p => {
  let largest = 0
  return inOrder(p, sorted =>
    sorted.map((value, i) => {
      largest = Math.max(largest, value * (p.length - i))
      return Math.min(1, largest)
    }),
  )
}

/** The plainest guard against even one false finding: each p times their number. */
export const bonferroni: Adjustment = p => p.map(value => Math.min(1, value * p.length))

/** Hochberg's guarantee with more findings, from Simes on every subset: Hommel (1988, Biometrika 75:383). */
export const hommel: Adjustment = p =>
  inOrder(p, sorted =>
    sorted.map((value, i) => {
      const worst = sorted.map((smallest, start) => {
        // The worst set of its size that this one may lie in: the largest p, and itself in place of the smallest of them.
        const size = sorted.length - start
        const others = sorted.slice(start + 1).map((it, k) => (size * it) / (k + 2))
        return Math.min(size * (i < start ? value : smallest), ...others)
      })
      return Math.max(...worst)
    }),
  )

/** Each p times a factor of its rank, never larger than the next larger one becomes, at most 1. */
function stepUp(p: readonly number[], factor: (rank: number) => number): number[] {
  let least = 1
  const down = (value: number) => {
    least = Math.min(least, value)
    return least
  }
  return inOrder(p, sorted =>
    sorted
      .map((value, i) => value * factor(i + 1))
      .toReversed()
      .map(down)
      .toReversed(),
  )
}

/** Lets the p-values be changed in ascending order, and puts the results where each came from. */
function inOrder(p: readonly number[], change: (sorted: readonly number[]) => readonly number[]): number[] {
  const order = [...p.keys()].sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
  const changed = change(order.map(i => p[i] ?? 0))
  const result = p.map(() => 1)
  for (const [rank, i] of order.entries()) result[i] = changed[rank] ?? 1
  return result
}
