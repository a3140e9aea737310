import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactRateRatio, poissonTest } from '../../src/stats/poisson-test.js'
import { confidence, mirrored, near } from './support.js'

test('137 events where 24.19893 were expected, as R poisson.test has them', () => {
  near(poissonTest(137, 24.19893).pTwoSided, 2.84522726411445e-56)
})

test('21 events in 30 at an expected half a day, as R poisson.test has them', () => {
  near(poissonTest(21, 30 * 0.5).pHigher, 0.08297091003146023)
})

test('11 events in 800 against 21 in 3011, as R poisson.test has them', () => {
  const it = exactRateRatio({ count: 21, exposure: 3011 }, { count: 11, exposure: 800 }, 0.95)
  near(it.pTwoSided, 0.0796686330333)
  near(it.value, 1.97148809524)
  near(it.low, 0.858426403391639)
  near(it.high, 4.277265943654071)
})

test('60 events in 51477.5 against 30 in 54308.7, as R has them', () => {
  const it = exactRateRatio({ count: 30, exposure: 54308.7 }, { count: 60, exposure: 51477.5 }, 0.95)
  near(it.pTwoSided, 0.000675182658686)
})

test('nothing after four, as R poisson.test has it, and nothing before', () => {
  const gone = exactRateRatio({ count: 4, exposure: 10 }, { count: 0, exposure: 10 }, 0.95)
  expect(gone).toMatchObject({ value: 0, low: 0, pTwoSided: 0.125 })
  near(gone.high, 1.51486685936587)
  const come = exactRateRatio({ count: 0, exposure: 10 }, { count: 4, exposure: 10 }, 0.95)
  expect(come).toMatchObject({ value: Infinity, high: Infinity })
  near(come.low, 1 / 1.51486685936587)
})

test('no event at all tells nothing of a ratio, and is refused', () => {
  expect(() => exactRateRatio({ count: 0, exposure: 1 }, { count: 0, exposure: 2 }, 0.9)).toThrow(
    new RangeError('exactRateRatio requires an event'),
  )
})

const rate = fc.record({ count: fc.integer({ min: 1, max: 500 }), exposure: fc.double({ min: 0.1, max: 1000, noNaN: true }) })

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(rate, rate, confidence, (before, after, level) => {
      const [there, back] = [exactRateRatio(before, after, level), exactRateRatio(after, before, level)]
      near(back.value, 1 / there.value)
      near(back.low, 1 / there.high, 1e-8)
      mirrored(there, back)
    }),
  )
})

test('a negative count, or no exposure, is refused', () => {
  expect(() => poissonTest(-1, 3)).toThrow(new RangeError('poissonTest requires a count of zero or more'))
  expect(() => exactRateRatio({ count: -1, exposure: 1 }, { count: 1, exposure: 1 }, 0.9)).toThrow(
    new RangeError('exactRateRatio requires a count of zero or more'),
  )
  expect(() => exactRateRatio({ count: 1, exposure: 1 }, { count: 1, exposure: 0 }, 0.9)).toThrow(
    new RangeError('exactRateRatio requires a positive exposure on each side'),
  )
})
