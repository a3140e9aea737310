import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fiellerInterval, type RatioSums, ratioDifference, ratioInterval } from '../../src/stats/ratio.js'
import { tQuantile } from '../../src/stats/tails.js'
import { mirrored, near } from './support.js'

function summed(rows: readonly (readonly [sum: number, n: number])[]): RatioSums {
  const total = (of: (sum: number, n: number) => number) => rows.reduce((all, [sum, n]) => all + of(sum, n), 0)
  return {
    rows: rows.length,
    sum: total(sum => sum),
    n: total((_, n) => n),
    sumSquares: total(sum => sum ** 2),
    weightSquares: total((_, n) => n ** 2),
    products: total((sum, n) => sum * n),
  }
}

const contacts = summed([
  [3, 1],
  [1, 1],
  [2, 1],
  [5, 2],
  [1, 1],
  [1, 1],
  [4, 1],
  [2, 2],
])

test('contacts a resolution of eight customers, as numpy has them', () => {
  const it = ratioInterval(contacts, 0.9)
  near(it.value, 1.9)
  near((it.high - it.low) / 2, -tQuantile(0.05, 7) * 0.381575680567)
})

test('where every row has a denominator of one it is the mean, and Fieller agrees', () => {
  const ones = summed([
    [2, 1],
    [3, 1],
    [7, 1],
  ])
  const it = ratioInterval(ones, 0.9)
  near(it.value, 4)
  near(it.high - it.value, (-tQuantile(0.05, 2) * Math.sqrt(7)) / Math.sqrt(3))
  near(fiellerInterval(ones, 0.9).low, it.low)
  near(fiellerInterval(ones, 0.9).high, it.high)
})

test("Fieller's ends are the ratios that a t-test of numerators less ratio times denominators just lets through", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })), { minLength: 3, maxLength: 9 })
  fc.assert(
    fc.property(rows, lines => {
      const sums = summed(lines)
      const { value, low, high } = fiellerInterval(sums, 0.9)
      expect(low).toBeLessThanOrEqual(value + 1e-9)
      expect(high).toBeGreaterThanOrEqual(value - 1e-9)
      if (low === -Infinity || high - low < 1e-6) return
      for (const end of [low, high]) {
        const left = lines.map(([sum, n]) => sum - end * n)
        const mean = left.reduce((all, it) => all + it, 0) / left.length
        const variance = left.reduce((all, it) => all + (it - mean) ** 2, 0) / (left.length - 1)
        near(Math.abs(mean) / Math.sqrt(variance / left.length), -tQuantile(0.05, left.length - 1), 1e-5)
      }
    }),
  )
})

test('a denominator that could be zero leaves no bounds', () => {
  const wild = summed([
    [1, 1],
    [2, 60],
  ])
  expect(fiellerInterval(wild, 0.9)).toMatchObject({ low: -Infinity, high: Infinity })
})

test('swapped sides are the mirror image', () => {
  const later = summed([
    [4, 1],
    [2, 1],
    [6, 2],
    [5, 2],
  ])
  const [there, back] = [ratioDifference(contacts, later, 0.9), ratioDifference(later, contacts, 0.9)]
  near(there.value, 17 / 6 - 1.9)
  near(back.low, -there.high)
  mirrored(there, back)
})

test('one row, or nothing to divide by, is refused', () => {
  const refusal = new RangeError('a ratio of sums requires at least two rows, and something to divide by')
  expect(() => ratioInterval(summed([[3, 1]]), 0.9)).toThrow(refusal)
  expect(() =>
    fiellerInterval(
      summed([
        [3, 0],
        [1, 0],
      ]),
      0.9,
    ),
  ).toThrow(refusal)
})
