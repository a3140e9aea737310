import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from '../../../src/model/metric.js'
import { ticksFor } from '../../../src/render/html/ticks.js'

test.each<[Unit, number, number, number[]]>([
  ['second', 283, 420, [240, 300, 360, 420]],
  ['second', 41, 95, [30, 60, 90, 120]],
  ['second', 4000, 21_000, [0, 7200, 14_400, 21_600]],
  ['second', 200_000, 900_000, [0, 432_000, 864_000, 1_296_000]],
  ['share', 0.58, 0.86, [0.5, 0.6, 0.7, 0.8, 0.9]],
  ['rating', 3.46, 4.4, [3, 3.5, 4, 4.5]],
  ['nps', -12, 44, [-20, 0, 20, 40, 60]],
  ['count', 284, 305, [280, 290, 300, 310]],
])('of %s from %d to %d', (unit, least, most, ticks) => {
  expect(ticksFor(unit, least, most)).toEqual(ticks)
})

test('the axis holds all that is drawn, in few round steps', () => {
  const hundredths = fc.integer({ min: -1e8, max: 1e8 }).map(it => it / 100)
  fc.assert(
    fc.property(hundredths, hundredths, fc.constantFrom<Unit>('second', 'share', 'rating', 'count'), (one, other, unit) => {
      const [least, most] = [Math.min(one, other), Math.max(one, other)]
      const ticks = ticksFor(unit, least, most)
      const slack = Math.abs(most - least) * 1e-6 + Math.abs(most) * 1e-9
      expect(ticks[0]).toBeLessThanOrEqual(least + slack)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most - slack)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
})
