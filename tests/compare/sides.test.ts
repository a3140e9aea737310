import { describe, expect, test } from 'vitest'
import { logged, meanSides, scalesOf, scatterOf, times } from '../../src/compare/sides.js'
import type { Sample } from '../../src/model/sample.js'
import type { Sums } from '../../src/model/tally.js'
import { contrast } from '../../src/stats/contrast.js'
import { NO_WOBBLE } from '../../src/stats/wobble.js'
import { random } from '../support/random.js'
import { count, durations, near, ratings, score, share } from './making.js'
import { about, answered, hits, sums } from './tallied.js'

/** All numbers of a track to nine digits. */
function close(actual: readonly number[] | undefined, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  for (const [i, it] of expected.entries()) near(actual?.[i], it)
}

describe('how far records scatter', () => {
  test('is the variance within periods, over all of them: months that differ do not make records differ', () => {
    near(scatterOf([sums([1, 3]), sums([11, 13, 15])], false), (2 + 8) / 3)
    near(scatterOf([about(20, 3, 1.2), about(40, 9, 0.6)], false), (19 * 1.2 + 39 * 0.6) / 58)
  })

  test('of shares is that of one hit and one miss more', () => {
    near(scatterOf([hits(3, 10), hits(5, 10)], true), (9 / 22) * (13 / 22))
    near(scatterOf([hits(0, 8)], true), 0.1 * 0.9)
    near(scatterOf([hits(8, 8)], true), 0.9 * 0.1)
  })

  test('leaves out periods without records, and is 0 where single records cannot tell', () => {
    near(scatterOf([undefined, sums([]), sums([1, 3])], false), 2)
    expect(scatterOf([sums([4]), sums([9])], false)).toBe(0)
    expect(scatterOf([], false)).toBe(0)
  })

  test('is 0 where all are alike, however large they are, and not what rounding leaves', () => {
    expect(scatterOf([sums(Array(7).fill(0.1)), sums(Array(1000).fill(86_399.9))], false)).toBe(0)
  })
})

describe('the means of periods', () => {
  test('have the variance of all reference periods together, by their own number', () => {
    const { reference } = meanSides([sums([1, 3]), sums([11, 13, 15])], [sums([2, 2, 5, 5])], false) ?? {}
    close(reference?.values, [2, 13])
    close(reference?.variances, [10 / 3 / 2, 10 / 3 / 3])
  })

  test('now have their own scatter where there are thirty, in one period or in several', () => {
    const now = (...current: readonly Sums[]) => meanSides([about(90, 4, 1.4)], current, false)?.current
    close(now(about(30, 3, 0.6))?.variances, [0.6 / 30])
    close(now(about(15, 3, 0.6), about(15, 4, 0.6))?.variances, [0.6 / 15, 0.6 / 15])
    near(now(sums(Array(30).fill(4)))?.variances[0], 1.4 / 30)
  })

  test('now have the usual scatter where there are fewer, or their own where that is larger', () => {
    const now = (current: Sums) => meanSides([about(90, 4, 1.4)], [current], false)?.current.variances[0]
    near(now(about(29, 3, 0.6)), 1.4 / 29)
    near(now(sums([4, 4, 4, 4])), 1.4 / 4)
    near(now(about(29, 3, 1.6)), 1.6 / 29)
  })

  // With their own scatter alone ten answers said 13 times in 100 that satisfaction rose.
  test('of ten answers that are as ever are said to have moved no more than once in twenty, either way', () => {
    const next = random(1)
    const draw = (n: number) => sums(Array.from({ length: n }, () => answered(next())))
    const [runs, shown] = [2000, { pLower: 0, pHigher: 0 }]
    for (let i = 0; i < runs; i++) {
      const sides = meanSides([draw(100)], [draw(10)], false)
      if (!sides) throw new Error('both sides have answers')
      const p = contrast(sides.reference, sides.current, NO_WOBBLE)
      for (const side of ['pLower', 'pHigher'] as const) shown[side] += p[side] <= 0.05 ? 1 : 0
    }
    for (const times of Object.values(shown)) expect(times / runs).toBeLessThanOrEqual(0.05)
  })

  test('of shares have a scatter even where nothing was hit', () => {
    const { reference, current } = meanSides([hits(0, 10), hits(0, 30)], [hits(6, 10)], true) ?? {}
    close(
      reference?.variances,
      [10, 30].map(n => ((1 / 42) * (41 / 42)) / n),
    )
    close(current?.variances, [((7 / 12) * (5 / 12)) / 10])
  })

  test('weigh less where customers come several times', () => {
    const crowding = { reference: [1, 2], current: [1.5] }
    const found = meanSides([sums([1, 3]), sums([1, 3])], [sums([1, 3])], false, crowding)
    close(found?.reference.variances, [1, 2])
    close(found?.current.variances, [1.5])
  })

  test('leave out periods without records; a side without any has none', () => {
    expect(meanSides([undefined, sums([1, 3]), sums([])], [sums([2, 4])], false)?.reference.values).toEqual([2])
    expect(meanSides([sums([])], [sums([2, 4])], false)).toBeUndefined()
    expect(meanSides([sums([2, 4])], [undefined], false)).toBeUndefined()
  })
})

describe('logarithms of means', () => {
  test('have the variance that they have to first order', () => {
    const sides = { reference: { values: [100, 200], variances: [4, 8] }, current: { values: [90], variances: [9] } }
    const found = logged(sides)
    close(found?.reference.values, [Math.log(100), Math.log(200)])
    close(found?.reference.variances, [4 / 1e4, 8 / 4e4])
    close(found?.current.variances, [9 / 8100])
  })

  test('leave out a mean of 0, and have no side without another', () => {
    const sides = (reference: number[], current: number[]) => ({
      reference: { values: reference, variances: reference.map(() => 1) },
      current: { values: current, variances: current.map(() => 1) },
    })
    expect(logged(sides([0, 1], [1]))?.reference.values).toEqual([0])
    expect(logged(sides([0, 1], [0]))).toBeUndefined()
  })
})

test('sides in another unit have its square in their variances', () => {
  const sides = { reference: { values: [0.1], variances: [0.04] }, current: { values: [-0.2], variances: [0.01] } }
  const found = times(sides, 100)
  close(found.reference.variances, [400])
  close(found.current.values, [-20])
})

describe('the scales of a metric', () => {
  const scales = (reference: readonly (Sample | undefined)[], ...current: readonly (Sample | undefined)[]) => scalesOf(reference, current)

  test('are one, its own unit, for shares, ratings and scores', () => {
    const shares = scales([share(8, 10), share(9, 10)], share(3, 10))
    close(shares?.tested.reference.values, [0.8, 0.9])
    expect(shares?.told).toBe(shares?.tested)
    const rated = scales([ratings(1, 0, 0, 0, 1)], ratings(0, 1, 0, 1))
    close(rated?.tested.reference.values, [3])
    close(rated?.tested.reference.variances, [8 / 2])
    close(rated?.tested.current.variances, [8 / 2])
    const scored = scales([score(5, 3, 2)], score(2, 3, 5))
    close(scored?.tested.reference.values, [30])
    // Ten answers from -1 to 1 with a mean of 0.3: squares of 7, less 10 times 0.09, over 9.
    close(scored?.tested.reference.variances, [(1e4 * (7 - 0.9)) / 9 / 10])
  })

  test('of times are their places among the reference, and the logarithm of their mean', () => {
    const placed = (values: readonly number[], places: readonly number[]): Sample => {
      const { sum, sumSquares } = sums(places)
      return { ...durations(values), places: { sum, sumSquares } }
    }
    const found = scales([placed([100, 300], [0.25, 0.75])], placed([50, 250], [0.1, 0.5]))
    close(found?.tested.reference.values, [0.5])
    close(found?.tested.reference.variances, [0.125 / 2])
    close(found?.told.current.values, [Math.log(150)])
    close(found?.told.current.variances, [20_000 / 2 / 150 ** 2])
  })

  test('of times are none where they were not placed', () => {
    expect(scales([durations([100, 300])], durations([50, 250]))).toBeUndefined()
  })

  test('of counts are the logarithm a day, with half an event more', () => {
    const found = scales([count(0, 1, 31), count(60, 1, 30)], count(28, 1, 28))
    close(found?.tested.reference.values, [Math.log(0.5 / 31), Math.log(60.5 / 30)])
    close(found?.tested.reference.variances, [2, 1 / 60.5])
    close(found?.tested.current.values, [Math.log(28.5 / 28)])
    expect(scales([count(0, 0, 0)], count(28, 1, 28))).toBeUndefined()
  })

  test('of sums are the ratio, by how far the rows of the export scatter', () => {
    // Contacts 3, 1, 2, 5, 1, 1, 4, 2 for resolutions 1, 1, 1, 2, 1, 1, 1, 2: the ratio of method 6.3.
    const ratio: Sample = { kind: 'ratio', n: 10, rows: 8, sum: 19, sumSquares: 61, weightSquares: 14, products: 26 }
    const found = scales([ratio], ratio)
    close(found?.tested.reference.values, [1.9])
    close(found?.tested.reference.variances, [0.381575680567 ** 2])
    expect(scales([{ ...ratio, rows: 1 }], ratio)).toBeUndefined()
  })

  test('are none where a side has no period with records', () => {
    expect(scales([undefined], share(3, 10))).toBeUndefined()
    expect(scales([share(3, 10)], undefined)).toBeUndefined()
    expect(scales([undefined], undefined)).toBeUndefined()
  })
})
