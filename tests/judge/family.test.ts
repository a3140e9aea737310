import { describe, expect, test } from 'vitest'
import { familyOf, type SidesOfP } from '../../src/judge/family.js'
import golden from '../oracles/engine-golden.json' with { type: 'json' }

const alone = (operation: number, perception: number): SidesOfP => ({ gains: [operation], costs: [perception] })

describe('the end-to-end golden of limma and radjust', () => {
  const sides = golden.n.map((_, i) => alone(golden.expected.aht.p[i] ?? 1, golden.expected.csat.p[i] ?? 1))
  // Segments 8, 10, 11 and 12, counted from 1.
  const EXPECTED = new Map([
    [7, 3.33801598421e-4],
    [9, 9.3897421911e-4],
    [10, 1.83253302124e-4],
    [11, 3.03650673167e-5],
  ])

  test('its r-values', () => {
    const { r } = familyOf(sides, 0.05)
    for (const [i, it] of r.entries()) {
      const expected = EXPECTED.get(i)
      if (expected === undefined) expect(it).toBeGreaterThan(0.05)
      else expect(Math.abs(it / expected - 1)).toBeLessThan(1e-9)
    }
  })

  test('over two windows each is judged at half the share, and r is told of the whole', () => {
    const [half, whole] = [familyOf(sides, 0.025), familyOf(sides, 0.05, 2)]
    expect(whole.r).toEqual(half.r.map(it => Math.min(1, 2 * it)))
    expect(whole.p).toEqual(half.p)
    expect(whole.naming).toEqual(half.naming)
    expect(Math.max(...whole.r)).toBe(1)
  })
})

test('p is that of the weaker side, each by Simes over its metrics', () => {
  expect(familyOf([{ gains: [0.01, 0.9], costs: [0.004, 0.006] }], 0.05).p).toEqual([0.02])
  expect(familyOf([{ gains: [0.001], costs: [0.01, 0.04, 0.5] }], 0.05).p).toEqual([0.03])
})

test('the level of naming is that of Benjamini and Bogomolov: a part of what one selected segment may use', () => {
  // One segment of one: nothing is shared. pi is 1 / 0.95 on either side.
  const { naming } = familyOf([alone(0.001, 0.002)], 0.05)
  expect(naming.gains).toBeCloseTo(0.05 * 0.5 * 0.95, 12)
  expect(naming.costs).toBeCloseTo(0.05 * 0.5 * 0.95, 12)
  expect(familyOf([alone(0.9, 0.9)], 0.05).naming).toEqual({ gains: 0, costs: 0 })
})

test('no segment, nothing shown', () => {
  expect(familyOf([], 0.05)).toMatchObject({ p: [], r: [] })
})
