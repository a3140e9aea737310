import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/uccx-calls.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'uccx-calls',
    rows: 7,
    records: 4,
    merged: 1,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [
      { why: 'title above the header', rows: 1 },
      { why: 'footer below the table', rows: 1 },
    ],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Node ID - Session ID - Sequence No',
    customer: 'Originator DN (Calling Number)',
    agent: 'Agent Name',
    team: 'CSQ Names',
    category: 'Application Name',
    status: 'Contact Disposition',
    opened_at: 'Call Start Time',
    closed_at: 'Call End Time',
    wait_ms: 'Queue Time',
    talk_ms: 'Talk Time',
    wrap_ms: 'Work Time',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/uccx-calls.csv', line: 7, column: 'Contact Disposition', expected: 'a status that is known', got: '7' },
  ])
})

test('the rows of a session are one call, and a clock may stand on the last day of 1899', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 4,
      id: '1-15001',
      customer: '4790000001',
      agent: 'Ben Sato',
      team: 'Billing',
      category: 'Main_Menu',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      closed_at: '2026-03-02 08:09:00',
      wait_ms: 50_000,
      talk_ms: 330_000,
      wrap_ms: 35_000,
      handle_ms: 365_000,
      resolution_ms: 540_000,
      ended_at: '2026-03-02 08:09:00',
    },
    {
      line: 5,
      id: '1-15002',
      customer: '4790000002',
      team: 'Support',
      category: 'Main_Menu',
      status: 'abandoned',
      opened_at: '2026-03-02 08:20:00',
      closed_at: '2026-03-02 08:21:15',
      wait_ms: 75_000,
      resolution_ms: 75_000,
      ended_at: '2026-03-02 08:21:15',
    },
    {
      line: 6,
      id: '1-15003',
      customer: '4790000003',
      agent: 'Ada Reyes',
      team: 'Support',
      category: 'Main_Menu',
      status: 'solved',
      opened_at: '2026-03-14 21:00:00',
      closed_at: '2026-03-14 21:04:00',
      wait_ms: 30_000,
      talk_ms: 192_000,
      wrap_ms: 13_000,
      handle_ms: 205_000,
      resolution_ms: 240_000,
      ended_at: '2026-03-14 21:04:00',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Node ID - Session ID - Sequence No', 'Call Start Time'])).toEqual(['uccx-calls', 'uccx-calls'])
})
