import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leeBounds, manskiBounds } from '../../src/stats/bounds.js'
import { histogram, near } from './support.js'

const before = { bins: histogram([6, 5, 9, 22, 58]), invited: 250 }
const after = { bins: histogram([9, 7, 9, 15, 35]), invited: 250 }

test('100 of 250 answered, then 75: a quarter is cut off at either end, worked out by hand', () => {
  const it = leeBounds(before, after)
  near(it.value, -0.41)
  near(it.low, 285 / 75 - 358 / 75)
  near(it.high, 285 / 75 - 296 / 75)
})

test('nobody knows what the 150 would have said: the mean lies between 2.284 and 4.684', () => {
  const it = manskiBounds(before, { low: 1, high: 5 })
  near(it.low, 2.284)
  near(it.high, 4.684)
})

test('as many answers leave nothing to cut off', () => {
  const it = leeBounds(before, { bins: histogram([9, 7, 9, 15, 60]), invited: 250 })
  near(it.low, it.value)
  near(it.high, it.value)
  near(manskiBounds({ ...before, invited: 100 }, { low: 1, high: 5 }).low, 4.21)
})

test('parts of an answer are cut off', () => {
  // Three of four answered, then two of four: the surplus of a third is one answer.
  const whole = leeBounds({ bins: histogram([1, 0, 2]), invited: 4 }, { bins: histogram([0, 2]), invited: 4 })
  near(whole.low, 2 - 3)
  expect(whole.high).toBe(0)
  // Three of four, then three of five: a fifth of three answers.
  const part = leeBounds({ bins: histogram([1, 0, 2]), invited: 4 }, { bins: histogram([0, 3]), invited: 5 })
  near(part.high, 2 - (1 + 1.4 * 3) / 2.4)
  near(part.low, 2 - (0.4 + 2 * 3) / 2.4)
})

const bins = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 }).filter(it => it.some(count => count > 0))
const response = fc.tuple(bins, fc.integer({ min: 0, max: 60 })).map(([counts, silent]) => ({
  bins: histogram(counts),
  invited: counts.reduce((sum, count) => sum + count, 0) + silent,
}))

test('the change lies between its bounds, and swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(response, response, (first, second) => {
      const there = leeBounds(first, second)
      const back = leeBounds(second, first)
      expect(there.low).toBeLessThanOrEqual(there.value + 1e-12)
      expect(there.high).toBeGreaterThanOrEqual(there.value - 1e-12)
      expect(back.low).toBeCloseTo(-there.high, 10)
      expect(back.high).toBeCloseTo(-there.low, 10)
    }),
  )
})

test('no answers, and more answers than invitations, are refused', () => {
  const none = { bins: histogram([0, 0]), invited: 9 }
  expect(() => leeBounds(before, none)).toThrow(new RangeError('leeBounds requires answers, and no more of them than invitations'))
  expect(() => leeBounds({ ...before, invited: 99 }, after)).toThrow(RangeError)
  expect(() => manskiBounds(none, { low: 1, high: 5 })).toThrow(RangeError)
})
