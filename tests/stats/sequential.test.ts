import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sequentialP } from '../../src/stats/sequential.js'
import { normalUpper } from '../../src/stats/tails.js'
import { near } from './support.js'

test('four looks at a quarter of the information each, by the reflection principle in scipy', () => {
  const p = sequentialP([0.5, 1.9, 2.4, 2.2], [0.25, 0.5, 0.75, 1])
  const expected = [0.8025873486341526, 0.1791091927267221, 0.03766692222862868, 0.02780689502699719]
  for (const [i, it] of expected.entries()) near(p[i] ?? 0, it)
})

test.each([
  [0.2, 5.011928863878102],
  [0.4, 3.5439688864727943],
  [0.6, 2.8936384787192773],
  [0.8, 2.505964431939051],
  [1, 2.241402727604945],
])('with %d of the information it takes a z of %d for 0.025', (share, z) => {
  near(sequentialP([z], [share])[0] ?? 1, 0.025)
})

test('what lies below, or tells nothing, gives 1', () => {
  expect(sequentialP([-2, 3], [0.5, 0])).toEqual([1, 1])
  expect(sequentialP([], [])).toEqual([])
})

test('more information than expected counts as all of it', () => {
  expect(sequentialP([2], [1.4])).toEqual([2 * normalUpper(2)])
})

test('it never rises, and is never below twice the plain p of the best look', () => {
  const look = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0, max: 1.5, noNaN: true }))
  fc.assert(
    fc.property(fc.array(look, { minLength: 1, maxLength: 20 }), looks => {
      const z = looks.map(it => it[0])
      const p = sequentialP(
        z,
        looks.map(it => it[1]),
      )
      expect(p).toEqual(p.toSorted((a, b) => b - a))
      expect(p.at(-1)).toBeGreaterThanOrEqual(Math.min(1, 2 * normalUpper(Math.max(...z))))
    }),
  )
})

test('a look without information and less than none are refused', () => {
  expect(() => sequentialP([1, 2], [0.5])).toThrow(new RangeError('sequentialP requires the information of every look'))
  expect(() => sequentialP([1], [-0.1])).toThrow(RangeError)
  expect(() => sequentialP([1], [Number.NaN])).toThrow(RangeError)
})
