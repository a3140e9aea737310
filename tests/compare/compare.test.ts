import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Settings } from '../../src/compare/compare.js'
import type { MetricCard } from '../../src/model/metric.js'
import type { Sample, Unknown } from '../../src/model/sample.js'
import { cards, count, durations, near, ratings, score, share } from './making.js'

const window = {
  name: 'month',
  before: [
    { from: '2026-02-01', to: '2026-03-01' },
    { from: '2026-03-01', to: '2026-04-01' },
  ],
  after: { from: '2026-04-01', to: '2026-05-01' },
}
const compared = (card: MetricCard, before: Sample | Unknown, after: Sample | Unknown, settings?: Settings) =>
  compare(card, { team: 'North' }, window, before, after, settings)

describe('the numbers of scipy come through', () => {
  test('times: Brunner-Munzel by rank, Welch for the mean', () => {
    const before = durations([300, 180, 95, 640, 410, 220, 1290, 75, 330, 505])
    const it = compared(cards.time, before, durations([210, 160, 88, 300, 350, 145, 900, 60, 240, 410]))
    near(it.p?.better, 0.18727641422010988)
    near(it.change?.value, -118.2)
    near(it.change?.low, -357.2870723676201)
    near(it.change?.high, 120.88707236762005)
    near(it.change?.relative, -118.2 / 404.5)
    expect(it).toMatchObject({
      window: 'month',
      metric: 'handle-time',
      segment: { team: 'North' },
      test: 'brunner-munzel',
      verdict: 'unclear',
    })
    expect(it.before).toMatchObject({ n: 10, value: 404.5, periods: 2 })
    expect(it.after).toMatchObject({ n: 10, periods: 1 })
  })

  test('ratings: Brunner-Munzel on all points, Welch for the mean', () => {
    const it = compared(cards.rating, ratings(6, 5, 9, 22, 58), ratings(10, 8, 12, 24, 46))
    near(it.p?.worse, 0.02983605257052907)
    near(it.change?.value, -0.33)
    near(it.change?.low, -0.6248772588182012)
    near(it.change?.high, -0.03512274118179909)
    expect(it).toMatchObject({ test: 'brunner-munzel', verdict: 'worse' })
  })

  test('shares: Newcombe for the interval, Agresti-Caffo for the test', () => {
    const it = compared(cards.share, share(80, 100), share(65, 100))
    near(it.change?.low, -0.24971370863329362)
    near(it.change?.high, -0.046148868856560596)
    near(it.p?.worse, 0.008832152471322952)
    expect(it).toMatchObject({ test: 'agresti-caffo', verdict: 'worse' })
    expect(compared(cards.share, share(8, 10), share(6, 10)).test).toBe('fisher')
  })

  test('counts: the rate ratio a day, told per period', () => {
    const it = compared(cards.count, count(120, 2, 59), count(30, 1, 31))
    const expected = (120 / 59) * 31
    near(it.change?.value, 30 - expected)
    near(it.change?.relative, 30 / expected - 1)
    near(it.change?.low, expected * (0.3451493810458937 - 1))
    near(it.change?.high, expected * (0.6723557473013823 - 1))
    near(it.p?.worse, 0.00015710549524545426)
    expect(it).toMatchObject({ test: 'rate-ratio', verdict: 'worse', before: { value: 60 }, after: { value: 30 } })
  })

  test('scores: from -100 to 100, with no share of a score', () => {
    const it = compared(cards.nps, score(120, 70, 60), score(95, 75, 80))
    near(it.change?.value, -18)
    near(it.change?.low, -18 - 1.6448536269514722 * 7.372380890865582)
    near(it.p?.worse, 0.007312281965425365)
    near(it.detectable, 7.372380890865582 * (1.6448536269514722 + 0.8416212335729143))
    expect(it).toMatchObject({ test: 'wald', verdict: 'worse' })
    expect(it.change).not.toHaveProperty('relative')
  })
})

test('a short month with as many contacts a day is no fewer', () => {
  const it = compared(cards.count, count(31_000, 1, 31), count(28_000, 1, 28))
  near(1 + (it.change?.value ?? 1), 1)
  expect(it.verdict).toBe('steady')
})

test('counts from 0, and to 0, have a change and an interval around it', () => {
  for (const it of [compared(cards.count, count(0, 2, 59), count(9, 1, 31)), compared(cards.count, count(90, 2, 59), count(0, 1, 31))]) {
    const { value = Number.NaN, low = Number.NaN, high = Number.NaN } = it.change ?? {}
    expect(low <= value && value <= high && Number.isFinite(high)).toBe(true)
  }
  expect(compared(cards.count, count(0, 2, 59), count(9, 1, 31)).change).not.toHaveProperty('relative')
})

test('without a good direction there is a change, and nothing better or worse: only whether it fell or rose', () => {
  const it = compared(cards.gate, share(800, 1000), share(300, 1000))
  expect(it).toMatchObject({ change: { value: -0.5 }, verdict: 'unclear' })
  expect(it).not.toHaveProperty('p')
  expect(it.tails?.lower).toBeLessThan(1e-9)
  expect(it.tails?.higher).toBeCloseTo(1, 9)
  expect(compared(cards.gate, share(80_000, 100_000), share(79_900, 100_000)).verdict).toBe('steady')
})

test('a side that is unknown, empty or too small leaves nothing to compare', () => {
  const enough = durations([100, 200, 300])
  for (const side of [{ unknown: 'no records' }, durations([60]), durations([])]) {
    const [there, back] = [compared(cards.time, side, enough), compared(cards.time, enough, side)]
    for (const it of [there, back]) expect(it.verdict).toBe('unclear')
    expect(Object.keys(there).sort()).toEqual(['after', 'before', 'metric', 'segment', 'verdict', 'window'])
    expect(there.before).toHaveProperty('unknown')
    expect(back.after).toHaveProperty('unknown')
  }
})

test('records all alike on both sides are steady, and nothing is said to be detectable', () => {
  const it = compared(cards.time, durations([60, 60, 60]), durations([60, 60]))
  expect(it).toMatchObject({ verdict: 'steady', change: { value: 0, low: 0, high: 0 } })
  expect(it).not.toHaveProperty('detectable')
})

test('a stricter level shows less and sees less', () => {
  const [before, after] = [share(80, 100), share(65, 100)]
  const strict = compared(cards.share, before, after, { alpha: 0.001 })
  expect(strict.verdict).toBe('unclear')
  expect(strict.detectable ?? 0).toBeGreaterThan(compared(cards.share, before, after).detectable ?? 1)
})

test('samples of two kinds are a fault of ours', () => {
  expect(() => compared(cards.share, share(8, 10), ratings(1, 2))).toThrow('a share cannot be compared with a rating')
})

const times = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 30 }).map(durations)
const points = fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }).map(counts => ratings(2, ...counts))
const shares = fc.integer({ min: 1, max: 300 }).chain(n => fc.nat(n).map(hits => share(hits, n)))
const scores = fc
  .tuple(fc.nat(99), fc.nat(99), fc.nat(99))
  .map(([promoters, passives, detractors]) => score(promoters + 1, passives, detractors))
const swapped = { better: 'worse', worse: 'better', steady: 'steady', unclear: 'unclear' } as const

test.each([
  ['shares', cards.share, shares],
  ['ratings', cards.rating, points],
  ['scores', cards.nps, scores],
  // A margin that is a share of the value before is another one from the other side.
  ['times', { ...cards.time, margin: { absolute: 30 } }, times],
] as const)(
  '%s: before and after swapped make better worse and turn the change round',
  (_, card: MetricCard, samples: fc.Arbitrary<Sample>) => {
    fc.assert(
      fc.property(samples, samples, (one, other) => {
        const [there, back] = [compared(card, one, other), compared(card, other, one)]
        expect(back.verdict).toBe(swapped[there.verdict])
        expect(back.change?.value).toBeCloseTo(-(there.change?.value ?? Number.NaN), 9)
        expect(back.change?.low).toBeCloseTo(-(there.change?.high ?? Number.NaN), 9)
        expect(back.p?.better).toBeCloseTo(there.p?.worse ?? Number.NaN, 9)
      }),
    )
  },
)

test('for a metric of which less is better, better and worse change places', () => {
  fc.assert(
    fc.property(shares, shares, (one, other) => {
      const inverse = compared({ ...cards.share, better: 'lower' }, one, other)
      expect(inverse.verdict).toBe(swapped[compared(cards.share, one, other).verdict])
    }),
  )
})
