import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/aircall-calls.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'aircall-calls',
    rows: 5,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'call id',
    customer: 'customer number',
    agent: 'user',
    team: 'team',
    category: 'tags',
    direction: 'direction',
    status: 'answered',
    opened_at: 'datetime (utc)',
    wait_ms: 'waiting time',
    talk_ms: 'duration (in call)',
    comment: 'comments',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/aircall-calls.csv',
      line: 6,
      column: 'duration (in call)',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: '8O',
    },
  ])
})

test('the clock in UTC counts, and only an incoming call in opening hours can be abandoned', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: '71001',
      customer: '+61 400 000 001',
      agent: 'Ada Reyes',
      team: 'Support',
      category: 'refund',
      direction: 'inbound',
      status: 'solved',
      opened_at: '2026-03-02 07:57:10',
      wait_ms: 44_000,
      talk_ms: 486_000,
      handle_ms: 486_000,
      ended_at: '2026-03-02 08:06:00',
    },
    {
      line: 3,
      id: '71002',
      customer: '+61 400 000 002',
      team: 'Support',
      direction: 'inbound',
      status: 'abandoned',
      opened_at: '2026-03-02 08:10:00',
      wait_ms: 62_000,
      ended_at: '2026-03-02 08:11:02',
    },
    {
      line: 4,
      id: '71003',
      customer: '+61 400 000 003',
      team: 'Support',
      direction: 'inbound',
      status: 'closed-unsolved',
      opened_at: '2026-03-02 12:10:00',
      ended_at: '2026-03-02 12:10:00',
    },
    {
      line: 5,
      id: '71004',
      customer: '+61 400 000 002',
      agent: 'Ben Sato',
      team: 'Support',
      direction: 'outbound',
      status: 'closed-unsolved',
      opened_at: '2026-03-02 22:00:00',
      ended_at: '2026-03-02 22:00:00',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['datetime (utc)', 'direction', 'answered'])).toEqual(['aircall-calls', 'aircall-calls'])
})
