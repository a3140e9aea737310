import { describe, expect, test } from 'vitest'
import { type BehindAsked, facetValues, recordsBehind } from '../../src/measure/evidence.js'
import { answerSegmentSql, segmentSql } from '../../src/measure/facet.js'
import csatMean from '../../src/measure/metrics/csat-mean.js'
import handleTime from '../../src/measure/metrics/handle-time.js'
import openAge from '../../src/measure/metrics/open-age.js'
import pendingShare from '../../src/measure/metrics/pending-share.js'
import repeatContactRate from '../../src/measure/metrics/repeat-contact-rate.js'
import slaAttainment from '../../src/measure/metrics/sla-attainment.js'
import { aStore } from '../support/records.js'
import { answer, contact, MARCH } from './asking.js'

const plain: BehindAsked = { where: 'true', periods: [MARCH], zone: 'UTC', now: Date.parse('2026-06-01'), first: 'worst' }
const rated: BehindAsked = { ...plain, rated: csatMean, shown: handleTime }
type Records = Parameters<typeof aStore>[0]

/** The ids of what is found, and how many there are. */
async function found(records: Records, asked: BehindAsked): Promise<[ids: (string | null)[], total: number]> {
  const store = await aStore(records)
  const { shown, total } = await recordsBehind(store, asked)
  store.close()
  return [shown.map(it => it.interaction), total]
}

describe('rated contacts', () => {
  const interactions = [
    contact({ id: 'slow', handle_ms: 9000 }),
    contact({ id: 'quick', handle_ms: 1500 }),
    contact({ id: 'fine', handle_ms: 1000 }),
    contact({ id: 'unrated', handle_ms: 1000 }),
    contact({ id: 'untimed' }),
    contact({ id: 'April', handle_ms: 1000 }),
  ]
  const answers = [
    answer(1, { record: 0 }),
    answer(4, { record: 1 }),
    answer(1, { record: 1, comment: 'rushed' }),
    answer(5, { record: 2 }),
    answer(1, { record: 4 }),
    answer(1, { record: 5, period_at: '2026-04-01' }),
    answer(0, { record: 2, kind: 'nps', scale_low: 0, scale_high: 10 }),
  ]

  test('come the worst first, and among equals the quickest, each with its worst answer', async () => {
    const store = await aStore({ interactions, answers })
    const { shown, total } = await recordsBehind(store, rated)
    expect(shown.map(it => [it.interaction, it.value, it.answer?.points])).toEqual([
      ['quick', 1.5, 1],
      ['slow', 9, 1],
      ['untimed', null, 1],
      ['fine', 1, 5],
    ])
    expect([total, shown[0]]).toEqual([
      4,
      { interaction: 'quick', file: 0, line: 3, value: 1.5, answer: { file: 1, line: 4, points: 1, comment: 'rushed' }, again: undefined },
    ])
    const first = await recordsBehind(store, { ...rated, limit: 1 })
    expect([first.shown.length, first.total]).toEqual([1, 4])
    store.close()
  })

  test('are the best first where that is asked', async () => {
    expect(await found({ interactions, answers }, { ...rated, first: 'best' })).toEqual([['fine', 'slow', 'quick', 'untimed'], 4])
  })

  test('of unhappy customers that took less than was typical come before all others', async () => {
    const times = [9000, 2000, 3000, 1000]
    const four = {
      interactions: times.map((handle_ms, i) => contact({ id: ['slow', 'quick', 'quicker', 'happy'][i], handle_ms })),
      answers: [1, 2, 1, 5].map((points, record) => answer(points, { record })),
    }
    expect(await found(four, { ...rated, typical: 5 })).toEqual([['quicker', 'quick', 'slow', 'happy'], 4])
    expect(await found(four, rated)).toEqual([['quicker', 'slow', 'quick', 'happy'], 4])
  })

  test('are ranked by the height on their own scale, and kept to a segment', async () => {
    const three = {
      interactions: ['a', 'b', 'a'].map((team, i) => contact({ id: `${i}`, team, handle_ms: 1000 })),
      answers: [answer(2, { record: 0 }), answer(1, { record: 1 }), answer(2, { record: 2, scale_high: 10 })],
    }
    expect(await found(three, { ...rated, where: segmentSql({ team: 'a' }) })).toEqual([['2', '0'], 2])
  })

  test('are counted with answers that have no contact, by their own place, where these are asked for', async () => {
    const two = { answers: [answer(1, { record: null, team: 'a' }), answer(2, { record: null, team: 'b' })] }
    expect(await found(two, rated)).toEqual([[], 0])
    const store = await aStore(two)
    const { shown } = await recordsBehind(store, { ...rated, alone: answerSegmentSql({ team: 'b' }) })
    expect(shown).toMatchObject([{ interaction: null, file: 1, line: 3, value: null, answer: { points: 2 } }])
    store.close()
  })

  test('lie in the period by their end, or by their opening where the metric is laid so', async () => {
    const two = {
      interactions: [contact({ id: 'ended', opened_at: '2026-02-27' }), contact({ id: 'opened', ended_at: '2026-04-02' })],
      answers: [answer(1, { record: 0 }), answer(1, { record: 1, period_at: '2026-04-02' })],
    }
    expect(await found(two, rated)).toEqual([['ended'], 1])
    expect(await found(two, { ...rated, rated: { ...csatMean, basis: 'opened' } })).toEqual([['opened'], 1])
  })
})

describe('contacts that a metric counts', () => {
  test('of a share are its hits, or those that are none, rated or not', async () => {
    const three = { interactions: [true, false, null].map((sla_met, i) => contact({ id: `${i}`, sla_met })) }
    expect(await found(three, { ...plain, hits: slaAttainment })).toEqual([['0'], 1])
    expect(await found(three, { ...plain, hits: slaAttainment, missed: true })).toEqual([['1'], 1])
  })

  test('after which a customer came back are told with the contact they came back with', async () => {
    const times = ['2026-03-01 09:00', '2026-03-03 09:00', '2026-03-20 09:00']
    const store = await aStore({
      interactions: times.map((at, i) => contact({ id: `${i}`, customer: 'c', opened_at: at, ended_at: at })),
    })
    const { shown } = await recordsBehind(store, { ...plain, hits: repeatContactRate })
    expect(shown.map(it => [it.interaction, it.again])).toEqual([['0', { file: 0, line: 3, interaction: '1' }]])
    const gone = await recordsBehind(store, { ...plain, hits: repeatContactRate, missed: true })
    expect(gone.shown.map(it => it.interaction)).toEqual(['1', '2'])
    store.close()
  })

  test('that come back with two contacts opened at once are told with the first record of these', async () => {
    const times = ['2026-03-01', '2026-03-03', '2026-03-03']
    const store = await aStore({ interactions: times.map((at, i) => contact({ id: `${i}`, customer: 'c', opened_at: at, ended_at: at })) })
    const { shown } = await recordsBehind(store, { ...plain, hits: repeatContactRate })
    expect(shown.map(it => it.again?.interaction)).toEqual(['1'])
    store.close()
  })

  test('of a ratio are those that have something of it, the most first, with the ratio of each', async () => {
    const store = await aStore({
      interactions: [
        [30, 300],
        [60, 120],
        [0, 100],
      ].map(([pending_ms, resolution_ms], i) => contact({ id: `${i}`, pending_ms, resolution_ms })),
    })
    const { shown } = await recordsBehind(store, { ...plain, hits: pendingShare, shown: pendingShare, first: 'most' })
    expect(shown.map(it => [it.interaction, it.value])).toEqual([
      ['1', 0.5],
      ['0', 0.1],
    ])
    store.close()
  })

  test('of a time are those within a stretch, the end of which no longer belongs to it', async () => {
    const times = { interactions: [284_999, 285_000, 299_999, 300_000].map((handle_ms, i) => contact({ id: `${i}`, handle_ms })) }
    expect(await found(times, { ...plain, hits: handleTime, shown: handleTime, range: { from: 285, to: 300 } })).toEqual([['1', '2'], 2])
  })

  test('that are open at the end of the period come the oldest first', async () => {
    const open = { status: 'open', ended_at: null }
    const three = {
      interactions: [
        contact({ id: 'young', ...open, opened_at: '2026-03-30' }),
        contact({ id: 'old', ...open, opened_at: '2026-01-30' }),
        contact({ id: 'done' }),
      ],
    }
    expect(await found(three, { ...plain, hits: openAge, shown: openAge, first: 'most' })).toEqual([['old', 'young'], 2])
  })
})

test('the values of a facet, the most frequent first', async () => {
  const store = await aStore({ interactions: ['b', 'a', 'c', 'c', null].map(team => contact({ team })) })
  expect(await facetValues(store, 'team', `team <> 'b'`)).toEqual([
    { value: 'c', records: 2 },
    { value: 'a', records: 1 },
  ])
  store.close()
})
