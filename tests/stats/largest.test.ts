import { expect, test } from 'vitest'
import { largest } from '../../src/stats/largest.js'
import { near } from './support.js'

test('the peak of x (1 - x)² is 4/27 at a third', () => {
  const it = largest(x => x * (1 - x) ** 2, 0, 1, 10)
  near(it.value, 4 / 27)
  near(it.at, 1 / 3, 1e-7)
})

test('a function that only rises or falls is largest at an end', () => {
  expect(largest(x => x, 2, 5, 7)).toEqual({ at: 5, value: 5 })
  expect(largest(x => -x, 2, 5, 7)).toEqual({ at: 2, value: -2 })
})

test('of two peaks the higher one', () => {
  const it = largest(x => Math.exp(-((x - 1) ** 2) * 20) + 1.1 * Math.exp(-((x - 3) ** 2) * 20), 0, 4, 40)
  near(it.at, 3, 1e-7)
})
