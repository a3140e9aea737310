import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomial, exactTails, hypergeometric, midP, poisson } from '../../src/stats/count-distribution.js'
import { near } from './support.js'

test('more than 500 events where 450 are expected, as R ppois has it', () => {
  near(exactTails(poisson(450), 501).pHigher, 0.009494505477972384)
})

test.each([
  [1300, 1200, 0.002624635566553793],
  [8.564627782478558, 4, 0.07155236617359674],
])('with %d events expected, %d or fewer, as R ppois has it', (mean, count, p) => {
  near(exactTails(poisson(mean), count).pLower, p)
})

test('far above the count of events where other incomplete gamma functions fail, as R ppois has it', () => {
  near(exactTails(poisson(2_590_000), 2_600_001).pHigher, 2.647218878636941e-10)
})

test('binomial tails of a thousand records, as R pbinom has them', () => {
  near(exactTails(binomial(1000, 0.06), 30).pLower, 8.706826458143776e-6)
  near(exactTails(binomial(1000, 0.06), 91).pHigher, 6.900023808610217e-5)
})

test('what is certain leaves one count', () => {
  expect(binomial(5, 0)).toEqual({ from: 0, masses: Float64Array.of(1) })
  expect(binomial(5, 1)).toEqual({ from: 5, masses: Float64Array.of(1) })
  expect(poisson(0)).toEqual({ from: 0, masses: Float64Array.of(1) })
  expect(hypergeometric(9, 9, 4)).toEqual({ from: 4, masses: Float64Array.of(1) })
})

test('a count that cannot be has nothing at it, and everything on one side', () => {
  expect(exactTails(binomial(3, 0.4), 4)).toMatchObject({ equal: 0, pLower: 1, pHigher: 0, pTwoSided: 0 })
})

const counts = fc.record({ n: fc.integer({ min: 1, max: 300 }), p: fc.double({ min: 0.001, max: 0.999, noNaN: true }), hits: fc.nat(300) })

test('the two tails overlap in the observed count alone, and what is counted half leaves them at one', () => {
  fc.assert(
    fc.property(counts, ({ n, p, hits }) => {
      const tails = exactTails(binomial(n, p), Math.min(hits, n))
      expect(tails.pLower + tails.pHigher - tails.equal).toBeCloseTo(1, 12)
      const { pLower, pHigher } = midP(tails)
      expect(pLower + pHigher).toBeCloseTo(1, 12)
      expect(tails.pTwoSided).toBeGreaterThanOrEqual(Math.min(tails.pLower, tails.pHigher) - 1e-12)
    }),
  )
})

test('a mean of nothing, and a share beyond one, are refused', () => {
  expect(() => poisson(-1)).toThrow(new RangeError('poisson requires a mean of zero or more'))
  expect(() => binomial(3, 1.5)).toThrow(new RangeError('binomial requires a count of zero or more and a probability between zero and one'))
})
