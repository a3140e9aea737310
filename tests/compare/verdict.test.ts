import { expect, test } from 'vitest'
import { marginOf, verdictOn } from '../../src/compare/verdict.js'

const lower = { better: 'lower', margin: { relative: 0.05 } } as const
const higher = { better: 'higher', margin: { absolute: 5 } } as const
const neither = { better: 'neither', margin: { absolute: 5 } } as const

test('a margin is a share of the value before, or an amount', () => {
  expect([marginOf({ relative: 0.05 }, -100), marginOf({ absolute: 3 }, 100)]).toEqual([5, 3])
})

// All with a value of 100 before, so that every margin is 5.
test.each([
  ['clearly less', { value: -10, low: -14, high: -6 }, 0.001, 'better', 'worse', 'unclear'],
  ['clearly more', { value: 10, low: 6, high: 14 }, 0.999, 'worse', 'better', 'unclear'],
  ['just the margin', { value: -5 * (1 - 1e-12), low: -9, high: -1 }, 0.05, 'better', 'worse', 'unclear'],
  ['shown, yet under the margin', { value: -4, low: -6, high: -2 }, 0.001, 'unclear', 'unclear', 'unclear'],
  ['shown and small', { value: -2, low: -3, high: -1 }, 0.001, 'steady', 'steady', 'steady'],
  ['large, yet not shown', { value: -10, low: -30, high: 10 }, 0.06, 'unclear', 'unclear', 'unclear'],
  ['nothing, and well known', { value: 0, low: -5, high: 5 }, 0.5, 'steady', 'steady', 'steady'],
  ['nothing, and ill known', { value: 0, low: -5, high: 5.1 }, 0.5, 'unclear', 'unclear', 'unclear'],
  ['the test says more, the change less', { value: -10, low: -20, high: 0 }, 0.999, 'unclear', 'unclear', 'unclear'],
] as const)('%s', (_, change, pLower, whereLower, whereHigher, whereNeither) => {
  const observed = { change, base: 100, pLower, pHigher: 1 - pLower }
  expect([lower, higher, neither].map(card => verdictOn(card, observed, 0.05))).toEqual([whereLower, whereHigher, whereNeither])
})

test('a change of nothing is no change, even from 0 where any margin is 0', () => {
  expect(verdictOn(lower, { change: { value: 0, low: -1, high: 1 }, base: 0, pLower: 0.01, pHigher: 0.99 }, 0.05)).toBe('unclear')
})
