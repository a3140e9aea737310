import { describe, expect, test } from 'vitest'
import { breakInterval, erringFurther } from '../../src/stats/break-interval.js'
import { segmentations } from '../../src/stats/change-point.js'
import { chance } from './chance.js'
import { DRIVERS, LAKE_HURON, NEW_HAVEN, NILE } from './series.js'
import { near } from './support.js'

describe('the places of breaks, as confint of R strucchange has them', () => {
  test.each([
    ['the Nile at 95 %', NILE, 28, 0.95, 25, 32],
    ['the Nile at 90 %', NILE, 28, 0.9, 26, 31],
    ['Lake Huron at 90 %', LAKE_HURON, 16, 0.9, 13, 17],
    ['Lake Huron at 95 %', LAKE_HURON, 16, 0.95, 12, 17],
    ['drivers at 90 %', DRIVERS.map(Math.log), 72, 0.9, 65, 77],
    ['New Haven at 90 %', NEW_HAVEN, 32, 0.9, 28, 38],
  ])('%s', (_, series, at, confidence, low, high) => {
    expect(breakInterval(series, at, confidence)).toEqual({ low, high })
  })
})

test('how far the place errs where one side scatters 1.69 times as much, as R strucchange has it', () => {
  near(erringFurther(0.1 / 1.69, 1.69), 0.592096629292)
  near(erringFurther(2 / 1.69, 1.69), 0.328135919411)
  near(erringFurther(7 / 1.69, 1.69), 0.129768229846)
  near(erringFurther(8, 1 / 1.69), 0.0391825425629)
  near(erringFurther(0.1, 1 / 1.69), 0.3489483340467)
})

test('with equal scatter 95 % lie within 11.03 either way, as Bai (1997) tabulates it', () => {
  near(erringFurther(11.03, 1), 0.025, 1e-3)
  near(erringFurther(7.69, 1), 0.05, 1e-3)
})

test('the two sides together are certain, and sides that scatter very unequally leave numbers', () => {
  near(erringFurther(0, 3) + erringFurther(0, 1 / 3), 1)
  for (const ratio of [1e-3, 1e3]) {
    for (const t of [1e-3, 0.1, 1, 5]) {
      expect(erringFurther(t, ratio)).toBeGreaterThanOrEqual(0)
      expect(erringFurther(t, ratio)).toBeLessThanOrEqual(1)
    }
  }
})

test('the interval of a clear break holds the true place as often as it says', () => {
  const { bell } = chance(31)
  let held = 0
  for (let run = 0; run < 400; run++) {
    const values = Array.from({ length: 36 }, (_, t) => bell() + (t >= 18 ? 2 : 0))
    const at = segmentations(values, 5, 1)[1]?.breaks[0] ?? 0
    const { low, high } = breakInterval(values, at, 0.9)
    if (low <= 18 && 18 <= high) held++
  }
  expect(held / 400).toBeGreaterThan(0.87)
  expect(held / 400).toBeLessThan(0.96)
})

test('levels without scatter break where they break; a stretch of one value borrows the scatter of the rest', () => {
  expect(breakInterval([1, 1, 1, 4, 4], 3, 0.9)).toEqual({ low: 3, high: 3 })
  expect(breakInterval([9, 1, 2, 1, 2], 1, 0.9)).toEqual({ low: 1, high: 2 })
})

test('a break at an end, or of nothing, is refused', () => {
  expect(() => breakInterval(NILE, 0, 0.9)).toThrow(new RangeError('breakInterval requires values on both sides of the break'))
  expect(() => breakInterval([1, 2, 1, 2], 2, 0.9)).toThrow(new RangeError('breakInterval requires a change of level'))
})
