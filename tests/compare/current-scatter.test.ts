import { describe, expect, test } from 'vitest'
import { scalesOf } from '../../src/compare/sides.js'
import type { Sample } from '../../src/model/sample.js'
import { contrast } from '../../src/stats/contrast.js'
import { NO_WOBBLE } from '../../src/stats/wobble.js'
import { durations, ratings, share } from './making.js'

const pOf = (reference: readonly Sample[], current: Sample): { pLower: number; pHigher: number } => {
  const { tested } = scalesOf(reference, [current]) ?? {}
  if (!tested) throw new Error('nothing to contrast')
  return contrast(tested.reference, tested.current, NO_WOBBLE)
}
const six = (it: Sample): Sample[] => [it, it, it, it, it, it]

/** So many of `n` hit, each by chance `p`: the binomial distribution. */
function chances(n: number, p: number): number[] {
  const found = [(1 - p) ** n]
  for (let k = 1; k <= n; k++) found.push(((found[k - 1] ?? 0) * (n - k + 1) * p) / (k * (1 - p)))
  return found
}

describe('the scatter of the newest period', () => {
  test.each([
    [30, 0.9],
    [60, 0.9],
    [100, 0.8],
  ])('makes a lucky share of %i no surer than it is: summed over all outcomes, a rise at 0.01 is told at most so often', (n, p) => {
    const told = chances(n, p).map((chance, hits) => (pOf(six(share(n * p, n)), share(hits, n)).pHigher <= 0.01 ? chance : 0))
    expect(told.reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(0.01)
  })

  test('is that of the reference where ratings are more alike than they were, and its own where they are less', () => {
    const reference = six(ratings(2, 2, 6, 10, 30))
    const variance = (current: Sample) => scalesOf(reference, [current])?.tested.current.variances[0]
    const usual = scalesOf(reference, [ratings(2, 2, 6, 10, 30)])?.tested.reference.variances[0]
    expect(variance(ratings(0, 0, 0, 5, 45))).toBe(usual)
    expect(variance(ratings(0, 0, 0, 0, 50))).toBe(usual)
    expect(variance(ratings(10, 5, 5, 10, 20))).toBeGreaterThan(usual ?? 0)
  })

  test('is its own for the mean of times, which has no end to lean on', () => {
    const times = Array.from({ length: 40 }, (_, i) => 100 + 20 * i)
    const { told } = scalesOf(six(durations(times)), [durations(times.map(it => it / 2))]) ?? {}
    expect(told?.current.variances[0]).toBeCloseTo(told?.reference.variances[0] ?? 0, 2)
  })
})
