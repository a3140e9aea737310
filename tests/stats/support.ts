import fc from 'fast-check'
import { expect } from 'vitest'
import type { Bin } from '../../src/model/sample.js'
import type { OneSided } from '../../src/stats/interval.js'
import type { Proportion } from '../../src/stats/proportion.js'

/** Equal to a share of the expected number: 1e-9 unless the oracle prints fewer digits. */
export function near(actual: number, expected: number, tolerance = 1e-9): void {
  if (!(Math.abs(actual - expected) <= tolerance * Math.abs(expected))) expect(actual).toBe(expected)
}

/** Raw values as the bins a test takes. */
export function binned(values: readonly number[]): Bin[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value)
}

/** A histogram over 1, 2, 3, …, as surveys are printed; empty bins stay in. */
export const histogram = (counts: readonly number[]): Bin[] => counts.map((count, i) => ({ value: i + 1, count }))

/** Both p-values are probabilities, and those of the swapped sides are the same two the other way round. */
export function mirrored(there: OneSided, back: OneSided): void {
  for (const p of [there.pLower, there.pHigher]) {
    expect(p).toBeGreaterThanOrEqual(0)
    expect(p).toBeLessThanOrEqual(1)
  }
  expect(back.pLower).toBeCloseTo(there.pHigher, 10)
  expect(back.pHigher).toBeCloseTo(there.pLower, 10)
}

/** Lists of small whole numbers, two or more, so that ties, equal and separated sides are common. */
export const smallIntegers = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 12 })

/** Some hits among one or more records. */
export const proportion: fc.Arbitrary<Proportion> = fc
  .integer({ min: 1, max: 400 })
  .chain(n => fc.integer({ min: 0, max: n }).map(hits => ({ hits, n })))

/** From hardly any confidence to hardly any doubt. */
export const confidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })
