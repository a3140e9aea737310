import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/threecx-calls.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'threecx-calls',
    rows: 7,
    records: 4,
    merged: 2,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'footer below the table', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Call ID',
    customer: 'From',
    agent: 'To',
    direction: 'Direction',
    status: 'Status',
    opened_at: 'Call Time',
    wait_ms: 'Ringing',
    talk_ms: 'Talking',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/threecx-calls.csv',
      line: 7,
      column: 'Talking',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: 'one minute',
    },
  ])
})

test('the legs of a call are one, and it was answered where one of them was', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 4,
      id: '00000A11',
      customer: 'Mara Olsen (4790000001)',
      agent: 'Ben Sato (102)',
      direction: 'inbound',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      wait_ms: 32_000,
      talk_ms: 270_000,
      handle_ms: 270_000,
      ended_at: '2026-03-02 08:05:02',
    },
    {
      line: 5,
      id: '00000A12',
      customer: '4790000002',
      agent: 'Support queue (800)',
      direction: 'inbound',
      status: 'abandoned',
      opened_at: '2026-03-02 08:20:00',
      wait_ms: 70_000,
      ended_at: '2026-03-02 08:21:10',
    },
    {
      line: 6,
      id: '00000A13',
      customer: 'Ada Reyes (101)',
      agent: '4790000003',
      direction: 'outbound',
      status: 'solved',
      opened_at: '2026-03-02 09:00:00',
      wait_ms: 8000,
      talk_ms: 60_000,
      handle_ms: 60_000,
      ended_at: '2026-03-02 09:01:08',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Call Time', 'Call ID', 'Ringing', 'Talking'])).toEqual(['threecx-calls', 'threecx-calls'])
})
