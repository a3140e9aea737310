import { afterAll, expect, test } from 'vitest'
import { scalesOf } from '../../src/measure/measure.js'
import type { Metric } from '../../src/measure/metric.js'
import csat from '../../src/measure/metrics/csat.js'
import csatMean from '../../src/measure/metrics/csat-mean.js'
import effortMean from '../../src/measure/metrics/effort-mean.js'
import handleTime from '../../src/measure/metrics/handle-time.js'
import { metrics } from '../../src/measure/metrics/index.js'
import resolved from '../../src/measure/metrics/resolved.js'
import volume from '../../src/measure/metrics/volume.js'
import { carriedIn } from '../../src/measure/needs.js'
import type { Store } from '../../src/store/store.js'
import { aStore, type TestRecord } from '../support/records.js'
import { APRIL, answer, ask, contact, lines, MARCH } from './asking.js'

const stores: Store[] = []
async function stored(...args: Parameters<typeof aStore>): Promise<Store> {
  const store = await aStore(...args)
  stores.push(store)
  return store
}
afterAll(() => {
  for (const store of stores) store.close()
})

const inApril = { opened_at: '2026-04-10', ended_at: '2026-04-11' }
const window = { name: 'month', before: [{ from: '2026-02-01', to: '2026-03-01' }, MARCH], after: APRIL }

/** Three months of contacts and answers that fill every column, with gaps; the same ones at every call. */
function manyRecords(): { interactions: TestRecord[]; answers: TestRecord[] } {
  const of = <T>(values: readonly T[], i: number): T => values[i % values.length] as T
  const interactions = Array.from({ length: 600 }, (_, i) => ({
    record: i,
    line: i + 2,
    customer: `c${i % 71}`,
    team: of(['North', 'South', null, `O'Brien`], i),
    category: of(['Billing', 'Repair', 'Other'], i >> 2),
    kind: of(['ticket', 'call'], i),
    status: of(['solved', 'solved', 'open', 'closed-unsolved', 'abandoned', null, 'solved'], i),
    opened_at: new Date(Date.UTC(2026, 1, 1, 5 * (i % 400))).toISOString(),
    ended_at: i % 7 === 2 ? null : new Date(Date.UTC(2026, 1, 2, 5 * (i % 400))).toISOString(),
    handle_ms: i % 11 === 0 ? null : 1000 + ((i * i * 7919) % 3_600_000),
    talk_ms: (i * 7907) % 600_000,
    wait_ms: (i * 104_729) % 90_001,
    first_response_ms: (i * i * 31) % 86_400_000,
    resolution_ms: 86_400_000,
    reopens: i % 3,
    escalated: i % 5 === 0,
    sla_met: i % 4 > 0,
    offered: true,
    answered: i % 3 === 0,
  }))
  const answers = Array.from({ length: 300 }, (_, i) => ({
    ...answer(1 + ((i * i) % 5)),
    answer: i,
    record: i < 200 ? i * 3 : null,
    team: 'Elsewhere',
    period_at: of(['2026-02-10', '2026-03-10', '2026-04-10'], i),
    ...(i % 4 === 0 ? { kind: 'nps', scale_low: 0, scale_high: 10, points: i % 11 } : {}),
  }))
  return { interactions, answers }
}

test('the same answer whatever the order of the rows and the number of threads', async () => {
  const asked = { periods: [...window.before, APRIL], windows: [window], segments: [[], ['team'], ['category'], ['team', 'category']] }
  const records = manyRecords()
  const reversed = { interactions: records.interactions.toReversed(), answers: records.answers.toReversed() }
  const first = await ask(await stored(records, { threads: 1 }), metrics, asked)
  const second = await ask(await stored(reversed, { threads: 4 }), metrics, asked)
  expect(first.filter(({ sample }) => !('unknown' in sample)).length).toBeGreaterThan(500)
  expect(JSON.stringify(second)).toBe(JSON.stringify(first))
})

test('periods come first, then the sides of each window, with the reference periods pooled', async () => {
  const interactions = [
    contact({ ...inApril, handle_ms: 5000 }),
    contact({ handle_ms: 1000 }),
    contact({ ended_at: '2026-02-03', handle_ms: 3000 }),
  ]
  const found = await ask(await stored({ interactions }), [handleTime, resolved], { periods: [MARCH, APRIL], windows: [window] })
  expect(lines(found)).toEqual([
    'handle-time | everybody | 0 | n 1',
    'handle-time | everybody | 1 | n 1',
    'handle-time | everybody | month/before | n 2',
    'handle-time | everybody | month/after | n 1',
    'resolved | everybody | 0 | n 1',
    'resolved | everybody | 1 | n 1',
    'resolved | everybody | month/before | n 2',
    'resolved | everybody | month/after | n 1',
  ])
  expect(found[2]?.sample).toMatchObject({ sum: 4, median: 2 })
  expect(found[6]?.sample).toEqual({ kind: 'count', n: 2, periods: 2, days: 59 })
})

test('the bins of a duration are 1 % wide, hold every record, and are there for windows alone', async () => {
  const times = [0, 0, 1, 980, 1000, 3_600_000, 3_601_000]
  const interactions = times.map(handle_ms => contact({ handle_ms }))
  const [period, before] = await ask(await stored({ interactions }), [handleTime], { windows: [window] })
  expect(period?.sample).toMatchObject({ n: 7, bins: [] })
  const bins = before && 'bins' in before.sample ? before.sample.bins : []
  expect(bins.map(bin => bin.count)).toEqual([2, 1, 1, 1, 2])
  expect(bins[0]?.value).toBe(0)
  const largest = bins.at(-1)?.value ?? 0
  expect(largest).toBeLessThanOrEqual(3600)
  expect(largest * 1.01).toBeGreaterThan(3600)
})

test('the bins of a duration are not asked for where single periods say enough', async () => {
  const months = [11, 12, 1, 2].map(it => ({ from: `${it > 9 ? 2025 : 2026}-${String(it).padStart(2, '0')}-01`, to: '' }))
  const before = months.map((it, i) => ({ from: it.from, to: months[i + 1]?.from ?? MARCH.from }))
  const store = await stored({ interactions: [contact({ handle_ms: 1000 }), contact({ ended_at: '2026-02-03', handle_ms: 2000 })] })
  const binned = async (reference: typeof before) =>
    (await ask(store, [handleTime], { windows: [{ name: 'month', before: reference, after: MARCH }] })).map(({ sample }) =>
      'bins' in sample ? sample.bins.length : sample,
    )
  expect(await binned(before)).toEqual([0, 0, 0])
  expect(await binned(before.slice(1))).toEqual([0, 1, 1])
})

test('segments come in the order asked for, without those who have no value', async () => {
  const interactions = [contact({ team: 'b', channel: 'x' }), contact({ team: 'a' }), contact({ channel: 'x' })]
  const found = await ask(await stored({ interactions }), [resolved], { segments: [['team', 'channel'], [], ['team'], ['team']] })
  expect(lines(found)).toEqual([
    'resolved | channel x, team b | 0 | n 1',
    'resolved | everybody | 0 | n 3',
    'resolved | team a | 0 | n 1',
    'resolved | team b | 0 | n 1',
  ])
})

test('a segment without records in one stretch has a count of 0 there, and no mean', async () => {
  const interactions = [contact({ team: 'a', handle_ms: 1000 }), contact({ team: 'b', status: 'open' })]
  const asked = { periods: [MARCH, APRIL], segments: [['team']] }
  expect(lines(await ask(await stored({ interactions }), [handleTime, resolved], asked))).toEqual([
    'handle-time | team a | 0 | n 1',
    'handle-time | team a | 1 | no records',
    'resolved | team a | 0 | n 1',
    'resolved | team a | 1 | n 0',
  ])
})

test('what no input carries is unknown for everybody, in each stretch', async () => {
  const store = await stored({ interactions: [contact({ team: 'a' })] })
  expect(lines(await ask(store, [handleTime], { segments: [[], ['team']], periods: [MARCH, APRIL] }))).toEqual([
    'handle-time | everybody | 0 | no input carries a handle time',
    'handle-time | everybody | 1 | no input carries a handle time',
  ])
})

test('nothing asked, nothing answered', async () => {
  const store = await stored({ interactions: [contact()] })
  expect(await ask(store, [resolved], { periods: [] })).toEqual([])
  expect(await ask(store, [resolved], { segments: [] })).toEqual([])
  expect(await ask(store, [])).toEqual([])
  const carried = new Set(['csat'])
  const asked = { metrics: [csatMean], periods: [], windows: [], segments: [[]], where: 'true', carried, now: 0 }
  expect(await scalesOf(store, asked)).toEqual(new Map())
})

test('an answer is grouped by its contact, and by its own team only without one', async () => {
  const store = await stored({
    interactions: [contact({ team: 'North' }), contact({ team: null })],
    answers: [answer(5, { record: 0, team: 'South' }), answer(1, { record: 1, team: 'South' }), answer(3, { team: 'East' })],
  })
  expect(lines(await ask(store, [csat], { segments: [[], ['team'], ['category']] }))).toEqual([
    'csat | everybody | 0 | n 3',
    'csat | team East | 0 | n 1',
    'csat | team North | 0 | n 1',
  ])
  const part = await ask(store, [csat], { where: `team = 'North'` })
  expect(lines(part)).toEqual(['csat | everybody | 0 | n 1'])
})

test('any column can be a facet, whatever its name and values', async () => {
  const name = `"; drop table 'answers' --`
  const interactions = [contact({ extras: { [name]: `it's` } }), contact({ extras: { other: 'x' } })]
  const found = await ask(await stored({ interactions }), [volume], { segments: [[name]] })
  expect(found.map(({ segment, sample }) => [segment, sample])).toEqual([
    [{ [name]: `it's` }, { kind: 'count', n: 1, periods: 1, days: 31 }],
  ])
})

test('numbers beyond what a double holds whole are summed whole', async () => {
  const handle_ms = 2 ** 40 + 1
  const interactions = [contact({ handle_ms }), contact({ handle_ms })]
  const [found] = await ask(await stored({ interactions }), [handleTime])
  expect(found?.sample).toMatchObject({ sum: (2 * handle_ms) / 1000, sumSquares: Number(2n * BigInt(handle_ms) ** 2n) / 1e6 })
})

test('what the records carry, and on which scales answers stand', async () => {
  const answers = [answer(5, { record: 0 }), answer(1, { scale_low: 0, scale_high: 10 })]
  const store = await stored({ interactions: [contact({ customer: 'anna' })], answers })
  const carried = await carriedIn(store)
  expect([...carried].sort()).toEqual(['answered', 'csat', 'customer', 'ended_at', 'opened_at', 'period_at', 'status'])
  const asked = { metrics: [csatMean, effortMean], periods: [MARCH], windows: [], segments: [[]], where: 'true', carried, now: 0 }
  const both = [
    { low: 0, high: 10 },
    { low: 1, high: 5 },
  ]
  // Nobody was asked about effort.
  expect(await scalesOf(store, asked)).toEqual(new Map([['csat-mean', both]]))
})

test('every metric can be asked of an empty store', async () => {
  const found = await ask(await stored({}), metrics as readonly Metric[])
  expect(found.map(({ metric }) => metric)).toEqual(metrics.map(({ id }) => id))
  expect(found.every(({ sample }) => 'unknown' in sample)).toBe(true)
})
