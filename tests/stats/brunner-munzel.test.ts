import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brunnerMunzel } from '../../src/stats/brunner-munzel.js'
import { normalUpper, tQuantile } from '../../src/stats/tails.js'
import { binned, histogram, mirrored, near, smallIntegers } from './support.js'

test('shoulder pain, as Brunner and Munzel (2000) and scipy have it', () => {
  const it = brunnerMunzel(histogram([11, 2, 0, 1, 0]), histogram([3, 1, 4, 2, 1]))
  expect([it.n1, it.n2]).toEqual([14, 11])
  near(it.statistic, 3.1374674823029505)
  near(it.df, 17.682841979481545)
  near(it.relativeEffect, 0.788961038961039)
  near(it.pHigher, 0.002893104333075769)
  near(it.pLower, 1 - 0.002893104333075769)
  near(2 * it.pHigher, 0.005786208666151538)
  near(2 * normalUpper(it.statistic), 0.0017041417600383024)
})

test('shoulder pain from the raw values is the same', () => {
  const before = binned([1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1])
  const after = binned([3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4])
  expect(brunnerMunzel(before, after)).toEqual(brunnerMunzel(histogram([11, 2, 0, 1, 0]), histogram([3, 1, 4, 2, 1])))
})

test('the 95 % interval of shoulder pain, as R has it, follows from standard error and degrees of freedom', () => {
  const it = brunnerMunzel(histogram([11, 2, 0, 1, 0]), histogram([3, 1, 4, 2, 1]))
  const reach = tQuantile(0.975, it.df) * it.se
  near(it.relativeEffect - reach, 0.595216864254)
  near(it.relativeEffect + reach, 0.982705213668)
})

test('two months of ratings, as scipy has them', () => {
  const it = brunnerMunzel(histogram([6, 5, 9, 22, 58]), histogram([10, 8, 12, 24, 46]))
  near(it.relativeEffect, 0.4294)
  near(it.statistic, -1.8941469173823224)
  near(it.df, 196.80948337177998)
  near(it.pLower, 0.02983605257052907)
  near(2 * it.pLower, 0.05967210514105814)
})

test('ten handle times a side, as scipy has them', () => {
  const before = binned([300, 180, 95, 640, 410, 220, 1290, 75, 330, 505])
  const after = binned([210, 160, 88, 300, 350, 145, 900, 60, 240, 410])
  near(brunnerMunzel(before, after).pLower, 0.18727641422010988)
})

/** The test as the paper writes it: over raw values, each compared with each. */
function overPairs(before: readonly number[], after: readonly number[]) {
  const placement = (value: number, among: readonly number[]) =>
    among.reduce((sum, it) => sum + (it < value ? 1 : it === value ? 0.5 : 0), 0) / among.length
  const variance = (values: readonly number[]) => {
    const mean = values.reduce((sum, it) => sum + it, 0) / values.length
    return values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (values.length - 1)
  }
  const placed = after.map(it => placement(it, before))
  const relativeEffect = placed.reduce((sum, it) => sum + it, 0) / after.length
  const squaredError = variance(before.map(it => placement(it, after))) / before.length + variance(placed) / after.length
  return { relativeEffect, se: Math.sqrt(squaredError) }
}

test('histograms give what each value compared with each gives', () => {
  fc.assert(
    fc.property(smallIntegers, smallIntegers, (before, after) => {
      const it = brunnerMunzel(binned(before), binned(after))
      const oracle = overPairs(before, after)
      expect(it.relativeEffect).toBeCloseTo(oracle.relativeEffect, 12)
      expect(it.se).toBeCloseTo(oracle.se, 10)
    }),
  )
})

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(smallIntegers, smallIntegers, (before, after) => {
      const there = brunnerMunzel(binned(before), binned(after))
      const back = brunnerMunzel(binned(after), binned(before))
      expect(back.relativeEffect).toBeCloseTo(1 - there.relativeEffect, 12)
      mirrored(there, back)
    }),
  )
})

test('empty bins change nothing', () => {
  const [before, after] = [binned([1, 1, 5]), binned([1, 5, 5])]
  expect(brunnerMunzel(histogram([2, 0, 0, 0, 1]), histogram([1, 0, 0, 0, 2]))).toEqual(brunnerMunzel(before, after))
})

test('records all alike speak for nothing', () => {
  const it = brunnerMunzel(histogram([0, 0, 0, 0, 7]), histogram([0, 0, 0, 0, 3]))
  expect(it).toMatchObject({ relativeEffect: 0.5, se: 0, statistic: 0, pLower: 1, pHigher: 1 })
})

test('sides wholly apart are judged by Fisher: 1 in 10 for three and two records', () => {
  const it = brunnerMunzel(binned([4, 5, 5]), binned([1, 2]))
  expect(it).toMatchObject({ relativeEffect: 0, se: 0, statistic: -Infinity, pHigher: 1 })
  near(it.pLower, 0.1)
})

test('fewer than two records on a side are refused', () => {
  const refusal = new RangeError('brunnerMunzel requires at least two records on each side')
  expect(() => brunnerMunzel([], binned([1, 2]))).toThrow(refusal)
  expect(() => brunnerMunzel(binned([1, 2]), binned([1]))).toThrow(refusal)
})
