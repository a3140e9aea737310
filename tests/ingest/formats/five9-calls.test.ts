import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/five9-calls.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'five9-calls',
    rows: 4,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'CALL ID',
    customer: 'ANI',
    agent: 'AGENT NAME',
    team: 'CAMPAIGN',
    category: 'DISPOSITION',
    direction: 'CALL TYPE',
    opened_at: 'TIMESTAMP',
    wait_ms: 'QUEUE WAIT TIME',
    talk_ms: 'TALK TIME',
    hold_ms: 'HOLD TIME',
    wrap_ms: 'AFTER CALL WORK TIME',
    transfers: 'TRANSFERS',
    abandoned: 'ABANDONED',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/five9-calls.csv',
      line: 5,
      column: 'TIMESTAMP',
      expected: 'a date, such as 2026-03-05 10:00',
      got: 'Mon, 02 Mar 2026 26:00:00',
    },
  ])
})

test('clocks are read, and a call dialled by hand is outbound', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '8001',
      customer: '4790000001',
      agent: 'Ada Reyes',
      team: 'Support',
      category: 'Solved',
      direction: 'inbound',
      opened_at: '2026-03-02 08:00:00',
      wait_ms: 40_000,
      talk_ms: 240_000,
      hold_ms: 30_000,
      wrap_ms: 35_000,
      handle_ms: 305_000,
      transfers: 0,
      ended_at: '2026-03-02 08:05:45',
    },
    {
      line: 3,
      id: '8002',
      customer: '4790000002',
      team: 'Support',
      category: 'Caller Disconnected',
      direction: 'inbound',
      status: 'abandoned',
      opened_at: '2026-03-02 08:10:00',
      wait_ms: 90_000,
      hold_ms: 0,
      wrap_ms: 0,
      transfers: 0,
      ended_at: '2026-03-02 08:11:30',
    },
    {
      line: 4,
      id: '8003',
      customer: '4790000010',
      agent: 'Ben Sato',
      category: 'No Disposition',
      direction: 'outbound',
      opened_at: '2026-03-02 09:00:00',
      wait_ms: 0,
      talk_ms: 90_000,
      hold_ms: 0,
      wrap_ms: 22_000,
      handle_ms: 112_000,
      transfers: 1,
      ended_at: '2026-03-02 09:01:52',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['CALL ID', 'TIMESTAMP'])).toEqual(['five9-calls', 'five9-calls'])
})
