import { afterAll, describe, expect, test } from 'vitest'
import { tallies } from '../../src/measure/alike.js'
import { layPlacements } from '../../src/measure/lay-placements.js'
import { type Ask, cutOf } from '../../src/measure/measure.js'
import type { Metric } from '../../src/measure/metric.js'
import csat from '../../src/measure/metrics/csat.js'
import csatMean from '../../src/measure/metrics/csat-mean.js'
import handleTime from '../../src/measure/metrics/handle-time.js'
import nps from '../../src/measure/metrics/nps.js'
import resolved from '../../src/measure/metrics/resolved.js'
import { carriedIn } from '../../src/measure/needs.js'
import type { Tally } from '../../src/model/tally.js'
import { designVariance } from '../../src/stats/clusters.js'
import type { Store } from '../../src/store/store.js'
import { aStore, type TestRecord } from '../support/records.js'
import { APRIL, answer, contact, MARCH } from './asking.js'

const stores: Store[] = []
afterAll(() => {
  for (const store of stores) store.close()
})

type Records = Parameters<typeof aStore>[0]

/** The tallies of some metrics in March and April, everybody, times placed among those of March. */
async function tallied(records: Records, metrics: readonly Metric[], more: Partial<Ask> = {}, threads = 1) {
  const store = await aStore(records, { threads })
  stores.push(store)
  const carried = await carriedIn(store)
  const asked = { metrics, periods: [MARCH, APRIL], windows: [], segments: [[]], where: 'true', carried, now: Date.parse('2026-06-01') }
  const ask: Ask = { ...asked, ...more }
  const placements = await layPlacements(
    store,
    cutOf(ask),
    metrics.filter(it => it.kind === 'duration'),
    [MARCH],
  )
  return tallies(store, { ...ask, placements }, ask.periods, metrics)
}

const cellsOf = (tally: Tally | undefined) => tally?.cells.map(({ channel, category, scores }) => [channel, category, scores.n, scores.sum])
const inApril = { opened_at: '2026-04-10', ended_at: '2026-04-11' }

describe('the kinds of contacts', () => {
  test('are channel and category, with the sums of each; nothing where a period has no records', async () => {
    const interactions = [
      contact({ channel: 'mail', category: 'a' }),
      contact({ channel: 'mail', category: 'a' }),
      contact({ channel: 'mail', category: 'b' }),
      contact({}),
    ]
    const answers = [answer(5, { record: 0 }), answer(2, { record: 1 }), answer(4, { record: 2 }), answer(3, { record: 3 })]
    const [found] = await tallied({ interactions, answers }, [csatMean])
    expect(found).toMatchObject({ metric: 'csat-mean', segment: {} })
    expect(cellsOf(found?.periods[0])).toEqual([
      ['', '', 1, 3],
      ['mail', 'a', 2, 7],
      ['mail', 'b', 1, 4],
    ])
    expect(found?.periods[0]?.cells[1]?.scores.sumSquares).toBe(29)
    expect(found?.periods[1]).toBeUndefined()
  })

  test('of answers without a contact are none', async () => {
    const interactions = [contact({ category: 'a' })]
    const [found] = await tallied({ interactions, answers: [answer(5, { record: 0 }), answer(2)] }, [csatMean])
    expect(cellsOf(found?.periods[0])).toEqual([
      ['', '', 1, 2],
      ['', 'a', 1, 5],
    ])
  })

  test('beyond the ten most frequent categories are one', async () => {
    const interactions = Array.from({ length: 12 }, (_, i) => Array.from({ length: i < 10 ? 2 : 1 }, () => contact({ category: `c${i}` })))
    const all = interactions.flat().map(it => ({ ...it, handle_ms: 1000 }))
    const [found] = await tallied({ interactions: all }, [handleTime])
    expect(found?.periods[0]?.cells).toHaveLength(11)
    expect(found?.periods[0]?.cells.find(it => it.category === '…')?.scores.n).toBe(2)
  })

  test('are those of each segment', async () => {
    const interactions = ['North', 'North', 'South', null].map(team => contact({ team, category: 'a', handle_ms: 1000 }))
    const found = await tallied({ interactions }, [handleTime], { segments: [[], ['team']] })
    const sizes = found.map(it => [it.segment, it.periods[0]?.cells[0]?.scores.n] as const)
    expect(sizes).toHaveLength(3)
    for (const it of [
      [{}, 4],
      [{ team: 'North' }, 2],
      [{ team: 'South' }, 1],
    ] as const)
      expect(sizes).toContainEqual(it)
  })
})

test('scores are places, points, hits and recommendations', async () => {
  const interactions = [100, 200].map(s => contact({ handle_ms: s * 1000 })).concat(contact({ ...inApril, handle_ms: 150_000 }))
  const scale = { kind: 'nps', scale_low: 0, scale_high: 10 }
  const recommends = [9, 10, 8, 7, 6, 0].map(points => answer(points, scale))
  const answers = [answer(4.5, { record: 0 }), answer(2, { record: 1 }), ...recommends]
  const found = await tallied({ interactions, answers }, [handleTime, csatMean, csat, nps])
  const march = Object.fromEntries(found.map(it => [it.metric, it.periods[0]?.cells.map(cell => cell.scores)]))
  // Two times of which one is longer: a quarter and three quarters of the way.
  expect(march['handle-time']).toEqual([{ n: 2, sum: 1, sumSquares: 0.0625 + 0.5625 }])
  expect(march['csat-mean']).toEqual([{ n: 2, sum: 6.5, sumSquares: 4.5 ** 2 + 4 }])
  expect(march.csat).toEqual([{ n: 2, sum: 1, sumSquares: 1 }])
  expect(march.nps).toEqual([{ n: 6, sum: 0, sumSquares: 4 }])
  const [time] = found
  expect(time?.periods[0]?.cells[0]?.times).toEqual({ n: 2, sum: 300, sumSquares: 50_000 })
  // Between the two of March: longer than one of them.
  expect(time?.periods[1]?.cells[0]?.scores).toEqual({ n: 1, sum: 0.5, sumSquares: 0.25 })
})

test('counts and ratios have none, nor what no input carries, nor what is not asked', async () => {
  const records = { interactions: [contact({ category: 'a' })] }
  expect(await tallied(records, [resolved, handleTime])).toEqual([])
  const timed = { interactions: [contact({ handle_ms: 1000 })] }
  expect(await tallied(timed, [handleTime], { segments: [] })).toEqual([])
  expect(await tallied(timed, [handleTime], { periods: [] })).toEqual([])
})

test('times that are there only now, and were not in the reference, have no places to be tallied by', async () => {
  const interactions = [contact({ customer: 'anna' }), contact({ ...inApril, handle_ms: 60_000 })]
  const [found] = await tallied({ interactions }, [handleTime])
  expect(found?.periods ?? []).not.toContainEqual(expect.objectContaining({ cells: expect.anything() }))
})

describe('customers who come several times', () => {
  /** Points by customer, nobody's where the name is empty. */
  const rated = (...all: readonly (readonly [customer: string, points: number])[]): Records => ({
    interactions: all.map(([customer]) => contact({ customer: customer || null, team: customer.startsWith('a') ? 'A' : 'B' })),
    answers: all.map(([, points], record) => answer(points, { record })),
  })
  const ALL = [
    ['anna', 1],
    ['anna', 2],
    ['anna', 1],
    ['arno', 5],
    ['arno', 4],
    ['ben', 3],
    ['', 5],
    ['', 2],
  ] as const

  test('weigh as the cluster-robust variance of the mean says, over the plain one', async () => {
    const [found] = await tallied(rated(...ALL), [csatMean])
    // Anna 4 in 3, Arno 9 in 2, and four more who came once.
    const clusters = [
      [3, 4],
      [2, 9],
      [1, 3],
      [1, 5],
      [1, 2],
    ] as const
    const of = (value: (m: number, s: number) => number) => clusters.reduce((sum, [m, s]) => sum + value(m, s), 0)
    const robust = designVariance({
      clusters: 5,
      n: 8,
      sum: 23,
      sumSquares: of((_, s) => s * s),
      products: of((m, s) => m * s),
      sizeSquares: of(m => m * m),
    })
    const plain = (85 - 23 ** 2 / 8) / 7 / 8
    expect(found?.periods[0]?.crowding).toBeCloseTo(robust / plain, 12)
    expect(robust / plain).toBeGreaterThan(1.3)
  })

  test('weigh 1 where nobody did, or no customer is named', async () => {
    const [once] = await tallied(rated(['anna', 1], ['ben', 5], ['', 3], ['', 3]), [csatMean])
    expect(once?.periods[0]?.crowding).toBe(1)
  })

  test('never weigh less than 1: few customers may differ within themselves by chance', async () => {
    const [found] = await tallied(rated(['anna', 1], ['anna', 5], ['ben', 5], ['ben', 1]), [csatMean])
    expect(found?.periods[0]?.crowding).toBe(1)
  })

  test('are counted in each segment by what they have there', async () => {
    const found = await tallied(rated(...ALL), [csatMean], { segments: [['team']] })
    const crowding = new Map(found.map(it => [it.segment.team, it.periods[0]?.crowding]))
    expect(crowding.get('A')).toBeGreaterThan(1)
    expect(crowding.get('B')).toBe(1)
  })

  test('are those of the contact, else those of the answer', async () => {
    const records: Records = {
      interactions: [contact({ customer: 'anna' })],
      answers: [answer(1, { record: 0 }), answer(1, { customer: 'anna' }), answer(5, { customer: 'ben' }), answer(4, { customer: 'cleo' })],
    }
    const [found] = await tallied(records, [csatMean])
    expect(found?.periods[0]?.crowding).toBeGreaterThan(1)
  })

  test('in two periods are counted in each by itself', async () => {
    const april = ALL.map(([, points], i) => answer(points, { record: i + ALL.length, period_at: '2026-04-11' }))
    const march = rated(...ALL)
    const again = rated(...ALL).interactions?.map(it => ({ ...it, ...inApril })) ?? []
    const both = { interactions: [...(march.interactions ?? []), ...again], answers: [...(march.answers ?? []), ...april] }
    const [[one], [two]] = [await tallied(march, [csatMean]), await tallied(both, [csatMean])]
    expect(two?.periods.map(it => it?.crowding)).toEqual([one?.periods[0]?.crowding, one?.periods[0]?.crowding])
  })

  test('in one period are no several in another', async () => {
    const records: Records = {
      interactions: [contact({ customer: 'anna' }), contact({ customer: 'anna', ...inApril }), contact({ customer: 'ben' })],
      answers: [1, 1, 5].map((points, record) => answer(points, { record, ...(record === 1 ? { period_at: '2026-04-11' } : {}) })),
    }
    const [found] = await tallied(records, [csatMean])
    expect(found?.periods.map(it => it?.crowding)).toEqual([1, 1])
  })
})

test('the same bytes whatever the order of the rows and the number of threads', async () => {
  const of = <T>(values: readonly T[], i: number): T => values[i % values.length] as T
  const interactions: TestRecord[] = Array.from({ length: 400 }, (_, i) => ({
    ...contact(i % 3 === 0 ? inApril : {}),
    record: i,
    customer: of(['anna', `c${i % 40}`, null], i),
    team: of(['North', 'South', null], i >> 1),
    channel: of(['mail', 'phone', null], i),
    category: `topic ${(i * i) % 14}`,
    handle_ms: 1000 + ((i * i * 7919) % 3_600_000),
  }))
  const answers = interactions.flatMap((it, i) => {
    const scale = i % 4 === 1 ? { kind: 'nps', scale_low: 0, scale_high: 10 } : {}
    const at = { record: i, answer: i, period_at: it.ended_at, ...scale }
    return i % 2 === 0 ? [] : [answer(1 + ((i * i) % 50) / 10, at)]
  })
  const asked = { segments: [[], ['team']] }
  const first = await tallied({ interactions, answers }, [handleTime, csatMean, csat, nps], asked)
  const shuffled = { interactions: interactions.toReversed(), answers: answers.toReversed() }
  const second = await tallied(shuffled, [handleTime, csatMean, csat, nps], asked, 4)
  expect(first).toHaveLength(12)
  expect(JSON.stringify(second)).toBe(JSON.stringify(first))
})
