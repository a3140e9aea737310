import { expect, test } from 'vitest'
import { detectable } from '../../src/stats/detectable.js'
import { normalUpper } from '../../src/stats/tails.js'
import { near } from './support.js'

// 400 ratings with a deviation of 1.17 and a wobble of 0.04, against the mean of six such months.
const month = 1.17 ** 2 / 400 + 0.04 ** 2
const se = Math.sqrt(month + month / 6)

test.each([
  [0.05, 0.19],
  [0.0025, 0.28],
])('400 ratings at a level of %d, as the method page prints it', (alpha, change) => {
  expect(detectable(se, alpha)).toBeCloseTo(change, 2)
})

test('a change of that size is seen four times in five', () => {
  const threshold = 1.6448536269514722 * 0.07
  near(normalUpper((threshold - detectable(0.07, 0.05)) / 0.07), 0.8)
})

test('a level that leaves no test is refused', () => {
  for (const alpha of [0, 1, Number.NaN]) {
    expect(() => detectable(1, alpha)).toThrow(new RangeError('detectable requires an alpha between zero and one'))
  }
})
