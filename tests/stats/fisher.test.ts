import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherExact, fisherMidP } from '../../src/stats/fisher.js'
import { mirrored, near, proportion } from './support.js'

test('the lady tasting tea, as R fisher.test has her', () => {
  near(fisherExact({ hits: 1, n: 4 }, { hits: 3, n: 4 }).pHigher, 0.24285714285714283)
})

test('convictions of twins, as R fisher.test has them', () => {
  near(fisherExact({ hits: 10, n: 13 }, { hits: 2, n: 17 }).pLower, 0.000465180943363)
})

test('the vaccine trial of the scipy pages', () => {
  near(fisherExact({ hits: 43, n: 75 }, { hits: 74, n: 105 }).pHigher, 0.048312210086912236)
})

test('far out in the tail, as scipy has it', () => {
  near(fisherExact({ hits: 900, n: 1200 }, { hits: 500, n: 1000 }).pLower, 3.6964767957806947e-34)
})

test('a million records a side', () => {
  const { pLower, pHigher } = fisherExact({ hits: 500_000, n: 1_000_000 }, { hits: 500_000, n: 1_000_000 })
  expect(pLower).toBeCloseTo(pHigher, 9)
  expect(pLower).toBeGreaterThan(0.5)
})

test('a p too small for a number is 0, never NaN', () => {
  expect(fisherExact({ hits: 100_000, n: 100_000 }, { hits: 0, n: 100_000 })).toEqual({ pLower: 0, pHigher: 1 })
})

test('no hits, or nothing but hits, tell nothing', () => {
  expect(fisherExact({ hits: 0, n: 5 }, { hits: 0, n: 9 })).toEqual({ pLower: 1, pHigher: 1 })
  expect(fisherExact({ hits: 5, n: 5 }, { hits: 9, n: 9 })).toEqual({ pLower: 1, pHigher: 1 })
})

test('the lady by mid-p: the sixteen of seventy deals with three right are counted half', () => {
  near(fisherMidP({ hits: 1, n: 4 }, { hits: 3, n: 4 }).pHigher, 1 / 70 + 16 / 140)
})

test('swapped sides are the mirror image', () => {
  fc.assert(fc.property(proportion, proportion, (before, after) => mirrored(fisherExact(before, after), fisherExact(after, before))))
  fc.assert(fc.property(proportion, proportion, (before, after) => mirrored(fisherMidP(before, after), fisherMidP(after, before))))
})

test('what is no proportion is refused', () => {
  expect(() => fisherExact({ hits: 0, n: 0 }, { hits: 1, n: 2 })).toThrow(new RangeError('fisherExact requires at least one record'))
  expect(() => fisherExact({ hits: 1, n: 2 }, { hits: 3, n: 2 })).toThrow(
    new RangeError('fisherExact requires hits between zero and the number of records'),
  )
})
