import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantileInterval, quantileRanks } from '../../src/stats/quantile-interval.js'
import { binned, histogram, near } from './support.js'

test('the median of a hundred lies between the 40th and the 61st, 96.48 times in a hundred', () => {
  const it = quantileRanks(100, 0.5, 0.95)
  expect([it.low, it.high]).toEqual([40, 61])
  near(it.coverage, 0.9647997997822952)
})

test('ozone in May: the median, and the ranks that R qbinom gives', () => {
  const may = [41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37]
  const sorted = may.toSorted((a, b) => a - b)
  expect(quantileRanks(26, 0.5, 0.9)).toMatchObject({ low: 9, high: 18 })
  expect(quantileInterval(binned(may), 0.5, 0.9)).toEqual({ value: 18, low: sorted[8], high: sorted[17] })
  near(quantileInterval(binned(may), 0.9, 0.9).value, 39)
})

test('ties are counted record by record', () => {
  expect(quantileInterval(histogram([50, 0, 50]), 0.5, 0.95)).toEqual({ value: 2, low: 1, high: 3 })
  expect(quantileInterval(histogram([0, 90, 10]), 0.5, 0.95)).toEqual({ value: 2, low: 2, high: 2 })
})

test('five records have no upper end for their ninth tenth', () => {
  expect(quantileRanks(5, 0.9, 0.9)).toMatchObject({ high: null })
  expect(quantileInterval(histogram([1, 1, 1, 1, 1]), 0.9, 0.9)).toMatchObject({ high: Infinity })
})

test('it covers at least as often as it says, with the quantile between its ends', () => {
  const q = fc.double({ min: 0.02, max: 0.98, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), q, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (n, at, confidence) => {
      const { low, high, coverage } = quantileRanks(n, at, confidence)
      expect(coverage).toBeGreaterThanOrEqual(confidence - 1e-12)
      expect(low ?? 0).toBeLessThan(high ?? n + 1)
      expect(low ?? 0).toBeLessThanOrEqual(n * at + 1)
      expect(high ?? n + 1).toBeGreaterThanOrEqual(n * at)
    }),
  )
})

test('no record, and a quantile at an end, are refused', () => {
  expect(() => quantileRanks(0, 0.5, 0.9)).toThrow(new RangeError('quantileRanks requires at least one record'))
  expect(() => quantileRanks(5, 1, 0.9)).toThrow(new RangeError('quantileRanks requires a quantile between zero and one'))
})
