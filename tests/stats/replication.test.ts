import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/stats/contrast.js'
import { bogomolovHeller, nameable, namingLevels } from '../../src/stats/replication.js'
import { simes } from '../../src/stats/simes.js'
import { type Track, wobbleOf } from '../../src/stats/wobble.js'
import { near } from './support.js'

/** Twelve segments, six reference periods and a current one; p and prior by R limma, r by R radjust. */
interface Golden {
  readonly varCsat: readonly number[]
  readonly varLogAht: readonly number[]
  readonly csat: readonly (readonly number[])[]
  readonly logAht: readonly (readonly number[])[]
  readonly expected: Readonly<Record<'csat' | 'aht', { tau2: number; d0: number; scale: number; p: readonly number[] }>>
}

describe('the engine from values to findings, as R limma and radjust have it', () => {
  const golden: Golden = JSON.parse(readFileSync(join(import.meta.dirname, '../oracles/engine-golden.json'), 'utf8'))
  const sides = {
    csat: fall(golden.csat, golden.varCsat),
    aht: fall(golden.logAht, golden.varLogAht),
  }

  test.each(['csat', 'aht'] as const)('the wobble and the p of %s', side => {
    const { wobble, p } = sides[side]
    const expected = golden.expected[side]
    near(wobble?.tau2 ?? 0, expected.tau2)
    near(wobble?.d0 ?? 0, expected.d0)
    near(wobble?.scale ?? 0, expected.scale)
    expect(p).toHaveLength(12)
    for (const [i, it] of p.entries()) near(it, expected.p[i] ?? 0)
  })

  test('four segments are found', () => {
    const it = bogomolovHeller(sides.aht.p, sides.csat.p, 0.05)
    near(it.pi1, 0.421052631579)
    near(it.pi2, 0.601503759398)
    expect(it).toMatchObject({ selected1: 7, selected2: 5 })
    found(it.r, { 7: 3.33801598421e-4, 9: 9.3897421911e-4, 10: 1.83253302124e-4, 11: 3.03650673167e-5 })
  })

  test('four segments are found without estimating how many did not move', () => {
    const it = bogomolovHeller(sides.aht.p, sides.csat.p, 0.05, { adaptive: false })
    expect(it).toMatchObject({ pi1: 1, pi2: 1, selected1: 7, selected2: 5 })
    found(it.r, { 7: 7.92778796e-4, 9: 2.23006377e-3, 10: 4.352265925e-4, 11: 7.21170349e-5 })
  })
})

function fall(values: readonly (readonly number[])[], variances: readonly number[]) {
  const tracks: Track[] = values.map((it, i) => ({ values: it, variances: it.map(() => variances[i] ?? 0) }))
  const part = (track: Track, from: number, to?: number) => ({
    values: track.values.slice(from, to),
    variances: track.variances.slice(from, to),
  })
  const wobble = wobbleOf(tracks.map(it => part(it, 0, -1)))
  const p = wobble ? tracks.map(it => contrast(part(it, 0, -1), part(it, -1), wobble).pLower) : []
  return { wobble, p }
}

function found(r: readonly number[], expected: Readonly<Record<number, number>>): void {
  const flagged = r.flatMap((it, i) => (it <= 0.05 ? [i] : []))
  expect(flagged).toEqual(Object.keys(expected).map(Number))
  for (const i of flagged) near(r[i] ?? 1, expected[i] ?? 0)
}

test('29 measures of mice in two laboratories, as far as R radjust prints them: twelve replicate', () => {
  // The twelve that both laboratories select: p there, p here, r. It prints of the others how many each selects, not their p.
  const both = [
    [1.18873e-3, 1.6121e-6, 0.004004153],
    [6.11236e-3, 3.16097e-8, 0.012868127],
    [4.34268e-5, 4.77527e-3, 0.012868127],
    [5.88782e-3, 1.96218e-4, 0.012868127],
    [1.7575e-2, 3.2674e-4, 0.026909119],
    [1.57223e-2, 6.52192e-5, 0.026479584],
    [2.6469e-6, 2.34075e-2, 0.036959205],
    [3.32734e-9, 5.37832e-5, 0.000509525],
    [6.65468e-9, 7.59238e-3, 0.015983952],
    [3.32734e-9, 1.37186e-5, 0.000259932],
    [6.65468e-9, 3.15068e-4, 0.001492426],
    [6.65468e-9, 9.4806e-5, 0.000598774],
  ] as const
  const others = [...new Array(8).fill([0.01, 0.5]), ...new Array(7).fill([0.5, 0.01]), [0.5, 0.5], [0.5, 0.5]]
  const pairs = [...both, ...others]
  const it = bogomolovHeller(
    pairs.map(pair => pair[0]),
    pairs.map(pair => pair[1]),
    0.05,
  )
  expect(it).toMatchObject({ selected1: 20, selected2: 19 })
  near(it.pi1, 0.4432133, 5e-8 / 0.44)
  near(it.pi2, 0.4736842, 5e-8 / 0.47)
  expect(it.r.filter(r => r <= 0.05)).toHaveLength(12)
  // It prints six digits of a p.
  for (const [i, [, , r]] of both.entries()) near(it.r[i] ?? 1, r, 5e-6)
})

test('a tie has the rank of the last', () => {
  // Both segments pass both sides: pi is 1 / (2 * 0.95) and the score 2 * pi * 2 * 0.01; its rank is 2, not 1.
  const it = bogomolovHeller([0.01, 0.01], [0.01, 0.01], 0.05)
  near(it.r[0] ?? 1, 0.01 / 0.95)
  expect(it.r[1]).toBe(it.r[0])
})

test('the weight is the share of the error that the first side gets', () => {
  const plain = (weight: number) => bogomolovHeller([0.008], [0.002], 0.05, { adaptive: false, weight }).r[0]
  near(plain(0.5) ?? 1, 0.016)
  near(plain(0.8) ?? 1, 0.01)
})

test('a side that selects nothing finds nothing', () => {
  expect(bogomolovHeller([0.001, 0.2], [0.5, 0.06], 0.05)).toMatchObject({ r: [1, 1], selected1: 1, selected2: 0 })
  expect(bogomolovHeller([], [], 0.05)).toEqual({ r: [], pi1: 1, pi2: 1, selected1: 0, selected2: 0 })
})

test('the order of segments and of sides does not matter', () => {
  const p = fc.double({ min: 0, max: 0.2, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(p, p), { maxLength: 12 }), fc.boolean(), (pairs, adaptive) => {
      const [first, second] = [pairs.map(it => it[0]), pairs.map(it => it[1])]
      const { r } = bogomolovHeller(first, second, 0.05, { adaptive })
      expect(bogomolovHeller(second, first, 0.05, { adaptive }).r).toEqual(r)
      expect(bogomolovHeller(first.toReversed(), second.toReversed(), 0.05, { adaptive }).r).toEqual(r.toReversed())
      for (const it of r) expect(it >= 0 && it <= 1).toBe(true)
    }),
  )
})

test('in every segment found, a metric of each side can be named', () => {
  const p = fc.double({ min: 0, max: 0.1, noNaN: true })
  const side = fc.array(p, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (pairs, weight) => {
        const found = bogomolovHeller(
          pairs.map(it => simes(it[0])),
          pairs.map(it => simes(it[1])),
          0.05,
          { weight },
        )
        const levels = namingLevels(found, 0.05, weight)
        for (const [i, [first, second]] of pairs.entries()) {
          if ((found.r[i] ?? 1) > 0.05) continue
          expect(nameable(first, levels.first * (1 + 1e-12))).toContain(true)
          expect(nameable(second, levels.second * (1 + 1e-12))).toContain(true)
        }
      },
    ),
  )
})

test('without a finding no metric is named', () => {
  expect(namingLevels(bogomolovHeller([0.5], [0.5], 0.05), 0.05)).toEqual({ first: 0, second: 0 })
})

test('four of the 15 p of Benjamini and Hochberg (1995) stand at 0.05', () => {
  const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
  expect(nameable(p.toReversed(), 0.05).toReversed()).toEqual(p.map((_, i) => i < 4))
  expect(nameable([], 0.05)).toEqual([])
})

test('sides of different length and levels that are none are refused', () => {
  expect(() => bogomolovHeller([0.1], [], 0.05)).toThrow(new RangeError('bogomolovHeller requires both p-values of every segment'))
  expect(() => bogomolovHeller([0.1], [0.1], 1)).toThrow(RangeError)
  expect(() => bogomolovHeller([0.1], [0.1], 0.05, { weight: 0 })).toThrow(RangeError)
})
