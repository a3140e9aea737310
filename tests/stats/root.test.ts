import { expect, test } from 'vitest'
import { rootOf } from '../../src/stats/root.js'
import { near } from './support.js'

test('the square root of two, from either side', () => {
  near(
    rootOf(x => x * x - 2, 0, 2),
    Math.SQRT2,
    1e-15,
  )
  near(
    rootOf(x => 2 - x * x, 0, 2),
    Math.SQRT2,
    1e-15,
  )
})

test('a root at an end is found', () => {
  expect(rootOf(x => x, 0, 1)).toBeCloseTo(0, 300)
})

test('no crossing is refused', () => {
  expect(() => rootOf(x => x + 1, 0, 1)).toThrow(new RangeError('rootOf requires a function that crosses zero between the ends'))
})
