import { expect, test } from 'vitest'
import { type Track, wobbleOf } from '../../src/stats/wobble.js'
import { near } from './support.js'

const track = (values: readonly number[], variance: number): Track => ({ values, variances: values.map(() => variance) })

test('two segments, worked out by hand', () => {
  // Each of 3 periods with variance 0.01: Q is 2 and 8, expected 2 and 2, and C is 200 and 200.
  const wobble = wobbleOf([track([1, 1.1, 0.9], 0.01), track([5, 5.2, 4.8], 0.01)])
  expect(wobble).toMatchObject({ d0: Infinity, scale: 1, pooled: 4, segments: 2 })
  near(wobble?.tau2 ?? 0, 6 / 400)
})

test('segments as alike as chance would have them do not wobble', () => {
  expect(wobbleOf([track([1, 1.01, 0.99], 0.01)])?.tau2).toBe(0)
})

test('seven segments are pooled, eight tell how they differ', () => {
  const tracks = [0.1, 0.2, 0.1, 0.4, 0.1, 0.2, 0.3, 0.8].map(step => track([1, 1 + step, 1 - step, 1], 0.01))
  expect(wobbleOf(tracks.slice(1))).toMatchObject({ pooled: 21, segments: 7 })
  const wobble = wobbleOf(tracks)
  expect(wobble?.pooled).toBeUndefined()
  expect(wobble?.d0).toBeLessThan(Infinity)
})

test('a segment of one period, and a period whose scatter is not known, do not count', () => {
  const two = [track([1, 1.1, 0.9], 0.01), track([5, 5.2, 4.8], 0.01)]
  const short = { values: [1, 7], variances: [0.01, 0] }
  const gap = { values: [5, 9, 5.2, 4.8], variances: [0.01, 0, 0.01, 0.01] }
  expect(wobbleOf([...two, track([3], 0.01), short])).toEqual(wobbleOf(two))
  expect(wobbleOf([two[0] ?? gap, gap])).toEqual(wobbleOf(two))
})

test('segments that stand stiller than sampling lets them tell nothing, where others move', () => {
  const moving = [0.1, 0.2, 0.1, 0.4, 0.1, 0.2, 0.3, 0.8].map(step => track([1, 1 + step, 1 - step, 1], 0.01))
  const still = [track([0, 0, 0, 0], 0.01), track([0.5, 0.501, 0.5, 0.499], 0.01)]
  expect(wobbleOf([...moving, ...still])).toEqual(wobbleOf(moving))
  expect(wobbleOf([...moving.slice(4), ...still])).toEqual(wobbleOf(moving.slice(4)))
})

test('without two periods anywhere there is none', () => {
  expect(wobbleOf([])).toBeUndefined()
  expect(wobbleOf([track([3], 0.01), track([], 0.01)])).toBeUndefined()
})

test('periods that do not change at all, in any number of segments, give numbers', () => {
  const wobble = wobbleOf(Array.from({ length: 9 }, () => track([1, 1, 1], 0.01)))
  expect(wobble).toMatchObject({ tau2: 0, d0: Infinity, segments: 9 })
  expect(wobble?.scale).toBeLessThan(1)
})

test('a value without a variance is refused', () => {
  expect(() => wobbleOf([{ values: [1, 2], variances: [1] }])).toThrow(new RangeError('a track requires a variance for every value'))
})
