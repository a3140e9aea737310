import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanInterval, moments, welch } from '../../src/stats/mean.js'
import { binned, confidence, histogram, mirrored, near, smallIntegers } from './support.js'

const drug1 = moments(binned([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]))
const drug2 = moments(binned([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]))

test('Welch for the sleep data of R', () => {
  const it = welch(drug2, drug1, 0.95)
  near(it.value, -1.58)
  near(it.statistic, -1.86081346749)
  near(it.df, 17.7764735162)
  near(2 * it.pLower, 0.0793941401874)
  near(it.low, -3.36548323071)
  near(it.high, 0.205483230712)
})

test('Welch for two months of ratings, as scipy has them', () => {
  const [before, after] = [moments(histogram([6, 5, 9, 22, 58])), moments(histogram([10, 8, 12, 24, 46]))]
  expect([before.sum / before.n, after.sum / after.n]).toEqual([4.21, 3.88])
  const it = welch(before, after, 0.9)
  near(it.statistic, -1.8495789813838621)
  near(2 * it.pLower, 0.06589115811209982)
  near(it.se ** 2, (1.3796969697 + 1.8036363636) / 100)
})

test('Welch for the logarithms of ten handle times a side, as scipy has them', () => {
  const before = { n: 10, sum: 56.8254057941793, sumSquares: 329.58891096538446 }
  const after = { n: 10, sum: 53.831602940576495, sumSquares: 295.2796691422524 }
  const it = welch(before, after, 0.9)
  near(it.statistic, -0.8140813287685443)
  near(it.pLower, 0.2131681754561155)
  near(Math.exp(it.value), 0.7412774588620596)
})

test('the mean of the first drug, as R t.test has it', () => {
  const it = meanInterval(drug1, 0.95)
  near(it.value, 0.75)
  near(it.low, -0.5297804135262318)
  near(it.high, 2.0297804135262316)
})

test('no bins are no values', () => {
  expect(moments([])).toEqual({ n: 0, sum: 0, sumSquares: 0 })
})

test('values all alike give an interval of no width, whatever their sums were rounded to', () => {
  const tenth = moments(binned([0.1, 0.1, 0.1]))
  const it = meanInterval(tenth, 0.9)
  expect(it.low).toBe(it.high)
  const rounded = { n: 3, sum: 0.1 + 0.1 + 0.1, sumSquares: 3 * 0.1 ** 2 }
  expect(welch(tenth, rounded, 0.9)).toMatchObject({ value: 0, low: 0, high: 0, se: 0, statistic: 0, pLower: 1, pHigher: 1 })
})

test('two constants are judged by Fisher: 1 in 6 for two values a side', () => {
  const it = welch(moments(binned([5, 5])), moments(binned([4, 4])), 0.9)
  expect(it).toMatchObject({ value: -1, se: 0, statistic: -Infinity, pHigher: 1 })
  near(it.pLower, 1 / 6)
})

test('one side without scatter leaves the error of the other', () => {
  const it = welch(moments(binned([5, 5, 5])), moments(binned([3, 4, 5, 5])), 0.9)
  expect(it.df).toBeCloseTo(3, 12)
})

test('fewer than two values are refused', () => {
  expect(() => meanInterval(moments(binned([3])), 0.9)).toThrow(new RangeError('meanInterval requires at least two values'))
  expect(() => meanInterval(moments([]), 0.9)).toThrow(RangeError)
  expect(() => welch(drug1, moments(binned([3])), 0.9)).toThrow(new RangeError('welch requires at least two values on each side'))
})

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(smallIntegers, smallIntegers, confidence, (before, after, level) => {
      const there = welch(moments(binned(before)), moments(binned(after)), level)
      const back = welch(moments(binned(after)), moments(binned(before)), level)
      expect(back.value).toBeCloseTo(-there.value, 10)
      expect(back.low).toBeCloseTo(-there.high, 10)
      mirrored(there, back)
    }),
  )
})
