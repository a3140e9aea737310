import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poissonInterval, rateRatio } from '../../src/stats/rate.js'
import { confidence, mirrored, near } from './support.js'

test('137 events in 24.19893, as R poisson.test has them', () => {
  const { low, high } = poissonInterval(137, 0.95)
  near(low / 24.19893, 4.75312480485)
  near(high / 24.19893, 6.69270933418)
})

test('no events at 95 %: from 0 to 3.689, the minus logarithm of 0.025', () => {
  const { low, high } = poissonInterval(0, 0.95)
  expect(low).toBe(0)
  near(high, -Math.log(0.025))
})

test('a million events, as scipy has them', () => {
  const { low, high } = poissonInterval(1_000_000, 0.9)
  near(low, 998355.7150837178)
  near(high, 1001646.4227676168)
})

test('11 events in 800 against 21 in 3011: near to the exact interval of R poisson.test', () => {
  const it = rateRatio({ count: 21, exposure: 3011 }, { count: 11, exposure: 800 }, 0.95)
  near(it.ratio, 1.97148809524, 0.03)
  near(it.low, 0.858426403392, 0.15)
  near(it.high, 4.27726594365, 0.05)
})

test('the logarithm, half an event added, by hand', () => {
  const it = rateRatio({ count: 3, exposure: 10 }, { count: 0, exposure: 20 }, 0.9)
  near(it.ratio, 0.5 / 20 / (3.5 / 10))
  near(it.se, Math.sqrt(1 / 0.5 + 1 / 3.5))
  near(it.z, Math.log(it.ratio) / it.se)
  near(Math.log(it.high / it.low), 2 * 1.6448536269514722 * it.se)
})

test('no events on either side of equal length are no change', () => {
  expect(rateRatio({ count: 0, exposure: 9 }, { count: 0, exposure: 9 }, 0.9)).toMatchObject({ ratio: 1, z: 0, pLower: 0.5, pHigher: 0.5 })
})

test('a count lies in its interval', () => {
  fc.assert(
    fc.property(fc.nat(5000), confidence, (count, level) => {
      const { low, high } = poissonInterval(count, level)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeGreaterThan(low)
      if (level > 0.5) expect(low <= count && count <= high).toBe(true)
    }),
  )
})

const rate = fc.record({ count: fc.nat(1000), exposure: fc.double({ min: 0.1, max: 1000, noNaN: true }) })

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(rate, rate, confidence, (before, after, level) => {
      const there = rateRatio(before, after, level)
      const back = rateRatio(after, before, level)
      near(back.ratio, 1 / there.ratio)
      near(back.low, 1 / there.high)
      mirrored(there, back)
    }),
  )
})

test('a negative count, or no exposure, is refused', () => {
  expect(() => poissonInterval(-1, 0.9)).toThrow(new RangeError('poissonInterval requires a count of zero or more'))
  expect(() => rateRatio({ count: 1, exposure: 0 }, { count: 1, exposure: 1 }, 0.9)).toThrow(
    new RangeError('rateRatio requires a positive exposure on each side'),
  )
})
