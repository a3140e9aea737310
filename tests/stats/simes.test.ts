import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simes } from '../../src/stats/simes.js'
import { near } from './support.js'

test('0.01, 0.04 and 0.5 make 0.03, as R has it', () => {
  near(simes([0.01, 0.04, 0.5]), 0.03)
})

test('the 15 p of Benjamini and Hochberg (1995): the smallest of their adjusted ones', () => {
  const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
  near(simes(p), 0.0015)
})

test('one p is itself, and the order does not matter', () => {
  expect(simes([0.2])).toBe(0.2)
  expect(simes([0.5, 0.04, 0.01])).toBe(simes([0.01, 0.04, 0.5]))
})

test('between the smallest and the largest, and no stricter than Bonferroni', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), p => {
      expect(simes(p)).toBeGreaterThanOrEqual(Math.min(...p))
      expect(simes(p)).toBeLessThanOrEqual(Math.min(Math.max(...p), p.length * Math.min(...p)))
    }),
  )
})

test('no p is refused', () => {
  expect(() => simes([])).toThrow(new RangeError('simes requires at least one p-value'))
})
