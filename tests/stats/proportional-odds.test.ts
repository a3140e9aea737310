import { expect, test } from 'vitest'
import { mannWhitney } from '../../src/stats/mann-whitney.js'
import { type OrdinalRow, proportionalOdds } from '../../src/stats/proportional-odds.js'
import { normalUpper } from '../../src/stats/tails.js'
import { histogram, near } from './support.js'

// Satisfaction of householders in Copenhagen (Madsen 1976), the data set `housing` of R's MASS: low, medium, high, by
// influence (low, medium, high) within type (tower, apartment, atrium, terrace) within contact (low, high).
const frequencies = [
  21, 21, 28, 34, 22, 36, 10, 11, 36, 61, 23, 17, 43, 35, 40, 26, 18, 54, 13, 9, 10, 8, 8, 12, 6, 7, 9, 18, 6, 7, 15, 13, 13, 7, 5, 11, 14,
  19, 37, 17, 23, 40, 3, 5, 23, 78, 46, 43, 48, 45, 86, 15, 25, 62, 20, 23, 20, 10, 22, 24, 7, 10, 21, 57, 23, 13, 31, 21, 13, 5, 6, 13,
]
const is = (condition: boolean): number => (condition ? 1 : 0)
const housing: OrdinalRow[] = Array.from({ length: 24 }, (_, i) => {
  const [influence, type, contact] = [i % 3, Math.floor(i / 3) % 4, Math.floor(i / 12)]
  return {
    counts: frequencies.slice(3 * i, 3 * i + 3),
    covariates: [is(influence === 1), is(influence === 2), is(type === 1), is(type === 2), is(type === 3), contact],
  }
})

// Newton's method to 25 digits by mpmath, since polr stops at the eighth.
test('housing satisfaction, as polr of R has it', () => {
  const it = proportionalOdds(housing)
  const effects = [0.5663937379059268, 1.288819110372256, -0.5723500020419787, -0.3661863706889504, -1.091014658969602, 0.3602840045691298]
  // By numpy: R gives the errors of the observed information, which differ by up to a hundredth.
  const errors = [0.104963006493, 0.126704850217, 0.118747368525, 0.156765857188, 0.151513706093, 0.0953574596742]
  effects.forEach((value, i) => {
    near(it.effects[i]?.value ?? 0, value)
  })
  near(it.cuts[0] ?? 0, -0.4961351381970933)
  near(it.cuts[1] ?? 0, 0.6907082592631479)
  near(it.deviance, 3479.149299058949, 1e-11)
  errors.forEach((se, i) => {
    near(it.effects[i]?.se ?? 0, se)
  })
})

test('two answers and one covariate are the log odds ratio of a table, with its error', () => {
  const it = proportionalOdds([
    { counts: [30, 70], covariates: [0] },
    { counts: [45, 55], covariates: [1] },
  ])
  near(it.effects[0]?.value ?? 0, Math.log((55 * 30) / (45 * 70)))
  near(it.effects[0]?.se ?? 0, Math.sqrt(1 / 30 + 1 / 70 + 1 / 45 + 1 / 55))
})

test('before against after it tells nearly what Mann and Whitney tell', () => {
  const [before, after] = [
    [6, 5, 9, 22, 58],
    [10, 8, 12, 24, 46],
  ]
  const effect = proportionalOdds([
    { counts: before ?? [], covariates: [0] },
    { counts: after ?? [], covariates: [1] },
  ]).effects[0]
  const z = (effect?.value ?? 0) / (effect?.se ?? 1)
  near(normalUpper(-z), mannWhitney(histogram(before ?? []), histogram(after ?? []), false).pLower, 0.02)
})

test('what cannot be told is refused', () => {
  const settled = [
    { counts: [9, 0], covariates: [0] },
    { counts: [0, 9], covariates: [1] },
  ]
  expect(() => proportionalOdds(settled)).toThrow(RangeError)
  expect(() => proportionalOdds([{ counts: [9, 0, 2], covariates: [0] }])).toThrow(
    new RangeError('proportionalOdds requires each answer to be given'),
  )
  expect(() => proportionalOdds([{ counts: [9, 2], covariates: [1] }])).toThrow(
    new RangeError('leastSquares requires columns that are not mixtures of others'),
  )
})
