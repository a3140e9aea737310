import { describe, expect, test } from 'vitest'
import { type Contrasts, contrastKey, contrastsOf, wobbleKey } from '../../src/compare/contrasts.js'
import type { Sample, Sampled } from '../../src/model/sample.js'
import type { Segment } from '../../src/model/segment.js'
import type { Tallied } from '../../src/model/tally.js'
import { contrast } from '../../src/stats/contrast.js'
import { NO_WOBBLE, type Track, wobbleOf } from '../../src/stats/wobble.js'
import golden from '../oracles/engine-golden.json' with { type: 'json' }
import { near, ratings } from './making.js'
import { about, cell, monthAfter, months, series, tally } from './tallied.js'

const window = monthAfter(6)
const team = (i: number): Segment => ({ team: `T${i}` })

/** A metric of one segment, month by month: so many answers with that mean. */
const rated = (segment: Segment, means: readonly number[], n = 300, variance = 1.4): Tallied => ({
  metric: 'csat-mean',
  segment,
  periods: means.map(mean => tally(about(n, mean, variance))),
})

const of = (found: Contrasts, segment: Segment, name = 'month') => found.found.get(contrastKey(name, 'csat-mean', segment))
const wobbleAt = (found: Contrasts, level: readonly string[], view: 'crude' | 'standardised' = 'crude', name = 'month') =>
  found.wobbles.get(wobbleKey(name, 'csat-mean', level, view))

describe('the golden of limma: twelve segments, six months and the newest', () => {
  // Answers of which a period's variance is that of the golden.
  const all = golden.csat.map((means, i) => {
    const [n = 0, variance = 0] = [golden.n[i], golden.varCsat[i]]
    return rated(team(i), means, n, variance * n)
  })
  const found = contrastsOf(series(7, all), [window])

  test('its wobble, at the level of its segments', () => {
    const wobble = wobbleAt(found, ['team'])?.tested
    near(wobble?.tau2, golden.expected.csat.tau2)
    near(wobble?.d0, golden.expected.csat.d0)
    near(wobble?.scale, golden.expected.csat.scale)
    expect(wobble?.segments).toBe(12)
  })

  test('its p-values', () => {
    for (const [i, p] of golden.expected.csat.p.entries()) near(of(found, team(i))?.crude.tested.pLower, p)
  })
})

describe('segments of another level', () => {
  const calm = [4.2, 4.2, 4.3, 4.2, 4.2, 4.3, 4]
  const restless = [4.2, 4.8, 3.7, 4.5, 3.6, 4.4, 4]
  const all = [rated(team(1), calm), rated(team(2), calm), rated({ channel: 'mail' }, restless), rated({}, calm)]

  test('have a wobble of their own', () => {
    const { wobbles } = contrastsOf(series(7, all), [window])
    const tau2 = (level: readonly string[]) => wobbles.get(wobbleKey('month', 'csat-mean', level, 'crude'))?.tested.tau2 ?? Number.NaN
    expect(tau2(['channel'])).toBeGreaterThan(0.1)
    expect(tau2(['team'])).toBeLessThan(0.01)
    expect(tau2([])).toBeLessThan(0.01)
  })

  test('are not told apart by the order of their facets', () => {
    const pairs = [rated({ team: 'A', channel: 'mail' }, restless), rated({ channel: 'phone', team: 'A' }, restless)]
    expect(wobbleAt(contrastsOf(series(7, pairs), [window]), ['channel', 'team'])?.tested.segments).toBe(2)
  })

  test('by hand: one segment has the contrast of its periods with that wobble', () => {
    const found = contrastsOf(series(7, all), [window])
    const track = (means: readonly number[]): Track => ({ values: means, variances: means.map(() => 1.4 / 300) })
    const wobble = wobbleOf([track(restless.slice(0, 6))]) ?? NO_WOBBLE
    const expected = contrast(track(restless.slice(0, 6)), track(restless.slice(6)), wobble)
    const { tested } = of(found, { channel: 'mail' })?.crude ?? {}
    near(tested?.pLower, expected.pLower)
    near(tested?.se, expected.se)
    near(tested?.value, expected.value)
    expect(tested?.df).toBe(5)
  })
})

test('what is known of the wobble is taken as it is, and nothing is estimated anew', () => {
  const calm = series(7, [rated(team(1), [4.2, 4.2, 4.3, 4.2, 4.2, 4.3, 4])])
  const restless = series(7, [rated(team(2), [4.2, 4.8, 3.7, 4.5, 3.6, 4.4, 4])])
  const first = contrastsOf(restless, [window])
  const again = contrastsOf(calm, [window], first.wobbles)
  expect(again.wobbles).toEqual(first.wobbles)
  expect(of(again, team(1))?.crude.tested.se).toBeGreaterThan(2 * (of(contrastsOf(calm, [window]), team(1))?.crude.tested.se ?? 1))
})

test('a level of which no wobble is known has the sampling error alone', () => {
  const measured = series(7, [rated(team(1), [4.2, 4.8, 3.7, 4.5, 3.6, 4.4, 4])])
  const again = contrastsOf(measured, [window], new Map())
  near(of(again, team(1))?.crude.tested.se, Math.sqrt((1.4 / 300) * (1 + 1 / 6)))
  expect(of(again, team(1))?.crude.tested.df).toBe(Infinity)
})

test('for a simulation the wobble can be left out', () => {
  const measured = series(7, [rated(team(1), [4.2, 4.8, 3.7, 4.5, 3.6, 4.4, 4])])
  const found = contrastsOf(measured, [window], undefined, true)
  expect(wobbleAt(found, ['team'])?.tested).toEqual(NO_WOBBLE)
  near(of(found, team(1))?.crude.tested.se, Math.sqrt((1.4 / 300) * (1 + 1 / 6)))
})

describe('kinds of contacts', () => {
  /** So many of a quick kind with a mean of 4, and the rest of 400 of a hard kind with 2, each so much higher. */
  const month = (quick: number, more = 0) =>
    tally([cell(about(quick, 4 + more, 1), { category: 'quick' }), cell(about(400 - quick, 2 + more, 1), { category: 'hard' })])
  const swaying: Tallied = {
    metric: 'csat-mean',
    segment: {},
    periods: [100, 300, 150, 250, 120, 280].map(it => month(it)).concat(month(200, -0.3)),
  }
  const found = contrastsOf(series(7, [swaying]), [window])

  test('that sway are a wobble of the records as they came, and not like for like', () => {
    expect(wobbleAt(found, [])?.tested.tau2).toBeGreaterThan(0.1)
    expect(wobbleAt(found, [], 'standardised')?.tested.tau2).toBe(0)
    const { crude, standardised } = of(found, {}) ?? {}
    expect(crude?.tested.pLower).toBeGreaterThan(0.05)
    expect(standardised?.tested.pLower).toBeLessThan(0.01)
    expect(standardised).toMatchObject({ by: ['category'], merged: 0 })
  })

  test('go before what was measured of all together', () => {
    const answers: Sample = ratings(1, 1, 1, 1, 9)
    const sampled: Sampled[] = months(7).map((_, period) => ({ metric: 'csat-mean', segment: {}, stretch: { period }, sample: answers }))
    expect(of(contrastsOf(series(7, [swaying], sampled), [window]), {})).toEqual(of(found, {}))
    expect(of(contrastsOf(series(7, [], sampled), [window]), {})?.crude.tested.value).toBeCloseTo(0, 12)
  })
})

describe('periods', () => {
  test('are found by when they begin, whatever else was measured', () => {
    const quarter = { name: 'quarter', before: months(4), after: { from: '2026-05-01', to: '2026-08-01' }, parts: months(7).slice(4) }
    const means = [4, 4.1, 4, 4.1, 3.4, 3.5, 3.6]
    const found = contrastsOf(series(7, [rated({}, means)]), [quarter, window])
    near(of(found, {}, 'quarter')?.crude.tested.current, 3.5)
    near(of(found, {}, 'month')?.crude.tested.current, 3.6)
    expect([of(found, {}, 'quarter')?.periods, of(found, {}, 'month')?.periods]).toEqual([4, 6])
    expect(wobbleAt(found, [], 'crude', 'quarter')?.tested.tau2).not.toBe(wobbleAt(found, [])?.tested.tau2)
  })

  test('without records are left out, and a side without any has no contrast', () => {
    const gaps = (...at: readonly number[]): Tallied => ({
      metric: 'csat-mean',
      segment: {},
      periods: months(7).map((_, i) => (at.includes(i) ? undefined : tally(about(300, 4, 1.4)))),
    })
    expect(of(contrastsOf(series(7, [gaps(0, 3)]), [window]), {})?.periods).toBe(4)
    expect(of(contrastsOf(series(7, [gaps(6)]), [window]), {})).toBeUndefined()
    expect(of(contrastsOf(series(7, [gaps(0, 1, 2, 3, 4, 5)]), [window]), {})).toBeUndefined()
  })

  test('of which nothing is known are as good as without records', () => {
    const sampled: Sampled[] = months(7).map((_, period) => ({
      metric: 'csat-mean',
      segment: {},
      stretch: { period },
      sample: period === 2 ? { unknown: 'no records' } : ratings(1, 2, 3, 4, 5),
    }))
    expect(of(contrastsOf(series(7, [], sampled), [window]), {})?.periods).toBe(5)
  })
})

test('times stray on two scales, each with its own wobble', () => {
  const month = (place: number, seconds: number) => tally([cell(about(300, place, 0.08), { times: about(300, seconds, 40_000) })])
  const places = [0.5, 0.52, 0.48, 0.5, 0.51, 0.49, 0.4]
  const seconds = [300, 360, 250, 340, 260, 310, 280]
  const tallied: Tallied = { metric: 'handle-time', segment: {}, periods: places.map((it, i) => month(it, seconds[i] ?? 0)) }
  const found = contrastsOf(series(7, [tallied]), [window])
  const wobble = found.wobbles.get(wobbleKey('month', 'handle-time', [], 'crude'))
  expect(wobble?.told.tau2).toBeGreaterThan(0.01)
  expect(wobble?.tested.tau2).toBeLessThan(0.001)
  const { tested, told } = found.found.get(contrastKey('month', 'handle-time', {}))?.crude ?? {}
  near(tested?.current, 0.4)
  near(told?.current, Math.log(280))
})
