import { expect, test } from 'vitest'
import { interrupted } from '../../src/stats/interrupted.js'
import { tUpper } from '../../src/stats/tails.js'
import { DRIVERS } from './series.js'
import { near } from './support.js'

const drivers = DRIVERS.map(Math.log)
const months = { slope: false, season: 12, lag: 12, confidence: 0.9 }

test('the seat belt law, as R has it: a step of -0.164', () => {
  const { level, slope, trend } = interrupted(drivers, 169, months)
  near(level.value, -0.16403364974532)
  near(level.se, 0.0311784279345)
  near(level.pLower, tUpper(0.16403364974531939 / 0.031178427934545, 178))
  near(trend.value, -0.00100747855306568)
  near(trend.se, 0.000286259121988123)
  expect(slope).toBeNull()
})

test('the seat belt law where the trend may turn, as R has it', () => {
  const { level, slope, trend } = interrupted(drivers, 169, { ...months, slope: true })
  near(level.value, -0.2359484026305137)
  near(level.se, 0.020547817405395397)
  near(slope?.value ?? 0, 0.00665223394306309)
  near(slope?.se ?? 0, 0.001049036924798177)
  near(trend.value, -0.00102060168315422)
})

test('a series made of a trend, a step and a turn gives them back', () => {
  const values = Array.from({ length: 30 }, (_, t) => 5 + 0.5 * t + (t >= 18 ? 3 + 0.25 * (t - 18) : 0) + (t % 2 === 0 ? 0.01 : -0.01))
  const { level, slope, trend } = interrupted(values, 18, { slope: true, season: 1, lag: 4, confidence: 0.9 })
  expect(trend.value).toBeCloseTo(0.5, 2)
  expect(level.value).toBeCloseTo(3, 1)
  expect(slope?.value).toBeCloseTo(0.25, 2)
  expect(level.low < 3 && level.high > 3).toBe(true)
})

test('too few periods on either side of the event are refused', () => {
  const refusal = new RangeError('interrupted requires at least 12 periods before the event and 8 from it on')
  expect(() => interrupted(drivers, 11, months)).toThrow(refusal)
  expect(() => interrupted(drivers, 185, months)).toThrow(refusal)
})
