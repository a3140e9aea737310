import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterVariance, designVariance, type TwoWaySums, twoWayClusterVariance } from '../../src/stats/clusters.js'
import { clustered, slopeCells } from './slope.js'
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

test('by customer, as R sandwich has it', () => {
  const { value, variance, clusters } = clusterVariance(clustered(answers, 'first'))
  near(value, -0.75)
  near(Math.sqrt(variance), 0.8100925873009828)
  near(Math.sqrt((variance * 6) / 7), 0.75)
  expect(clusters).toBe(7)
})

test('by agent, as R sandwich has it', () => {
  const { variance, clusters } = clusterVariance(clustered(answers, 'second'))
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

test('the same without making up for few clusters (HC0), as R sandwich has it', () => {
  const together = answers.map(it => ({ ...it, first: `${it.first} with ${it.second}` }))
  const [customers = 0, agents = 0, both = 0] = [
    clustered(answers, 'first'),
    clustered(answers, 'second'),
    clustered(together, 'first'),
  ].map(it => (clusterVariance(it).variance * (it.length - 1)) / it.length)
  near(Math.sqrt(customers + agents - both), 0.498533004173)
})

describe('the slope of a line through seven girths each of five orange trees, as R sandwich has it (vcovCL, HC0)', () => {
  const days = [118, 484, 664, 1004, 1231, 1372, 1582]
  const girths = [
    [30, 58, 87, 115, 120, 142, 145],
    [33, 69, 111, 156, 172, 203, 203],
    [30, 51, 75, 108, 115, 139, 140],
    [32, 62, 112, 167, 179, 209, 214],
    [30, 49, 81, 125, 142, 174, 177],
  ]
  const cells = slopeCells(
    girths.flatMap((row, tree) => days.map((x, at) => ({ first: `tree ${tree}`, second: `day ${x}`, x, y: row[at] ?? Number.NaN }))),
  )

  test('by tree', () => {
    const it = clusterVariance(clustered(cells, 'first'))
    near(it.value, 0.10677032506876144)
    near(Math.sqrt(it.variance), 0.01108488840211147)
  })

  test('by age', () => {
    near(Math.sqrt(clusterVariance(clustered(cells, 'second')).variance), 0.0063887015470659204)
  })

  test('by tree and age at once', () => {
    near(Math.sqrt(twoWayClusterVariance(cells).variance), 0.010322741229944209)
  })
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
  const sides = clustered(answers, 'first')
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
