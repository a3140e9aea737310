import { expect, test } from 'vitest'
import { lagOneCorrelation, mannKendall } from '../../src/stats/mann-kendall.js'
import { chance } from './chance.js'
import { DISCOVERIES, DRIVERS, LAKE_HURON, NEW_HAVEN, NILE, NOTTINGHAM } from './series.js'
import { near } from './support.js'

test.each([
  ['the Nile', NILE, -1387, 112728.33333333333, -4.12806652284, -0.280741334724613],
  ['New Haven', NEW_HAVEN, 624, 24530, 3.97776637784, 0.3565947171501597],
  ['Lake Huron', LAKE_HURON, -1682, 106136.66666666667, -5.15982522603, -0.3543667075028258],
  ['discoveries', DISCOVERIES, -747, 109143, -2.25808810996, -0.1633445488386061],
])('%s, as R cor.test has it', (_, series, s, variance, z, tau) => {
  const it = mannKendall(series, 1, false)
  expect(it.s).toBe(s)
  near(it.variance, variance)
  near(it.z, z)
  near(it.tau, tau)
})

test('the p-values of the Nile, New Haven and discoveries, as R has them', () => {
  near(mannKendall(NILE, 1, false).pTwoSided, 3.658262921664341e-5)
  near(mannKendall(NILE, 1, false).pLower, 3.658262921664341e-5 / 2)
  near(mannKendall(NEW_HAVEN, 1, false).pTwoSided, 6.95656705505e-5)
  near(mannKendall(DISCOVERIES, 1, false).pTwoSided, 0.02394016677405369)
})

test.each([
  ['temperature at Nottingham', NOTTINGHAM, 224, 11364, 2.09189195888],
  ['drivers', DRIVERS, -666, 5914, -8.64730913985],
])('month by month, %s, as R has it', (_, series, s, variance, z) => {
  const it = mannKendall(series, 12, false)
  expect(it.s).toBe(s)
  near(it.variance, variance)
  near(it.z, z)
})

test('the p-value of Nottingham, as R has it', () => {
  near(mannKendall(NOTTINGHAM, 12, false).pTwoSided, 0.0364481815726)
})

test('a gap is left out', () => {
  const gapped = [...NILE.slice(0, 40), null, ...NILE.slice(40)]
  expect(mannKendall(gapped, 1, false)).toEqual(mannKendall(NILE, 1, false))
})

test('values all alike show no trend', () => {
  expect(mannKendall(new Array(9).fill(4), 1, true)).toMatchObject({ s: 0, tau: 0, pLower: 1, pHigher: 1 })
})

test('a series turned upside down is the mirror image', () => {
  const there = mannKendall(LAKE_HURON, 1, true)
  const back = mannKendall(
    LAKE_HURON.map(it => -it),
    1,
    true,
  )
  near(back.z, -there.z)
  near(back.pHigher, there.pLower)
})

test('two years of months that are like their neighbours: the plain test errs one time in six, the corrected one as it says', () => {
  const random = chance(11)
  let [plain, corrected] = [0, 0]
  const runs = 500
  for (let run = 0; run < runs; run++) {
    let state = random.bell()
    const series = Array.from({ length: 24 }, () => {
      const value = state
      state = 0.5 * state + Math.sqrt(0.75) * random.bell()
      return value
    })
    if (mannKendall(series, 1, false).pHigher <= 0.05) plain++
    if (mannKendall(series, 1, true).pHigher <= 0.05) corrected++
  }
  expect(plain / runs).toBeGreaterThan(0.12)
  expect(corrected / runs).toBeLessThan(0.075)
})

test('a correlation of 0.5 is found under a trend and seasons, on average', () => {
  const random = chance(12)
  let sum = 0
  for (let run = 0; run < 60; run++) {
    let state = random.bell()
    const series = Array.from({ length: 120 }, (_, t) => {
      state = 0.5 * state + Math.sqrt(0.75) * random.bell()
      return state + 0.3 * t + 5 * Math.cos((2 * Math.PI * t) / 12)
    })
    sum += lagOneCorrelation(series, 12)
  }
  expect(sum / 60).toBeGreaterThan(0.42)
  expect(sum / 60).toBeLessThan(0.58)
})

test('fewer than 8 values are refused', () => {
  expect(() => mannKendall([1, 2, 3, 4, 5, 6, 7, null], 1, false)).toThrow(new RangeError('mannKendall requires at least 8 values'))
})
