import { describe, expect, test } from 'vitest'
import { binomialTest } from '../../src/stats/binomial-test.js'
import { bunching, bunchingChange, nextToTarget } from '../../src/stats/bunching.js'
import { agrestiCaffo } from '../../src/stats/share.js'
import { normalUpper } from '../../src/stats/tails.js'
import { chance } from './chance.js'
import { densityJump } from './density-jump.js'
import { binned, near } from './support.js'

test.each([
  [20, 31, 0.1607796018],
  [51, 55, 0.7709189909],
  [263, 241, 0.3495849801],
])('%d just under and %d just over a threshold, senate elections, as the exact windows of rddensity have them', (under, over, p) => {
  near(binomialTest({ hits: under, n: under + over }, 0.5).pTwoSided, p, 1e-9)
})

test('the density test that it is held against below says of 200 made numbers what rddensity says in its own tests', () => {
  const made = Array.from({ length: 200 }, (_, i) => -1.5 + (3 * i) / 199 + 0.05 * Math.sin(i))
  const { t, p } = densityJump(made, [0.6, 0.6])
  near(t, 0.034815673075219003)
  near(p, 0.97222672290141876)
  // Of its own accord it looks at all of them.
  const { t: alone, widths } = densityJump(made)
  expect(widths).toEqual([1.5096395383771382, 1.5096395383771382])
  near(alone, 0.0015633849762083487)
})

/** So many records of each length from one second to the other, the end excluded. */
const even = (from: number, to: number, count: number) => Array.from({ length: to - from }, (_, i) => ({ value: from + i, count }))

test('a target of 300 s: 15 s to either side, one that ends on it is over', () => {
  expect(nextToTarget(even(250, 350, 2), 300)).toEqual({ width: 15, hits: 30, n: 60 })
  expect(nextToTarget([{ value: 300, count: 4 }], 300)).toMatchObject({ hits: 0, n: 4 })
})

test('an even distribution leads one to expect a half', () => {
  const it = bunching(even(200, 400, 1), 300)
  expect(it).toMatchObject({ hits: 15, n: 30, expected: 0.5 })
  near(it.pHigher, binomialTest({ hits: 15, n: 30 }, 0.5).pHigher)
})

test('one that halves every 30 s leads one to expect its own share just under the target', () => {
  const falling = Array.from({ length: 200 }, (_, i) => ({ value: 200 + i, count: 2 ** (-i / 30) * 1e4 }))
  const it = bunching(falling, 300)
  near(it.hits / it.n, it.expected, 1e-9)
  near(it.expected, 1 / (1 + 2 ** -0.5))
})

test('the change of the share is the change of a share', () => {
  const after = [...even(280, 285, 1), ...even(285, 300, 3), ...even(300, 320, 1)]
  expect(bunchingChange(even(250, 350, 2), after, 300, 0.9)).toEqual(agrestiCaffo({ hits: 30, n: 60 }, { hits: 45, n: 60 }, 0.9))
})

describe('calls that last 300 s in the middle', () => {
  const draw = (random: ReturnType<typeof chance>, calls: number, pulled: number) =>
    binned(
      Array.from({ length: calls }, () => {
        const length = Math.floor(300 * Math.exp(0.9 * random.bell()))
        const moves = length >= 300 && length < 330 && random.uniform() < pulled
        return moves ? 285 + Math.floor(15 * random.uniform()) : length
      }),
    )
  const rate = (calls: number, runs: number, shows: (random: ReturnType<typeof chance>) => boolean) => {
    const random = chance(41 + calls)
    return Array.from({ length: runs }, () => shows(random)).filter(it => it).length / runs
  }
  const alone = (calls: number, pulled: number, runs: number) =>
    rate(calls, runs, random => bunching(draw(random, calls, pulled), 300).pHigher <= 0.01)
  const change = (calls: number, pulled: number, runs: number) =>
    rate(calls, runs, random => bunchingChange(draw(random, calls, 0), draw(random, calls, pulled), 300, 0.9).pHigher <= 0.01)

  test('two in five pulled under the target are seen in two of five samples of 500 calls and nine of ten of 1,500, their change in seven', () => {
    expect(alone(500, 0.4, 200)).toBeGreaterThan(0.33)
    expect(alone(1500, 0.4, 200)).toBeGreaterThan(0.88)
    expect(change(1500, 0.4, 200)).toBeGreaterThan(0.65)
  })

  test.each([
    ['none', 0],
    ['two in five', 0.4],
  ] as const)('with %s pulled it says of 5,000 calls what the density test of Cattaneo, Jansson and Ma says', (_, pulled) => {
    const random = chance(5007)
    for (let sample = 0; sample < 8; sample++) {
      const calls = draw(random, 5000, pulled)
      const { t } = densityJump(calls.flatMap(it => new Array<number>(it.count).fill(it.value - 300)))
      const { pHigher } = bunching(calls, 300)
      // A density that falls at the target is one that too many lie under.
      expect([normalUpper(-t) <= 0.01, pHigher <= 0.01]).toEqual([pulled > 0, pulled > 0])
    }
  })

  test('with none pulled it shows about one time in a hundred', () => {
    expect(alone(1500, 0, 500)).toBeLessThan(0.024)
    expect(change(1500, 0, 500)).toBeLessThan(0.024)
  })
})

test('a target too short, and one that nothing lies around, are refused', () => {
  expect(() => nextToTarget([], 9)).toThrow(new RangeError('nextToTarget requires a target of at least 20 units'))
  expect(() => bunching(even(200, 310, 1), 300)).toThrow(new RangeError('bunching requires records on both sides of the target'))
  expect(() => bunchingChange([], even(200, 400, 1), 300, 0.9)).toThrow(RangeError)
})
