import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceInDifferences, permuted } from '../../src/stats/difference-in-differences.js'
import { normalUpper } from '../../src/stats/tails.js'
import { mirrored, near } from './support.js'

test('jobs in New Jersey against Pennsylvania, Card and Krueger (1994), table 3', () => {
  const it = differenceInDifferences({ value: 21.03 - 20.44, se: 0.54 }, { value: 21.17 - 23.33, se: 1.25 }, 0.9)
  near(it.value, 2.75)
  near(it.se, 1.361653406708183)
  near(it.pHigher, normalUpper(2.75 / Math.hypot(0.54, 1.25)))
  near(it.high - it.value, 1.6448536269514722 * it.se)
})

test('what moves both alike drops out', () => {
  const [plain, shocked] = [0, -5].map(shock => differenceInDifferences({ value: 1 + shock, se: 0.5 }, { value: shock, se: 0.2 }, 0.9))
  near(shocked?.value ?? 0, plain?.value ?? 1)
  near(shocked?.z ?? 0, plain?.z ?? 1)
})

test('swapped sides are the mirror image', () => {
  const [a, b] = [
    { value: 0.3, se: 0.2 },
    { value: -0.1, se: 0.1 },
  ]
  mirrored(differenceInDifferences(a, b, 0.9), differenceInDifferences(b, a, 0.9))
})

test('the largest change of one team among six: one in six', () => {
  const it = permuted([9], [1, 2, 3, 4, 5])
  near(it.value, 6)
  near(it.pHigher, 1 / 6)
  expect(it.pLower).toBe(1)
})

test('two of five teams: four of ten choices show as much', () => {
  // 3 + 7 is as much as 4 + 6 and less than 4 + 7 and 6 + 7; all others are less.
  const it = permuted([3, 7], [1, 4, 6])
  near(it.pHigher, 4 / 10)
  near(it.pLower, 8 / 10)
})

test('changes all alike speak for nothing', () => {
  expect(permuted([0.1 + 0.2, 0.3], [0.3, 0.3])).toMatchObject({ pLower: 1, pHigher: 1 })
})

test('swapped sides are the mirror image, and a shift of all changes nothing', () => {
  const changes = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(changes, changes, fc.integer({ min: -50, max: 50 }), (touched, others, shift) => {
      const there = permuted(touched, others)
      mirrored(there, permuted(others, touched))
      const moved = permuted(
        touched.map(it => it + shift),
        others.map(it => it + shift),
      )
      expect(moved.pHigher).toBe(there.pHigher)
    }),
  )
})

test('nothing to test against, no group, and too many choices are refused', () => {
  expect(() => differenceInDifferences({ value: 1, se: 0 }, { value: 2, se: 0 }, 0.9)).toThrow(
    new RangeError('differenceInDifferences requires changes with a standard error'),
  )
  expect(() => permuted([], [1])).toThrow(new RangeError('permuted requires a group on each side'))
  expect(() => permuted(new Array(12).fill(0), new Array(12).fill(1))).toThrow(
    new RangeError('permuted requires at most 200000 choices of groups'),
  )
})
