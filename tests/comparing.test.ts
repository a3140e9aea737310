import { afterAll, describe, expect, test } from 'vitest'
import { contrastsOf } from '../src/compare/contrasts.js'
import { look, withPlacements, wobblesOf } from '../src/comparing.js'
import type { Ask } from '../src/measure/measure.js'
import csatMean from '../src/measure/metrics/csat-mean.js'
import handleTime from '../src/measure/metrics/handle-time.js'
import volume from '../src/measure/metrics/volume.js'
import { carriedIn } from '../src/measure/needs.js'
import { about, cell, monthAfter, months, series, tally } from './compare/tallied.js'
import { answer } from './measure/asking.js'
import { aStore } from './support/records.js'

const stores: Awaited<ReturnType<typeof aStore>>[] = []
afterAll(() => {
  for (const store of stores) store.close()
})

/** A question about seven months of thirty contacts each, the last of them faster and unhappier, day by day. */
async function asked(more: Partial<Ask> = {}) {
  const all = months(7).flatMap((_, month) =>
    Array.from({ length: 30 }, (_, i) => {
      const ended = new Date(Date.UTC(2026, month, 1 + (i % 28), 12)).toISOString()
      const newest = month === 6
      return { ended, seconds: (newest ? 100 : 300) + i + month, points: (newest ? 2 : 4) + (i % 2) }
    }),
  )
  const store = await aStore({
    interactions: all.map(({ ended, seconds }) => ({ opened_at: ended, ended_at: ended, handle_ms: seconds * 1000 })),
    answers: all.map(({ ended, points }, record) => answer(points, { record, period_at: ended })),
  })
  stores.push(store)
  const carried = await carriedIn(store)
  const whole = { metrics: [handleTime, csatMean, volume], periods: months(7), segments: [[]], where: 'true', now: Date.UTC(2026, 7) }
  const ask: Ask = await withPlacements(store, { ...whole, windows: [monthAfter(6)], carried, ...more })
  return look(store, ask, new Set(['handle-time', 'csat-mean']), { alpha: 0.05, scales: new Map([['csat-mean', { low: 1, high: 5 }]]) })
}

describe('what is looked at', () => {
  test('is measured, tallied where it is to be judged, and compared', async () => {
    const { sampled, series: measured, comparisons } = await asked()
    expect(new Set(sampled.map(it => it.metric))).toEqual(new Set(['handle-time', 'csat-mean', 'volume']))
    expect(measured.tallied.map(it => it.metric)).toEqual(['handle-time', 'csat-mean'])
    expect(comparisons.map(it => [it.metric, it.verdict, it.test])).toEqual([
      ['handle-time', 'better', 'contrast'],
      ['csat-mean', 'worse', 'contrast'],
      ['volume', expect.anything(), 'contrast'],
    ])
  })

  test('while the period is not over is tested by its days, and only what is to be judged', async () => {
    const running = { ...monthAfter(6), name: 'to-date', running: true as const }
    const { comparisons } = await asked({ windows: [running] })
    expect(comparisons.map(it => [it.metric, it.test, it.note])).toEqual([
      ['handle-time', 'contrast', undefined],
      ['csat-mean', 'contrast', undefined],
      ['volume', undefined, 'the period is not over'],
    ])
  })

  test('without windows is measured alone', async () => {
    const { sampled, series: measured, comparisons } = await asked({ windows: [] })
    expect([sampled.length, measured.tallied, comparisons]).toEqual([3 * 7, [], []])
  })
})

describe('the wobble that a report tells', () => {
  const swaying = [100, 300, 120, 280, 110, 290, 200].map(n =>
    tally([cell(about(n, 4, 1), { category: 'a' }), cell(about(400 - n, 2, 1), { category: 'b' })]),
  )
  const restless = [300, 330, 280, 340, 290, 310, 300].map(mean =>
    tally([cell(about(400, 0.5, 0.08), { times: about(400, mean, 40_000) })]),
  )
  const measured = series(7, [
    { metric: 'csat-mean', segment: {}, periods: swaying },
    { metric: 'handle-time', segment: { team: 'A' }, periods: restless },
  ])
  const looked = { sampled: [], comparisons: [], series: measured, contrasts: contrastsOf(measured, [monthAfter(6)]) }
  const told = wobblesOf(looked, new Set(['csat-mean', 'handle-time']))

  test('is like for like where contacts are told apart, and once for each metric and level', () => {
    expect(told.map(it => [it.metric, it.by, it.segments])).toEqual([
      ['csat-mean', [], 1],
      ['handle-time', ['team'], 1],
    ])
    expect(told[0]).toMatchObject({ window: 'month', unit: 'rating', tau: 0 })
  })

  test('of times is a share of them', () => {
    expect(told[1]?.unit).toBe('relative')
    expect(told[1]?.tau).toBeGreaterThan(0.04)
    expect(told[1]?.tau).toBeLessThan(0.12)
  })

  test('is that of judged metrics alone', () => {
    expect(wobblesOf(looked, new Set(['handle-time'])).map(it => it.metric)).toEqual(['handle-time'])
  })
})
