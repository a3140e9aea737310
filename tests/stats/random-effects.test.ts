import { expect, test } from 'vitest'
import { dersimonianLaird } from '../../src/stats/random-effects.js'
import { near } from './support.js'

/** Thirteen trials of a vaccine: ill and well among the treated, then among the controls. */
const BCG: readonly (readonly [number, number, number, number])[] = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
]

test('the log risk ratios of the BCG trials, as R metafor has them', () => {
  const values = BCG.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))))
  const variances = BCG.map(([a, b, c, d]) => 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d))
  const { mean, se, tau2, q } = dersimonianLaird(values, variances)
  near(mean, -0.714117222073)
  near(se, 0.178742089535)
  near(tau2, 0.308760262862)
  near(q, 152.233008082)
  // The first trial drawn towards the mean, as blup has it.
  const [value = 0, variance = 0] = [values[0], variances[0]]
  near((tau2 * value + variance * mean) / (tau2 + variance), -0.799390973185865)
})

test('the eight schools do not differ, as R metafor has it', () => {
  const errors = [15, 10, 16, 11, 9, 11, 10, 18]
  const { mean, se, tau2, q } = dersimonianLaird(
    [28, 8, -3, 7, -1, 1, 18, 12],
    errors.map(it => it ** 2),
  )
  near(mean, 7.68561672496)
  near(se, 4.0719191584)
  near(q, 4.7070788644)
  expect(tau2).toBe(0)
})

test('one study is its own mean', () => {
  expect(dersimonianLaird([3], [4])).toEqual({ mean: 3, se: 2, tau2: 0, q: 0 })
})

test('no study, and a study without its variance, are refused', () => {
  expect(() => dersimonianLaird([], [])).toThrow(RangeError)
  expect(() => dersimonianLaird([1, 2], [1])).toThrow(RangeError)
})
