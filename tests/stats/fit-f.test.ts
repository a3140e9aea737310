import { expect, test } from 'vitest'
import { fitFDist, squeezeVariance } from '../../src/stats/fit-f.js'
import { near } from './support.js'

const scattered = [0.2, 1.9, 0.5, 6.6, 1.1, 0.4, 9.8, 0.3, 2.7, 1]
const alike = [0.8, 1.2, 0.5, 2.6, 1.1, 0.9, 3.8, 0.3, 1.7, 1]

test.each([
  ['far apart', scattered, 2.47841309175, 0.910200790206, 0.435366903997],
  ['nearly alike', alike, 35.5684942223, 1.31267989645, 1.24949294482],
])('ten variances %s are drawn together as limma squeezeVar does', (_, variances, d0, scale, first) => {
  const prior = fitFDist(variances, 5)
  near(prior.d0, d0)
  near(prior.scale, scale)
  near(squeezeVariance(variances[0] ?? 0, 5, prior), first)
})

test('unequal degrees of freedom, as limma fitFDist has them', () => {
  const { d0, scale } = fitFDist(scattered, [5, 4, 3, 5, 5, 2, 5, 1, 5, 3])
  near(d0, 9.8497352868788912)
  near(scale, 1.5448250171355797)
})

test('a variance of zero is lifted off it, as limma lifts it', () => {
  const some = fitFDist([0.2, 1.9, 0.5, 6.6, 1.1, 0, 9.8, 0.3, 2.7, 0], 5)
  near(some.d0, 0.39572377345658727)
  near(some.scale, 0.0036233864566895106)
  const most = fitFDist([0, 0, 0, 0, 0, 2, 1], 5)
  near(most.d0, 0.35502214424739087)
  near(most.scale, 5.3735915039405893e-6)
})

test('variances no further apart than chance have all the same one, as limma has it', () => {
  const prior = fitFDist([1, 1.1, 0.9, 1, 1.05, 0.95, 1, 1], 5)
  expect(prior).toEqual({ d0: Infinity, scale: 1 })
  expect(squeezeVariance(7, 5, prior)).toBe(1)
})

test('one variance stands for itself', () => {
  const prior = fitFDist([3], 5)
  expect(prior).toEqual({ d0: 0, scale: 3 })
  expect(squeezeVariance(2, 5, prior)).toBe(2)
})

test('what has no degrees of freedom or is no number does not count', () => {
  expect(fitFDist([...alike, 9, Number.NaN, -1], [...alike.map(() => 5), 0, 5, 5])).toEqual(fitFDist(alike, 5))
})

test('no statistic, and a missing degree of freedom, are refused', () => {
  expect(() => fitFDist([], 5)).toThrow(new RangeError('fitFDist requires at least one statistic with degrees of freedom'))
  expect(() => fitFDist([1, 2], [5])).toThrow(new RangeError('fitFDist requires the degrees of freedom of every statistic'))
})
