import { expect, test } from 'vitest'
import { midP } from '../../src/stats/count-distribution.js'
import { mcnemar, mcnemarExact } from '../../src/stats/mcnemar.js'
import { near } from './support.js'

test("approval of the prime minister, Agresti's table, as R mcnemar.test has it", () => {
  const it = mcnemar({ lost: 150, gained: 86 })
  near(it.statistic, 16.81779661, 1e-9)
  near(it.p, 4.11456228135e-5)
})

test('the same exactly, as R binom.test has 86 of 236', () => {
  const it = mcnemarExact({ lost: 150, gained: 86 })
  near(it.pTwoSided, 3.71593613957143e-5)
  near(it.pLower, 1.857968069785715e-5)
})

test('one of six gained: 7 in 64 exactly, and 4 in 64 by mid-p', () => {
  const it = mcnemarExact({ lost: 5, gained: 1 })
  near(it.pLower, 7 / 64)
  near(midP(it).pLower, 4 / 64)
})

test('as many lost as gained, or nothing changed, speaks for nothing', () => {
  expect(mcnemar({ lost: 4, gained: 4 })).toEqual({ statistic: 0, p: 1 })
  expect(mcnemar({ lost: 0, gained: 0 })).toEqual({ statistic: 0, p: 1 })
  expect(mcnemarExact({ lost: 0, gained: 0 })).toMatchObject({ pLower: 1, pHigher: 1, pTwoSided: 1 })
})

test('a negative count is refused', () => {
  expect(() => mcnemar({ lost: -1, gained: 2 })).toThrow(new RangeError('mcnemar requires counts of zero or more'))
  expect(() => mcnemarExact({ lost: 1, gained: -2 })).toThrow(new RangeError('mcnemarExact requires counts of zero or more'))
})
