import { describe, expect, test } from 'vitest'
import { type Contrasts, contrastKey, contrastsOf } from '../../src/compare/contrasts.js'
import { lookedAt } from '../../src/compare/looks.js'
import type { Tallied, Tally } from '../../src/model/tally.js'
import { normalQuantile, normalUpper, tUpper } from '../../src/stats/tails.js'
import { wobbleOf } from '../../src/stats/wobble.js'
import { random } from '../support/random.js'
import { near } from './making.js'
import { about, answered, hits, monthAfter, series, sums, tally } from './tallied.js'

const REFERENCE = 6
const window = { ...monthAfter(REFERENCE), name: 'to-date', running: true as const }

/** What the days so far say of a metric, with the sampling error alone unless the reference is let wobble. */
function looked(before: readonly (Tally | undefined)[], days: readonly (Tally | undefined)[], metric = 'csat-mean', wobbling = false) {
  const { crowding = 1 } = days.find(it => it !== undefined) ?? {}
  const current = { cells: days.flatMap(it => it?.cells ?? []), crowding }
  const of = (periods: readonly (Tally | undefined)[]): Tallied => ({ metric, segment: {}, periods })
  const measured = series(REFERENCE + 1, [of([...before, current])])
  const contrasts: Contrasts = contrastsOf(measured, [window], undefined, !wobbling)
  return lookedAt(measured, window, [of(days)], contrasts).get(contrastKey('to-date', metric, {}))
}

const month = tally(about(300, 4.2, 1.4))
const usual = Array.from({ length: REFERENCE }, () => month)
/** A day of ten answers. */
const day = (mean: number, variance = 1.4) => tally(about(10, mean, variance))

describe('by hand, with answers that scatter as usual', () => {
  // The reference of 1800 answers has a variance of 1.4 / 1800, a day of 10 one of 1.4 / 10, a whole month of 300.
  const se2 = (n: number) => 1.4 / n + 1.4 / 1800
  const z = (mean: number, n: number) => (4.2 - mean) / Math.sqrt(se2(n))
  const highest = (...looks: readonly [mean: number, n: number][]) =>
    Math.max(0, ...looks.map(([mean, n]) => z(mean, n) * Math.sqrt(se2(300) / se2(n))))

  test('p is twice the tail beyond the highest that the path has been', () => {
    const found = looked(usual, [day(3.7), day(3.2), day(4.4)])
    const path = highest([3.7, 10], [(3.7 + 3.2) / 2, 20], [(3.7 + 3.2 + 4.4) / 3, 30])
    near(found?.crude.tested.pLower, 2 * normalUpper(path))
    near(found?.crude.tested.value, (3.7 + 3.2 + 4.4) / 3 - 4.2)
    expect(found?.crude.tested.pHigher).toBe(1)
  })

  test('a whole month tells no more than was expected of it', () => {
    const long = Array.from({ length: 60 }, () => day(4.1))
    near(looked(usual, long)?.crude.tested.pLower, 2 * normalUpper(z(4.1, 600)))
  })

  test('an earlier look is remembered, whatever comes after it', () => {
    const [first, second] = [looked(usual, [day(3)]), looked(usual, [day(3), day(5.4)])]
    expect(second?.crude.tested.pLower).toBe(first?.crude.tested.pLower)
    expect(second?.crude.tested.value).toBeCloseTo(0, 9)
  })

  test('a fall that spreads the answers is as far on as one that does not: at the end p is twice that of the close', () => {
    const spread = tally(about(300, 3.9, 2.1))
    const once = (4.2 - 3.9) / Math.sqrt(2.1 / 300 + 1.4 / 1800)
    near(looked(usual, [spread])?.crude.tested.pLower, 2 * normalUpper(once))
  })

  test('days without records are no looks', () => {
    expect(looked(usual, [undefined, day(3.7), undefined, day(3.2)])?.crude.tested).toEqual(
      looked(usual, [day(3.7), day(3.2)])?.crude.tested,
    )
    expect(looked(usual, [undefined])).toBeUndefined()
  })

  test('customers who come several times weigh as one on every day', () => {
    const crowded = [day(3.7), day(3.2)].map(it => ({ ...it, crowding: 2 }))
    const twice = (n: number) => (2 * 1.4) / n + 1.4 / 1800
    const scores = [
      [3.7, 10],
      [3.45, 20],
    ].map(([mean = 0, n = 0]) => ((4.2 - mean) / Math.sqrt(twice(n))) * Math.sqrt(twice(300) / twice(n)))
    near(looked(usual, crowded)?.crude.tested.pLower, 2 * normalUpper(Math.max(...scores)))
  })
})

test('a wobble of the reference is paid for at every look, of what is still to come and what has come', () => {
  const restless = [4.1, 4.3, 4.0, 4.4, 4.1, 4.3].map(mean => tally(about(300, mean, 1.4)))
  const { tau2 = 0 } = wobbleOf([{ values: [4.1, 4.3, 4.0, 4.4, 4.1, 4.3], variances: Array(6).fill(1.4 / 300) }]) ?? {}
  expect(tau2).toBeGreaterThan(0.01)
  const se2 = (n: number) => 1.4 / n + tau2 + (1.4 / 300 + tau2) / 6
  // Student's t on the five degrees of freedom of the wobble, as the normal deviate that is as rare.
  const z = -normalQuantile(tUpper((4.2 - 3.2) / Math.sqrt(se2(20)), 5))
  near(
    looked(restless, [undefined, tally(about(20, 3.2, 1.4))], 'csat-mean', true)?.crude.tested.pLower,
    2 * normalUpper(z * Math.sqrt(se2(300) / se2(20))),
  )
})

test('reference months without records are left out', () => {
  expect(looked([undefined, ...usual.slice(1)], [day(3.7)])?.periods).toBe(5)
  expect(
    looked(
      usual.map(() => undefined),
      [day(3.7)],
    ),
  ).toBeUndefined()
})

test('the whole change is told as it is at a close', () => {
  const found = looked(usual, [day(3.7, 0.7), day(3.2, 0.7)])
  expect(found?.crude.told.pLower).toBeLessThan(found?.crude.tested.pLower ?? 0)
  near(found?.crude.told.value, 3.45 - 4.2)
})

describe('the first few records', () => {
  test('that are all alike show no more than as many that are not', () => {
    const alike = looked(usual, [tally(sums([5, 5, 5, 5, 5, 4]))])?.crude.tested
    const mixed = looked(usual, [tally(about(6, 29 / 6, 1.4))])?.crude.tested
    near(alike?.pHigher, mixed?.pHigher ?? Number.NaN)
  })

  test('of a metric that never scattered show nothing, and no nonsense later', () => {
    const still = Array.from({ length: REFERENCE }, () => tally(about(300, 5, 0)))
    const found = looked(still, [tally(sums([5, 5])), tally(sums([5, 4, 5, 3, 5]))])?.crude.tested
    expect([found?.pLower, found?.pHigher]).toEqual([1, 1])
  })
})

const answers = (next: () => number, n: number): number[] => Array.from({ length: n }, () => answered(next()))

test('looking every day, p only falls, and a desk that did not change is alarmed for at most once in twenty', () => {
  const [DESKS, DAYS] = [300, 30]
  const alarms = { pLower: 0, pHigher: 0 }
  for (let seed = 1; seed <= DESKS; seed++) {
    const next = random(seed)
    const before = usual.map(() => tally(sums(answers(next, 90))))
    const days = Array.from({ length: DAYS }, () => tally(sums(answers(next, 3))))
    let before_ = { pLower: 1, pHigher: 1 }
    for (const upto of seed <= 10 ? days.map((_, i) => i + 1) : [DAYS]) {
      const found = looked(before, days.slice(0, upto))?.crude.tested ?? { pLower: Number.NaN, pHigher: Number.NaN }
      for (const side of ['pLower', 'pHigher'] as const) expect(found[side]).toBeLessThanOrEqual(before_[side])
      before_ = found
    }
    for (const side of ['pLower', 'pHigher'] as const) alarms[side] += before_[side] <= 0.05 ? 1 : 0
  }
  // With each day's own scatter it was one in four.
  for (const alarmed of Object.values(alarms)) expect(alarmed / DESKS).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / DESKS))
})

test('a desk that got worse is found before its month is over', () => {
  const days = Array.from({ length: 20 }, () => tally(hits(6, 10)))
  const before = usual.map(() => tally(hits(240, 300)))
  expect(looked(before, days, 'csat')?.crude.tested.pLower).toBeLessThan(0.001)
  expect(
    looked(
      before,
      days.map(() => tally(hits(8, 10))),
      'csat',
    )?.crude.tested.pLower,
  ).toBe(1)
})
