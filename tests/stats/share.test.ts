import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fisherExact } from '../../src/stats/fisher.js'
import type { Proportion } from '../../src/stats/proportion.js'
import { agrestiCaffo, newcombe, shareTest, wilson } from '../../src/stats/share.js'
import { confidence, mirrored, near, proportion } from './support.js'

const of = (hits: number, n: number): Proportion => ({ hits, n })

test.each([
  [81, 263, 0.2552885198782742, 0.36620957698280004],
  [15, 148, 0.06238639953073628, 0.16048724172330803],
  [0, 20, 0, 0.1611251580528194],
  [1, 29, 0.006113214292762667, 0.17175521879320294],
])('Wilson for %d of %d, as Newcombe (1998) and scipy have it', (hits, n, low, high) => {
  const it = wilson(hits, n, 0.95)
  near(it.low, low)
  near(it.high, high)
})

describe('Newcombe (1998), method 10, the eight contrasts of the paper', () => {
  test.each([
    [of(56, 70), of(48, 80), 0.05243147240236498, 0.33387265403690614],
    [of(9, 10), of(3, 10), 0.1705227239345029, 0.809017973535488],
    [of(6, 7), of(2, 7), 0.05822792748231209, 0.8062496375242278],
    [of(5, 56), of(0, 29), -0.038137147903536936, 0.19256001385511165],
    [of(0, 10), of(0, 20), -0.1611251580528194, 0.27753279986288926],
    [of(0, 10), of(0, 10), -0.27753279986288926, 0.27753279986288926],
    [of(10, 10), of(0, 20), 0.6790860371419145, 1],
    [of(10, 10), of(0, 10), 0.6075093504305241, 1],
  ])('%o less %o', (after, before, low, high) => {
    const it = newcombe(before, after, 0.95)
    near(it.value, after.hits / after.n - before.hits / before.n)
    near(it.low, low)
    near(it.high, high)
  })
})

test.each([
  [of(56, 70), of(48, 80), 0.052452926638, 0.335758455476],
  [of(9, 10), of(3, 10), 0.1600008011, 0.8399991989],
  [of(6, 7), of(2, 7), 0.033806274267, 0.855082614622],
  [of(5, 56), of(0, 29), -0.028865846303, 0.171246268995],
])('Agresti and Caffo for %o less %o, as R has it', (after, before, low, high) => {
  const it = agrestiCaffo(before, after, 0.95)
  near(it.low, low)
  near(it.high, high)
})

test('the Agresti-Caffo test is its interval turned round: at 90 %, a bound on 0 is p = 0.05', () => {
  const it = agrestiCaffo(of(48, 80), of(56, 70), 0.9)
  expect(it.low > 0).toBe(it.pHigher < 0.05)
  near(it.value / it.se, it.z)
})

test('all against none is cut off at a change of 1', () => {
  expect(agrestiCaffo(of(0, 20), of(10, 10), 0.95).high).toBe(1)
  expect(agrestiCaffo(of(10, 10), of(0, 20), 0.95).low).toBe(-1)
})

test('few records, few hits or few misses go to Fisher, the rest to Agresti and Caffo', () => {
  const [before, after] = [of(60, 100), of(45, 100)]
  const { pLower, pHigher } = agrestiCaffo(before, after, 0.9)
  expect(shareTest(before, after)).toEqual({ test: 'agresti-caffo', pLower, pHigher })
  expect(shareTest(of(50, 100), of(15, 30)).test).toBe('agresti-caffo')
  for (const small of [of(15, 29), of(4, 100), of(96, 100)]) {
    expect(shareTest(before, small)).toEqual({ test: 'fisher', ...fisherExact(before, small) })
    expect(shareTest(small, before)).toEqual({ test: 'fisher', ...fisherExact(small, before) })
  }
})

test('Wilson stays in 0 to 1 and holds the share', () => {
  fc.assert(
    fc.property(proportion, confidence, ({ hits, n }, level) => {
      const { low, high } = wilson(hits, n, level)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(hits / n)
      expect(high).toBeGreaterThanOrEqual(hits / n)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
})

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(proportion, proportion, confidence, (before, after, level) => {
      mirrored(shareTest(before, after), shareTest(after, before))
      for (const interval of [newcombe, agrestiCaffo]) {
        const [there, back] = [interval(before, after, level), interval(after, before, level)]
        expect(back.value).toBeCloseTo(-there.value, 12)
        expect(back.low).toBeCloseTo(-there.high, 12)
        expect(there.low).toBeGreaterThanOrEqual(-1)
        expect(there.high).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('nothing counted, and a confidence that is none, are refused', () => {
  expect(() => wilson(0, 0, 0.9)).toThrow(new RangeError('wilson requires at least one record'))
  expect(() => newcombe(of(1, 2), of(0, 0), 0.9)).toThrow(RangeError)
  expect(() => agrestiCaffo(of(0, 0), of(1, 2), 0.9)).toThrow(RangeError)
  expect(() => shareTest(of(50, 100), of(0, 0))).toThrow(RangeError)
  expect(() => wilson(1, 2, 95)).toThrow(new RangeError('an interval requires a confidence between zero and one'))
})
