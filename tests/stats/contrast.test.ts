import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, intervalOf } from '../../src/stats/contrast.js'
import { normalUpper, tQuantile, tUpper } from '../../src/stats/tails.js'
import { NO_WOBBLE, type Track, type Wobble } from '../../src/stats/wobble.js'
import { near } from './support.js'

const one = (value: number, variance: number): Track => ({ values: [value], variances: [variance] })
const reference: Track = { values: [4.2, 4.3, 4.1], variances: [0.01, 0.02, 0.02] }

test('by sampling alone it is the z of the weighted means', () => {
  const it = contrast(reference, one(4, 0.01), NO_WOBBLE)
  near(it.reference, (4.2 * 2 + 4.3 + 4.1) / 4)
  near(it.current, 4)
  near(it.value, -0.2)
  near(it.se ** 2, 0.01 + 0.005)
  expect(it.df).toBe(Infinity)
  near(it.pLower, normalUpper(0.2 / Math.sqrt(0.015)))
  near(it.pHigher, 1 - it.pLower)
})

test('a wobble makes the weights more alike and is paid for on both sides', () => {
  const it = contrast(reference, one(4, 0.01), { tau2: 0.01, d0: Infinity, scale: 1, segments: 20 })
  const weights = [50, 100 / 3, 100 / 3]
  const sum = 50 + 200 / 3
  near(it.reference, (4.2 * 50 + (4.3 + 4.1) * (100 / 3)) / sum)
  near(it.se ** 2, 0.02 + weights.reduce((total, weight) => total + (weight / sum) ** 2 / weight, 0))
})

test('a segment that scatters more than others is trusted less, on d0 + T - 1 degrees of freedom', () => {
  const calm = { values: [4.2, 4.21, 4.19], variances: [0.01, 0.01, 0.01] }
  const restless = { values: [4.2, 4.7, 3.7], variances: [0.01, 0.01, 0.01] }
  const wobble: Wobble = { tau2: 0, d0: 4, scale: 2, segments: 20 }
  near(contrast(calm, one(4, 0.01), wobble).se ** 2, ((4 * 2 + 0.02) / 6) * (0.01 + 0.01 / 3))
  near(contrast(restless, one(4, 0.01), wobble).se ** 2, ((4 * 2 + 50) / 6) * (0.01 + 0.01 / 3))
  expect(contrast(calm, one(4, 0.01), wobble).df).toBe(6)
})

test('no segment is better known than sampling allows, however still it stood', () => {
  const still = { values: [4.2, 4.2, 4.2], variances: [0.01, 0.01, 0.01] }
  near(contrast(still, one(4, 0.01), { tau2: 0, d0: 1, scale: 1, segments: 20 }).se ** 2, 0.01 + 0.01 / 3)
})

test('the floor of the scale is 1, and a larger one is kept', () => {
  near(contrast(reference, one(4, 0.01), { ...NO_WOBBLE, scale: 0.3 }).se ** 2, 0.015)
  near(contrast(reference, one(4, 0.01), { ...NO_WOBBLE, scale: 3 }).se ** 2, 3 * 0.015)
})

test('several current periods are averaged as the reference is', () => {
  const current = { values: [4, 3.8], variances: [0.01, 0.03] }
  const it = contrast(reference, current, NO_WOBBLE)
  near(it.current, (4 * 3 + 3.8) / 4)
  near(it.se ** 2, 0.0075 + 0.005)
})

test('too few segments to differ: t on the pooled degrees of freedom, every segment alike', () => {
  const it = contrast(reference, one(4, 0.01), { tau2: 0, d0: Infinity, scale: 1, pooled: 6, segments: 3 })
  expect(it.df).toBe(6)
  near(it.se ** 2, 0.015)
  near(it.pLower, tUpper(-it.statistic, 6))
})

test('one reference period has the scatter of all', () => {
  const it = contrast(one(4.2, 0.01), one(4, 0.01), { tau2: 0.01, d0: 5, scale: 1.5, segments: 20 })
  near(it.se ** 2, 1.5 * 0.04)
  expect(it.df).toBe(5)
})

test('the interval is Student around the change', () => {
  const it = contrast(reference, one(4, 0.01), { tau2: 0, d0: 4, scale: 1, segments: 20 })
  const { value, low, high } = intervalOf(it, 0.9)
  expect(value).toBe(it.value)
  near(high - value, tQuantile(0.95, 6) * it.se)
  near(value - low, high - value)
})

test('where nothing scatters nothing is shown', () => {
  const flat = { values: [1, 1], variances: [0, 0] }
  expect(contrast(flat, one(0.5, 0), NO_WOBBLE)).toMatchObject({ value: -0.5, se: 0, statistic: 0, pLower: 1, pHigher: 1 })
})

test('periods without variance weigh alike beside others, and the rest of the error stays', () => {
  const it = contrast({ values: [1, 1, 0.7], variances: [0, 0, 0.09] }, one(0.5, 0.04), NO_WOBBLE)
  near(it.reference, 0.9)
  near(it.se ** 2, 0.04 + 0.01)
})

test('no number comes out as none, whatever is 0', () => {
  const value = fc.integer({ min: -3, max: 3 })
  const period = fc.record({ value, variance: fc.constantFrom(0, 1e-12, 0.5, 2) })
  const track = (max: number) =>
    fc
      .array(period, { minLength: 1, maxLength: max })
      .map(it => ({ values: it.map(({ value }) => value), variances: it.map(({ variance }) => variance) }))
  const wobble = fc.constantFrom(
    NO_WOBBLE,
    { tau2: 0.3, d0: 3, scale: 0, segments: 9 },
    { tau2: 0, d0: 0.01, scale: 2, segments: 9 },
    { tau2: 0, d0: Infinity, scale: 1, pooled: 1, segments: 1 },
  )
  fc.assert(
    fc.property(track(5), track(3), wobble, (before, after, it) => {
      const found = contrast(before, after, it)
      for (const number of Object.values(found)) expect(number).not.toBeNaN()
      for (const number of Object.values(intervalOf(found, 0.9))) expect(number).not.toBeNaN()
    }),
  )
})

test('a side without a period is refused', () => {
  const none = { values: [], variances: [] }
  expect(() => contrast(none, reference, NO_WOBBLE)).toThrow(new RangeError('contrast requires at least one period on each side'))
  expect(() => contrast(reference, none, NO_WOBBLE)).toThrow(RangeError)
})
