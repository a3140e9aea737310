import { expect, test } from 'vitest'
import { mantelHaenszel, type Stratum2x2, woolf } from '../../src/stats/mantel-haenszel.js'
import { near } from './support.js'

/** Admitted of applicants, women then men, in six departments of Berkeley (Bickel, Hammel and O'Connell 1975). */
const BERKELEY: Stratum2x2[] = (
  [
    [89, 108, 512, 825],
    [17, 25, 353, 560],
    [202, 593, 120, 325],
    [131, 375, 138, 417],
    [94, 393, 53, 191],
    [24, 341, 22, 373],
  ] as const
).map(([women, ofWomen, men, ofMen]) => ({ before: { hits: women, n: ofWomen }, after: { hits: men, n: ofMen } }))

test('admissions to Berkeley, as R mantelhaen.test has them', () => {
  const it = mantelHaenszel(BERKELEY, 0.95, true)
  near(it.chiSquare, 1.42694622859)
  near(it.p, 0.232263462817)
  near(it.ratio, 0.904696828259)
  near(it.low, 0.771907361759)
  near(it.high, 1.06032976444)
  near(mantelHaenszel(BERKELEY, 0.95).chiSquare, 1.524606660443436)
})

test('departments of Berkeley differ in their odds ratio, by Woolf’s test in R', () => {
  const it = woolf(BERKELEY)
  near(it.chiSquare, 17.9017124698)
  expect(it.df).toBe(5)
  near(it.p, 0.00307214230873)
})

test('kidney stones (Charig and others 1986), as R mantelhaen.test has them', () => {
  const small = { before: { hits: 234, n: 270 }, after: { hits: 81, n: 87 } }
  const large = { before: { hits: 55, n: 80 }, after: { hits: 192, n: 263 } }
  const it = mantelHaenszel([small, large], 0.95)
  near(it.chiSquare, 2.43385551558)
  near(it.ratio, 1.44684662494)
  near(it.low, 0.915793413504)
  near(it.high, 2.28584866984)
})

test('a stratum with an empty side says nothing', () => {
  const empty = { before: { hits: 3, n: 7 }, after: { hits: 0, n: 0 } }
  expect(mantelHaenszel([...BERKELEY, empty], 0.9)).toEqual(mantelHaenszel(BERKELEY, 0.9))
})

test('what has no odds is refused', () => {
  const all = { before: { hits: 3, n: 3 }, after: { hits: 2, n: 2 } }
  expect(() => mantelHaenszel([all], 0.9)).toThrow(new RangeError('mantelHaenszel requires hits and misses on both sides'))
  expect(() => mantelHaenszel([], 0.9)).toThrow(RangeError)
  expect(() => woolf([...BERKELEY, all])).toThrow(RangeError)
  expect(() => woolf(BERKELEY.slice(0, 1))).toThrow(RangeError)
})
