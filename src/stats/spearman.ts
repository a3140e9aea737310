import type { Correlation } from './fisher-z.js'

/** So many pairs of the same two values. */
export interface CountedPair {
  readonly x: number
  readonly y: number
  readonly count: number
}

/**
 * Spearman's correlation of pairs given as counts: Pearson's of the ranks, equal values sharing the middle of theirs (1904, American
 * Journal of Psychology 15:72). Undefined where either of the two is the same throughout, or there are no pairs.
 */
export function spearman(pairs: readonly CountedPair[]): Correlation | undefined {
  const n = pairs.reduce((sum, it) => sum + it.count, 0)
  const [first, second] = [midranks(pairs, it => it.x), midranks(pairs, it => it.y)]
  const middle = (n + 1) / 2
  let [product, squaresX, squaresY] = [0, 0, 0]
  for (const { x, y, count } of pairs) {
    const [dx, dy] = [(first.get(x) ?? 0) - middle, (second.get(y) ?? 0) - middle]
    product += count * dx * dy
    squaresX += count * dx * dx
    squaresY += count * dy * dy
  }
  if (squaresX === 0 || squaresY === 0) return undefined
  return { r: product / Math.sqrt(squaresX * squaresY), n, of: 'ranks' }
}

function midranks(pairs: readonly CountedPair[], of: (it: CountedPair) => number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const it of pairs) counts.set(of(it), (counts.get(of(it)) ?? 0) + it.count)
  let below = 0
  return new Map(
    [...counts]
      .sort(([a], [b]) => a - b)
      .map(([value, count]) => {
        const rank = below + (count + 1) / 2
        below += count
        return [value, rank]
      }),
  )
}
