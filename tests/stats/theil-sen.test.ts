import fc from 'fast-check'
import { expect, test } from 'vitest'
import { theilSen } from '../../src/stats/theil-sen.js'
import { DISCOVERIES, LAKE_HURON, NEW_HAVEN, NILE } from './series.js'
import { near } from './support.js'

test('ten values, as scipy has them: 1 a period, 0.29 to 1.86', () => {
  const it = theilSen([3, 7, 1, 9, 4, 8, 12, 5, 11, 14], 1, 0.9)
  near(it.value, 1)
  near(it.low, 0.2857142857142857)
  near(it.high, 1.8571428571428572)
})

test.each([
  ['the Nile', NILE, -2.6],
  ['New Haven', NEW_HAVEN, 0.03448275862068965],
  ['Lake Huron', LAKE_HURON, -0.02512499999999989],
  ['discoveries', DISCOVERIES, -0.01136363636363636],
])('the slope of %s, as R has it', (_, series, slope) => {
  near(theilSen(series, 1, 0.9).value, slope)
})

test('the interval of the Nile, as scipy has it', () => {
  const it = theilSen(NILE, 1, 0.9)
  near(it.low, -3.4285714285714284)
  near(it.high, -1.6590909090909092)
})

test('seasons do not pass for a trend, and a trend of 0.5 a month is one of 0.5', () => {
  const seasonal = Array.from({ length: 36 }, (_, t) => 0.5 * t + 40 * Math.sin((2 * Math.PI * t) / 12))
  const it = theilSen(seasonal, 12, 0.9)
  near(it.value, 0.5)
  near(it.high, 0.5)
})

test('a straight line with gaps gives its slope', () => {
  const slope = fc.integer({ min: -9, max: 9 })
  fc.assert(
    fc.property(slope, fc.array(fc.boolean(), { minLength: 12, maxLength: 20 }), (b, gaps) => {
      fc.pre(gaps.filter(it => it).length <= gaps.length - 2)
      const line = gaps.map((gap, t) => (gap ? null : 3 + b * t))
      expect(theilSen(line, 1, 0.9)).toEqual({ value: b, low: b, high: b })
    }),
  )
})

test('nothing to compare is refused', () => {
  expect(() => theilSen([1, null], 1, 0.9)).toThrow(new RangeError('theilSen requires two values or more, of one season'))
  expect(() => theilSen([1, 2, 3], 12, 0.9)).toThrow(RangeError)
  expect(() => theilSen([1, 2, 3], 0, 0.9)).toThrow(new RangeError('a season requires one period or more'))
})
