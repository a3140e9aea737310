import type { ClusterSums, TwoWaySums } from '../../src/stats/clusters.js'

/** A point of a line, and the two clusters that it belongs to. */
export interface Point {
  readonly first: string
  readonly second: string
  readonly x: number
  readonly y: number
}

/**
 * The slope of the least-squares line is a ratio of sums, of x times y over x squared, both from their means: so points
 * become records of which x squared says how many. The other side of the difference is always 0.
 */
export function slopeCells(points: readonly Point[]): TwoWaySums[] {
  const meanOf = (of: (point: Point) => number) => points.reduce((sum, it) => sum + of(it), 0) / points.length
  const [x, y] = [meanOf(it => it.x), meanOf(it => it.y)]
  return points.map(it => ({
    first: it.first,
    second: it.second,
    current: { n: (it.x - x) ** 2, sum: (it.x - x) * (it.y - y) },
    reference: { n: 1, sum: 0 },
  }))
}

/** The cells of each cluster of one kind together. */
export function clustered(cells: readonly TwoWaySums[], kind: 'first' | 'second'): ClusterSums[] {
  const sumOf = (some: readonly TwoWaySums[], side: 'current' | 'reference') => ({
    n: some.reduce((n, it) => n + it[side].n, 0),
    sum: some.reduce((sum, it) => sum + it[side].sum, 0),
  })
  return [...new Set(cells.map(it => it[kind]))].map(key => {
    const mine = cells.filter(it => it[kind] === key)
    return { current: sumOf(mine, 'current'), reference: sumOf(mine, 'reference') }
  })
}
