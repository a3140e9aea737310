import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brunnerMunzel } from '../../src/stats/brunner-munzel.js'
import { mannWhitney, mannWhitneyExact } from '../../src/stats/mann-whitney.js'
import { binned, histogram, mirrored, near, smallIntegers } from './support.js'

test('two months of ratings, as R wilcox.test and scipy have them', () => {
  const [before, after] = [histogram([10, 8, 12, 24, 46]), histogram([6, 5, 9, 22, 58])]
  const plain = mannWhitney(before, after, false)
  expect(plain.u).toBe(5706)
  near(plain.pTwoSided, 0.060620560773355404)
  near(mannWhitney(before, after, true).pTwoSided, 0.06080316433964513)
})

const males = binned([19, 22, 16, 29, 24])
const females = binned([20, 11, 17, 12])

test('diabetes of the scipy pages, exactly and with the continuity correction', () => {
  expect(mannWhitney(females, males, true).u).toBe(17)
  near(mannWhitney(females, males, true).pTwoSided, 0.11134688653314041)
  near(mannWhitneyExact(females, males).pTwoSided, 0.1111111111111111)
})

test('permeability of the placenta (Hollander and Wolfe), as R wilcox.test has it', () => {
  const atTerm = binned([0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46])
  const earlier = binned([1.15, 0.88, 0.9, 0.74, 1.21])
  expect(mannWhitneyExact(earlier, atTerm).u).toBe(35)
  near(mannWhitneyExact(earlier, atTerm).pHigher, 0.1272061272061272)
  near(mannWhitney(earlier, atTerm, false).pHigher, 0.1103356809599234)
})

test('ozone in May against August, with ties, as R wilcox.test has it', () => {
  const may = binned([41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37])
  const august = binned([39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85])
  expect(mannWhitney(august, may, true).u).toBe(127.5)
  near(mannWhitney(august, may, true).pTwoSided, 0.0001208078307687744)
})

/** Every way to choose which records come after, one by one. */
function dealtOneByOne(before: readonly number[], after: readonly number[]): { pLower: number; pHigher: number } {
  const all = [...before, ...after]
  const wins = (chosen: (i: number) => boolean) =>
    all.reduce((sum, a, i) => (chosen(i) ? all.reduce((n, b, j) => (chosen(j) ? n : n + (a > b ? 1 : a === b ? 0.5 : 0)), sum) : sum), 0)
  const observed = wins(i => i >= before.length)
  let [lower, higher, total] = [0, 0, 0]
  for (let set = 0; set < 2 ** all.length; set++) {
    const chosen = (i: number) => Math.floor(set / 2 ** i) % 2 === 1
    if (all.filter((_, i) => chosen(i)).length !== after.length) continue
    const u = wins(chosen)
    total++
    if (u <= observed) lower++
    if (u >= observed) higher++
  }
  return { pLower: lower / total, pHigher: higher / total }
}

test('with ties too it is what going through all deals one by one gives', () => {
  const few = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(few, few, (before, after) => {
      const it = mannWhitneyExact(binned(before), binned(after))
      const { pLower, pHigher } = dealtOneByOne(before, after)
      expect(it.pLower).toBeCloseTo(pLower, 12)
      expect(it.pHigher).toBeCloseTo(pHigher, 12)
    }),
    { numRuns: 60 },
  )
})

test('U is the number of pairs times the relative effect', () => {
  fc.assert(
    fc.property(smallIntegers, smallIntegers, (before, after) => {
      const { n1, n2, relativeEffect } = brunnerMunzel(binned(before), binned(after))
      expect(mannWhitney(binned(before), binned(after), true).u).toBeCloseTo(n1 * n2 * relativeEffect, 9)
    }),
  )
})

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(smallIntegers, smallIntegers, fc.boolean(), (first, second, continuity) => {
      const [before, after] = [binned(first), binned(second)]
      mirrored(mannWhitney(before, after, continuity), mannWhitney(after, before, continuity))
      mirrored(mannWhitneyExact(before, after), mannWhitneyExact(after, before))
    }),
  )
})

test('records all alike speak for nothing', () => {
  const [before, after] = [histogram([0, 7]), histogram([0, 3])]
  for (const it of [mannWhitney(before, after, true), mannWhitneyExact(before, after)]) {
    expect(it).toEqual({ u: 10.5, pLower: 1, pHigher: 1, pTwoSided: 1 })
  }
})

test('no record on a side, or too many for all deals, is refused', () => {
  expect(() => mannWhitney([], males, true)).toThrow(new RangeError('mannWhitney requires at least one record on each side'))
  expect(() => mannWhitneyExact(histogram([100]), histogram([101]))).toThrow(
    new RangeError('mannWhitneyExact requires at most 10000 pairs of records'),
  )
})
