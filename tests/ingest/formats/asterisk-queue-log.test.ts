import { expect, test } from 'vitest'
import { fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/asterisk-queue-log.txt')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'asterisk-queue-log',
    rows: 14,
    records: 4,
    merged: 7,
    duplicates: 0,
    rejected: 0,
    badCells: 0,
    setAside: [{ why: 'an event of no call', rows: 3 }],
    notes: [],
  })
  expect(inputs[0]?.columns).toEqual({
    id: 'column 2',
    customer: 'column 7',
    agent: 'column 4',
    team: 'column 3',
    status: 'column 5',
    opened_at: 'column 1',
    first_response_at: 'column 1',
    closed_at: 'column 1',
    updated_at: 'column 1',
    wait_ms: 'column 6',
    talk_ms: 'column 7',
    transfers: 'column 5',
  })
  expect(rejections.first).toEqual([])
})

test('the events of a call are one call, by what each event says in its data', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 6,
      id: '1772438400.1',
      customer: '4790000001',
      agent: 'SIP/102',
      team: 'support',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:00:25',
      closed_at: '2026-03-02 08:05:25',
      updated_at: '2026-03-02 08:05:25',
      wait_ms: 25_000,
      talk_ms: 300_000,
      handle_ms: 300_000,
      first_response_ms: 25_000,
      resolution_ms: 325_000,
      ended_at: '2026-03-02 08:05:25',
    },
    {
      line: 8,
      id: '1772439000.3',
      customer: '4790000002',
      team: 'support',
      status: 'abandoned',
      opened_at: '2026-03-02 08:10:00',
      closed_at: '2026-03-02 08:11:10',
      updated_at: '2026-03-02 08:11:10',
      wait_ms: 70_000,
      resolution_ms: 70_000,
      ended_at: '2026-03-02 08:11:10',
    },
    {
      line: 12,
      id: '1772439200.5',
      customer: '4790000003',
      agent: 'SIP/101',
      team: 'support',
      status: 'solved',
      opened_at: '2026-03-02 08:13:20',
      first_response_at: '2026-03-02 08:13:30',
      closed_at: '2026-03-02 08:15:30',
      updated_at: '2026-03-02 08:15:30',
      wait_ms: 10_000,
      talk_ms: 120_000,
      handle_ms: 120_000,
      first_response_ms: 10_000,
      resolution_ms: 130_000,
      transfers: 1,
      ended_at: '2026-03-02 08:15:30',
    },
    {
      line: 14,
      id: '1772439400.7',
      customer: '4790000004',
      team: 'support',
      status: 'closed-unsolved',
      opened_at: '2026-03-02 08:16:40',
      closed_at: '2026-03-02 08:21:40',
      updated_at: '2026-03-02 08:21:40',
      wait_ms: 300_000,
      resolution_ms: 300_000,
      ended_at: '2026-03-02 08:21:40',
    },
  ])
})
