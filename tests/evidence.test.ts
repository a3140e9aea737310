import { expect, test } from 'vitest'
import { type Following, follow } from '../src/evidence.js'
import type { Behind } from '../src/judge/behind.js'
import { metrics } from '../src/measure/metrics/index.js'
import { carriedIn } from '../src/measure/needs.js'
import { answer, contact, MARCH } from './measure/asking.js'
import { aStore } from './support/records.js'

const RATED: Behind = { says: 'rated contacts, the worst rated first', rated: 'csat-mean', first: 'worst' }
const of = { segment: {}, periods: [MARCH] }

/** Where so many contacts of one team, all rated 1, were opened and took a second each. */
async function following(contacts: number, overrides: Partial<Following> = {}): Promise<Following> {
  const store = await aStore({
    interactions: Array.from({ length: contacts }, (_, i) => contact({ id: `${i}`, handle_ms: 1000, team: 'North' })),
    answers: [
      ...Array.from({ length: contacts }, (_, record) => answer(1, { record })),
      answer(2, { record: null, team: 'North' }),
      answer(2, { record: null }),
    ],
  })
  const ask = {
    metrics,
    periods: [],
    windows: [],
    segments: [],
    where: 'true',
    carried: await carriedIn(store),
    now: Date.parse('2026-06-01'),
  }
  return { store, ask, nameOf: file => ['tickets.csv', 'surveys.csv'][file] ?? '', all: false, ...overrides }
}

test('the first ten are told, with how many there are, by the names of their files, and a time beside them that nobody asked for', async () => {
  const it = await following(12)
  const { evidence, behind } = await follow(it, RATED, of)
  expect([evidence.length, behind]).toEqual([10, { records: 14, says: 'rated contacts, the worst rated first' }])
  expect(evidence[0]).toEqual({
    interaction: '0',
    file: 'tickets.csv',
    line: 2,
    operation: { metric: 'handle-time', value: 1 },
    answer: { file: 'surveys.csv', line: 2, points: 1 },
  })
  it.store.close()
})

test('all are told where all are asked for', async () => {
  const it = await following(12, { all: true })
  expect((await follow(it, RATED, of)).evidence).toHaveLength(14)
  it.store.close()
})

test('answers without a contact count in the segment that they name themselves, and not where only a part of the contacts is kept', async () => {
  const it = await following(1)
  const records = async (where: string, segment = {}) =>
    (await follow({ ...it, ask: { ...it.ask, where } }, RATED, { ...of, segment })).behind.records
  expect([await records('true'), await records('true', { team: 'North' }), await records('true', { channel: 'chat' })]).toEqual([3, 2, 0])
  expect(await records(`team = 'North'`)).toBe(1)
  it.store.close()
})

test('where there is nothing to read it is said that there is none', async () => {
  const it = await following(1)
  expect(await follow(it, RATED, { ...of, segment: { team: 'South' } })).toEqual({
    evidence: [],
    behind: { records: 0, says: 'the inputs hold no rated contacts' },
  })
  it.store.close()
})
