import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClusterSums, clusterVariance, designVariance, type TwoWaySums, twoWayClusterVariance } from '../../src/stats/clusters.js'
import { near } from './support.js'

/** Eight answers before and eight after: rating, customer, agent. */
const BEFORE = [
  [5, 1, 1],
  [4, 1, 2],
  [4, 2, 1],
  [1, 2, 1],
  [2, 2, 2],
  [5, 3, 2],
  [3, 4, 3],
  [5, 5, 3],
] as const
const AFTER = [
  [4, 1, 1],
  [2, 2, 1],
  [5, 2, 2],
  [3, 3, 2],
  [1, 4, 3],
  [4, 6, 3],
  [2, 7, 1],
  [2, 7, 2],
] as const

const NONE = { n: 0, sum: 0 }
const answers: TwoWaySums[] = [
  ...BEFORE.map(([sum, first, second]) => ({ first: `${first}`, second: `${second}`, reference: { n: 1, sum }, current: NONE })),
  ...AFTER.map(([sum, first, second]) => ({ first: `${first}`, second: `${second}`, reference: NONE, current: { n: 1, sum } })),
]

function by(key: 'first' | 'second'): ClusterSums[] {
  const keys = [...new Set(answers.map(it => it[key]))]
  const sumOf = (of: readonly TwoWaySums[], side: 'current' | 'reference') => ({
    n: of.reduce((n, it) => n + it[side].n, 0),
    sum: of.reduce((sum, it) => sum + it[side].sum, 0),
  })
  return keys.map(it => {
    const mine = answers.filter(answer => answer[key] === it)
    return { current: sumOf(mine, 'current'), reference: sumOf(mine, 'reference') }
  })
}

test('by customer, as R sandwich has it', () => {
  const { value, variance, clusters } = clusterVariance(by('first'))
  near(value, -0.75)
  near(Math.sqrt(variance), 0.8100925873009828)
  near(Math.sqrt((variance * 6) / 7), 0.75)
  expect(clusters).toBe(7)
})

test('by agent, as R sandwich has it', () => {
  const { variance, clusters } = clusterVariance(by('second'))
  near(Math.sqrt(variance), 0.3013640862810299)
  near(Math.sqrt((variance * 2) / 3), 0.2460627460628692)
  expect(clusters).toBe(3)
})

test('by customer and agent at once, as R sandwich has it', () => {
  const it = twoWayClusterVariance(answers)
  near(it.value, -0.75)
  near(Math.sqrt(it.variance), 0.5752792196451699)
  expect(it.clusters).toBe(3)
})

test('where taking off the cells leaves nothing, the larger of both stands', () => {
  const cell = (first: string, second: string, sum: number): TwoWaySums => ({
    first,
    second,
    reference: { n: 1, sum: 0 },
    current: { n: 1, sum },
  })
  // Every customer and every agent has a 1 and a -1: neither pulls, and only the cells do.
  const cells = [cell('a', 'x', 1), cell('a', 'y', -1), cell('b', 'x', -1), cell('b', 'y', 1)]
  expect(twoWayClusterVariance(cells).variance).toBe(0)
  const lopsided = cells.map((it, i) => (i === 0 ? { ...it, current: { n: 1, sum: 1.1 } } : it))
  near(twoWayClusterVariance(lopsided).variance, 2 * 2 * 0.0125 ** 2)
})

test('the mean of the answers before by customer, from sums alone, as R sandwich has it', () => {
  const sides = by('first')
    .map(it => it.reference)
    .filter(it => it.n > 0)
  near(Math.sqrt(designVariance(design(sides))), 0.6592194721790307)
})

const design = (sides: readonly { n: number; sum: number }[]) => ({
  clusters: sides.length,
  sumSquares: sides.reduce((total, it) => total + it.sum ** 2, 0),
  products: sides.reduce((total, it) => total + it.n * it.sum, 0),
  sizeSquares: sides.reduce((total, it) => total + it.n ** 2, 0),
  n: sides.reduce((total, it) => total + it.n, 0),
  sum: sides.reduce((total, it) => total + it.sum, 0),
})

test('clusters of one record are the plain variance of a mean', () => {
  const values = [5, 4, 4, 1, 2, 5, 3, 5]
  const squares = values.reduce((sum, it) => sum + (it - 3.625) ** 2, 0)
  near(designVariance(design(values.map(sum => ({ n: 1, sum })))), squares / 7 / 8)
})

test('a side that does not scatter adds nothing: both ways to the variance agree', () => {
  const side = fc.record({ n: fc.integer({ min: 1, max: 9 }), sum: fc.integer({ min: -20, max: 20 }) })
  fc.assert(
    fc.property(fc.array(side, { minLength: 2, maxLength: 9 }), sides => {
      const clusters = sides.map(it => ({ current: it, reference: { n: 1, sum: 0 } }))
      expect(designVariance(design(sides))).toBeCloseTo(clusterVariance(clusters).variance, 10)
    }),
  )
})

test('records all alike have no variance, whatever their sums were rounded to', () => {
  expect(designVariance(design([1, 2, 3, 5].map(n => ({ n, sum: n * 4.1 }))))).toBe(0)
})

test('a single cluster and a side without records are refused', () => {
  const one = { current: { n: 1, sum: 1 }, reference: NONE }
  expect(() => clusterVariance([one])).toThrow(new RangeError('clusterVariance requires at least two clusters'))
  expect(() => clusterVariance([one, one])).toThrow(new RangeError('clusterVariance requires records on each side'))
  expect(() => designVariance(design([{ n: 1, sum: 1 }]))).toThrow(RangeError)
  expect(() => designVariance(design([NONE, NONE]))).toThrow(RangeError)
})
