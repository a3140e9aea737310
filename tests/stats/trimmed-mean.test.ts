import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moments, welch } from '../../src/stats/mean.js'
import { tUpper } from '../../src/stats/tails.js'
import { yuen } from '../../src/stats/trimmed-mean.js'
import { binned, histogram, mirrored, near, smallIntegers } from './support.js'

const first = binned([1.1, 2.9, 4.2])
const second = binned([56, 128.6, 12, 123.8, 64.34, 78, 763.3])

test('seven values against three, a fifth trimmed, as scipy has them with unequal variances', () => {
  const it = yuen(first, second, 0.2, 0.9)
  near(it.statistic, 4.591598691181999)
  near(it.df, 4.017849270599219)
  near(2 * it.pHigher, 0.009989092520784214)
  near(it.low, 46.88040488355615)
  near(it.high, 127.94892844977716)
})

test('the same with one variance for both sides, as the scipy pages have them, follows from the error of each', () => {
  // Against itself a side has twice its squared error; three values stay on one side and five on the other.
  const variance = (side: typeof first, n: number) => (yuen(side, side, 0.2, 0.9).se ** 2 / 2) * n
  const pooled = (2 * variance(first, 3) + 4 * variance(second, 5)) / 6
  const statistic = yuen(first, second, 0.2, 0.9).value / Math.sqrt(pooled * (1 / 3 + 1 / 5))
  near(statistic, 3.4463884028073513)
  near(2 * tUpper(statistic, 6), 0.01369338726499547)
})

test('with nothing trimmed it is Welch', () => {
  fc.assert(
    fc.property(smallIntegers, smallIntegers, (before, after) => {
      const [it, plain] = [yuen(binned(before), binned(after), 0, 0.9), welch(moments(binned(before)), moments(binned(after)), 0.9)]
      expect(it.value).toBeCloseTo(plain.value, 10)
      if (plain.se > 1e-6) {
        near(it.se, plain.se)
        near(it.df, plain.df)
      }
    }),
  )
})

test('trimming takes from the bins at the ends: of 2, 3 and 5 records, one and one', () => {
  // Left are 1, 2, 2, 2, 3, 3, 3, 3.
  const it = yuen(histogram([2, 3, 5]), histogram([2, 3, 5]), 0.1, 0.9)
  expect(it.value).toBe(0)
  // Winsorised, they are all ten values again: squared error 0.61 * 10 / (8 * 7) a side.
  near(it.se ** 2, (2 * 0.61 * 10) / (8 * 7))
})

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(smallIntegers, smallIntegers, (before, after) => {
      mirrored(yuen(binned(before), binned(after), 0.1, 0.9), yuen(binned(after), binned(before), 0.1, 0.9))
    }),
  )
})

test('a trim that leaves nothing is refused', () => {
  expect(() => yuen(first, second, 0.5, 0.9)).toThrow(new RangeError('yuen requires a trim from zero to under a half'))
  expect(() => yuen(first, second, 0.4, 0.9)).toThrow(new RangeError('yuen requires at least two records on each side after trimming'))
})
