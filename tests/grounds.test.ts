import { describe, expect, test } from 'vitest'
import { compareAll } from '../src/compare/compare-all.js'
import { contrastsOf } from '../src/compare/contrasts.js'
import type { Looked } from '../src/comparing.js'
import { closeBefore, lateOf, othersOf, straysOf, whoeverOf } from '../src/grounds.js'
import type { Draft } from '../src/judge/judge.js'
import type { Window } from '../src/model/period.js'
import type { Comparison } from '../src/model/report.js'
import type { Sampled } from '../src/model/sample.js'
import type { Segment } from '../src/model/segment.js'
import type { Tallied } from '../src/model/tally.js'
import { leeBounds } from '../src/stats/bounds.js'
import { ratings } from './compare/making.js'
import { about, cell, months, series, tally } from './compare/tallied.js'
import { aDocket, aDraft, MELON, moved } from './judge/making.js'
import { answer } from './measure/asking.js'
import { aComparison } from './support/build-report.js'
import { aStore } from './support/records.js'

/** The newest month of so many after all that there are before it, at most six. */
const newest = (count: number): Window => {
  const all = months(count)
  return { name: 'month', before: all.slice(0, -1).slice(-6), after: all.at(-1) ?? { from: '', to: '' } }
}

const satisfaction = (means: readonly number[], segment: Segment = {}): Tallied => ({
  metric: 'csat-mean',
  segment,
  periods: means.map(mean => tally(about(400, mean, 1.4))),
})

const handling = (places: readonly number[], segment: Segment = {}): Tallied => ({
  metric: 'handle-time',
  segment,
  periods: places.map(place => tally([cell(about(900, place, 0.08), { times: about(900, 600 * place, 40_000) })])),
})

const lookedAt = (tallied: readonly Tallied[], window: Window, sampled: readonly Sampled[] = []): Looked => {
  const measured = series(tallied[0]?.periods.length ?? 0, tallied, sampled)
  return { sampled, series: measured, ...compareAll(measured, [window], { alpha: 0.05, scales: new Map() }) }
}

const draftIn = (window: Window, segment: Segment = {}): Draft => ({ ...aDraft(segment), window })

describe('how far metrics stray', () => {
  const restless = [4.1, 4.4, 4, 4.5, 4.1, 4.4, 3.5]
  const calm = [4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 3.5]
  const places = [0.5, 0.52, 0.49, 0.5, 0.51, 0.48, 0.4]
  const looked = lookedAt([satisfaction(calm), satisfaction(restless, { team: 'A' }), handling(places)], newest(7))

  test('is told of those that moved, at the level of the segment, in their own unit', () => {
    const { strays } = straysOf(looked, draftIn(newest(7)))
    expect(strays.map(it => [it.metric, it.relative, it.unit])).toEqual([
      ['handle time', true, 'second'],
      ['mean satisfaction', false, 'rating'],
    ])
    expect(strays[1]?.tau).toBe(0)
    const [onlyMean, ...none] = straysOf(looked, draftIn(newest(7), { team: 'A' })).strays
    expect(onlyMean?.tau).toBeGreaterThan(0.1)
    expect(none).toEqual([])
  })

  test('is that of the logarithm of times, which is a share of them', () => {
    const [time] = straysOf(looked, draftIn(newest(7))).strays
    const wobble = [...looked.contrasts.wobbles.values()].find(it => it.metric === 'handle-time')
    expect(time?.tau).toBe(Math.sqrt(wobble?.told.tau2 ?? Number.NaN))
  })

  test('is that like for like, where the change is', () => {
    const kinds = restless.map((_, i) =>
      tally([cell(about(100 + 200 * (i % 2), 4, 1), { category: 'a' }), cell(about(300 - 200 * (i % 2), 2, 1), { category: 'b' })]),
    )
    const swaying = lookedAt([{ metric: 'csat-mean', segment: {}, periods: kinds }], newest(7))
    const standardised = { value: -1, low: -2, high: 0, by: ['category'], merged: 0 }
    const draft = aDraft({}, [moved('handle-time', 'better'), moved('csat-mean', 'worse', { standardised })], newest(7))
    expect(straysOf(swaying, draft).strays).toMatchObject([{ tau: 0 }])
    expect(straysOf(swaying, aDraft({}, MELON, newest(7))).strays[0]?.tau).toBeGreaterThan(0.5)
  })

  test('rests on as many reference periods as the side has that has fewer', () => {
    const gap = satisfaction(calm)
    const periods = gap.periods.map((it, i) => (i < 2 ? undefined : it))
    expect(straysOf(lookedAt([{ ...gap, periods }, handling(places)], newest(7)), draftIn(newest(7))).periods).toBe(4)
    expect(straysOf(looked, draftIn(newest(7))).periods).toBe(6)
    expect(straysOf(lookedAt([handling(places)], newest(7)), draftIn(newest(7))).periods).toBe(6)
  })
})

describe('the close before', () => {
  const held = (mean: readonly number[], place: readonly number[], window = newest(mean.length)) =>
    closeBefore(lookedAt([satisfaction(mean), handling(place)], window))(draftIn(window), 0.05)
  const before = [4.2, 4.25, 4.2, 4.15, 4.2]
  const places = [0.5, 0.51, 0.5, 0.49, 0.5]

  test('showed both sides already, one of them, or none', () => {
    expect(held([...before, 3.7, 3.7], [...places, 0.4, 0.4])).toBe(true)
    expect(held([...before, 3.7, 3.7], [...places, 0.5, 0.4])).toBe(false)
    expect(held([...before, 4.2, 3.7], [...places, 0.4, 0.4])).toBe(false)
    expect(held([...before, 4.2, 3.7], [...places, 0.5, 0.4])).toBe(false)
  })

  test('showed both sides the other way round, which is no divergence', () => {
    expect(held([...before, 4.7, 3.7], [...places, 0.6, 0.4])).toBe(false)
  })

  test('is not known with fewer than four reference periods before it', () => {
    expect(held([...before.slice(1), 3.7, 3.7], [...places.slice(1), 0.4, 0.4])).toBe(true)
    expect(held([...before.slice(2), 3.7, 3.7], [...places.slice(2), 0.4, 0.4])).toBeUndefined()
  })

  test('has at most as many reference periods as the newest has, the ones next to it', () => {
    const long = [1, 1, 1, ...before, 4.2, 3.7, 3.7]
    const window = newest(11)
    const earlier = { ...window, before: months(11).slice(3, 9), after: months(11)[9] ?? window.after }
    const looked = lookedAt([satisfaction(long)], window)
    const expected = contrastsOf(looked.series, [earlier]).found.values().next().value
    expect(expected?.periods).toBe(6)
    expect(held(long, [0, 0, 0, ...places, 0.5, 0.4, 0.4])).toBe(true)
  })

  test('is not known of several periods taken together, or where a side was not measured', () => {
    const window = { ...newest(7), parts: months(7).slice(-1) }
    expect(held([...before, 3.7, 3.7], [...places, 0.4, 0.4], window)).toBeUndefined()
    expect(closeBefore(lookedAt([satisfaction([...before, 3.7, 3.7])], newest(7)))(draftIn(newest(7)), 0.05)).toBe(false)
  })
})

describe('how satisfaction changed, whoever answered', () => {
  const window = newest(7)
  const at = (side: 'before' | 'after', sample: Sampled['sample'], segment: Segment = {}): Sampled => ({
    metric: 'csat-mean',
    segment,
    stretch: { window: 'month', side },
    sample,
  })
  const answered = (before: number, after: number): Comparison =>
    aComparison({
      metric: 'coverage',
      before: { n: 1000, value: before, low: 0, high: 1, periods: 6 },
      after: { n: 1000, value: after, low: 0, high: 1, periods: 1 },
    })
  const [first, second] = [ratings(6, 5, 9, 22, 58), ratings(9, 7, 9, 15, 35)]
  const sampled = [at('before', first), at('after', second)]
  const whoever = (all: readonly Sampled[], share: Comparison | undefined, segment: Segment = {}) =>
    whoeverOf(lookedAt([], window, all), draftIn(window, segment), share)

  test('lies within the bounds of Lee: 100 of 250 answered, then 75', () => {
    const found = whoever(sampled, answered(0.4, 0.3))
    expect(found?.low).toBeCloseTo(-0.9733, 4)
    expect(found?.high).toBeCloseTo(-0.1467, 4)
    const { low, high } = leeBounds({ bins: first.bins, invited: 250 }, { bins: second.bins, invited: 250 })
    expect(found).toEqual({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) })
  })

  test('is the change itself where as many answered', () => {
    const found = whoever(sampled, answered(0.4, 0.4))
    expect(found?.low).toBeCloseTo(-0.41, 2)
    expect(found?.high).toBeCloseTo(found?.low ?? 0, 9)
  })

  test('is of the segment itself, and not known without its answers or their share', () => {
    expect(whoever([...sampled, at('after', ratings(1, 1), { team: 'A' })], answered(0.4, 0.3), { team: 'A' })).toBeUndefined()
    expect(whoever(sampled, undefined)).toBeUndefined()
    expect(whoever([at('before', first), at('after', { unknown: 'no records' })], answered(0.4, 0.3))).toBeUndefined()
    expect(whoever(sampled, aComparison({ before: { unknown: 'no records' } }))).toBeUndefined()
  })

  test('takes a share of 0 for all of those who answered', () => {
    const { low, high } = leeBounds({ bins: first.bins, invited: 100 }, { bins: second.bins, invited: 150 })
    expect(whoever(sampled, answered(0, 0.5))).toEqual({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) })
  })
})

test('the part of the answers still to come is looked up over the reference, as of now', async () => {
  const [march, april] = [months(4)[2], months(4)[3]]
  if (!march || !april) throw new Error('four months are made')
  const days = ['2026-03-20', '2026-04-03', '2026-04-09']
  const store = await aStore({ answers: days.map(answered_at => answer(4, { answered_at })) })
  const ask = { metrics: [], periods: [march, april], windows: [], segments: [], where: 'true', carried: new Set<string>() }
  const window = { name: 'month', before: [march], after: april }
  const late = (now: string) => lateOf(store, { ...ask, ripening: [march, april], now: Date.parse(now) }, draftIn(window))
  expect([await late('2026-05-01'), await late('2026-05-05'), await late('2026-05-20')]).toEqual([2 / 3, 1 / 3, 0])
  store.close()
})

test('the others are those of its kind; everybody has none', () => {
  const all = ['A', 'B', 'C'].flatMap(team => MELON.map(it => ({ ...it, segment: { team } })))
  expect(othersOf(aDocket(all), aDraft({ team: 'A' }))).toEqual({ segments: 2, alike: 2 })
  expect(othersOf(aDocket(all), aDraft({ channel: 'mail' }))).toEqual({ segments: 0, alike: 0 })
  expect(othersOf(aDocket(all), aDraft({}))).toBeUndefined()
})
