import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eTest } from '../../src/stats/e-test.js'
import { normalUpper } from '../../src/stats/tails.js'
import { mirrored, near } from './support.js'

test('no seed of dodder in 100 against three in 100, as Krishnamoorthy and Thomson (2004) and scipy have it', () => {
  const it = eTest({ count: 3, exposure: 100 }, { count: 0, exposure: 100 })
  near(it.statistic, -1.7320508075688774)
  near(it.pTwoSided, 0.0883790094548352)
})

test('7 events in 12 against 19 in 15, as scipy poisson_means_test has it', () => {
  const it = eTest({ count: 19, exposure: 15 }, { count: 7, exposure: 12 })
  near(it.statistic, -1.8733378157783105)
  near(it.pLower, 0.03504518751550818)
})

const [fewer, more] = [
  { count: 30, exposure: 54308.7 },
  { count: 60, exposure: 51477.5 },
]

test('60 events in 51477.5 against 30 in 54308.7 with the pooled error, as statsmodels has it', () => {
  const it = eTest(fewer, more, 'pooled')
  near(it.pTwoSided, 0.0005672617581627942)
  near(2 * normalUpper(it.statistic), 0.0006322188820470972)
})

test('the same with the error of the paper, as scipy has it', () => {
  near(eTest(fewer, more).pTwoSided, 0.0006431445460190444, 2e-7)
})

const rate = fc.record({ count: fc.nat(60), exposure: fc.double({ min: 0.5, max: 40, noNaN: true }) })

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(rate, rate, fc.constantFrom('own' as const, 'pooled' as const), (before, after, error) => {
      const [there, back] = [eTest(before, after, error), eTest(after, before, error)]
      expect(back.pTwoSided).toBeCloseTo(there.pTwoSided, 10)
      mirrored(there, back)
    }),
  )
})

test('no event, and rates that are one, speak for nothing', () => {
  expect(eTest({ count: 0, exposure: 1 }, { count: 0, exposure: 2 })).toEqual({ statistic: 0, pLower: 1, pHigher: 1, pTwoSided: 1 })
  expect(eTest({ count: 5, exposure: 1 }, { count: 10, exposure: 2 }).pTwoSided).toBe(1)
})

test('a negative count, or no exposure, is refused', () => {
  expect(() => eTest({ count: 1, exposure: 0 }, { count: 1, exposure: 1 })).toThrow(
    new RangeError('eTest requires a positive exposure on each side'),
  )
})
