import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boschloo } from '../../src/stats/boschloo.js'
import { fisherExact } from '../../src/stats/fisher.js'
import { mirrored, near } from './support.js'

const of = (hits: number, n: number) => ({ hits, n })

test('the table of 180 in scipy: 0.0356, where Fisher has 0.0483', () => {
  near(boschloo(of(31, 63), of(74, 117)).pHigher, 0.03556406430154671)
})

test('the vaccine trial in scipy: 0.0341, where Fisher has 0.0641', () => {
  near(boschloo(of(12, 15), of(7, 15)).pLower, 0.034109154661597446)
})

test('convictions of twins, as scipy has them', () => {
  near(boschloo(of(10, 13), of(2, 17)).pLower, 0.00021578948276331013)
})

/** The chance of all tables that Fisher finds at least as telling, summed table by table. */
function overTables(n1: number, n2: number, atMost: number, share: number): number {
  const mass = (k: number, n: number): number => {
    let ways = 1
    for (let i = 0; i < k; i++) ways *= (n - i) / (i + 1)
    return ways * share ** k * (1 - share) ** (n - k)
  }
  let sum = 0
  for (let i = 0; i <= n1; i++) {
    for (let j = 0; j <= n2; j++) {
      if (fisherExact(of(i, n1), of(j, n2)).pHigher <= atMost * (1 + 1e-9)) sum += mass(i, n1) * mass(j, n2)
    }
  }
  return sum
}

const small = fc.integer({ min: 1, max: 9 }).chain(n => fc.integer({ min: 0, max: n }).map(hits => ({ hits, n })))

test('no common share makes such tables more frequent, and Fisher is never sooner convinced', () => {
  fc.assert(
    fc.property(small, small, fc.double({ min: 0, max: 1, noNaN: true }), (before, after, share) => {
      const { pHigher } = boschloo(before, after)
      const fisher = fisherExact(before, after).pHigher
      expect(pHigher).toBeGreaterThanOrEqual(overTables(before.n, after.n, fisher, share) - 1e-9)
      expect(pHigher).toBeLessThanOrEqual(fisher + 1e-9)
    }),
    { numRuns: 40 },
  )
})

test('swapped sides are the mirror image', () => {
  fc.assert(
    fc.property(small, small, (before, after) => mirrored(boschloo(before, after), boschloo(after, before))),
    { numRuns: 40 },
  )
})

test('what is no proportion is refused', () => {
  expect(() => boschloo(of(0, 0), of(1, 2))).toThrow(new RangeError('boschloo requires at least one record'))
})
