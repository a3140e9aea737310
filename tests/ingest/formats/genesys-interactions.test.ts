import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/genesys-interactions.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'genesys-interactions',
    rows: 6,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'the export was broken off', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Interaction ID',
    customer: 'Remote',
    agent: 'Users',
    team: 'Queue',
    channel: 'Media Type',
    category: 'Wrap-up',
    direction: 'Direction',
    opened_at: 'Date',
    wait_ms: 'Total Queue',
    talk_ms: 'Total Talk',
    hold_ms: 'Total Hold',
    wrap_ms: 'Total ACW',
    handle_ms: 'Total Handle',
    abandoned: 'Abandoned',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/genesys-interactions.csv',
      line: 7,
      column: 'Total Queue',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: 'soon',
    },
  ])
})

test('milliseconds are read, and of several users the last one counts', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: '0a1b-01',
      customer: '+47 900 00 001',
      agent: 'Ada Reyes',
      team: 'Support',
      channel: 'voice',
      category: 'Solved on call',
      direction: 'inbound',
      opened_at: '2026-03-02 08:00:00',
      wait_ms: 20_000,
      talk_ms: 240_000,
      hold_ms: 30_000,
      wrap_ms: 50_000,
      handle_ms: 320_000,
      ended_at: '2026-03-02 08:05:40',
    },
    {
      line: 3,
      id: '0a1b-02',
      customer: '+47 900 00 002',
      agent: 'Ada Reyes',
      team: 'Support',
      channel: 'voice',
      category: 'Transferred; ININ-WRAP-UP-TIMEOUT',
      direction: 'inbound',
      opened_at: '2026-03-02 08:05:00',
      wait_ms: 110_000,
      talk_ms: 600_000,
      hold_ms: 120_000,
      wrap_ms: 80_000,
      handle_ms: 800_000,
      ended_at: '2026-03-02 08:20:10',
    },
    {
      line: 4,
      id: '0a1b-03',
      customer: '+47 900 00 003',
      team: 'Support',
      channel: 'voice',
      direction: 'inbound',
      status: 'abandoned',
      opened_at: '2026-03-02 08:10:00',
      wait_ms: 95_000,
      ended_at: '2026-03-02 08:11:35',
    },
    {
      line: 5,
      id: '0a1b-04',
      customer: '+47 900 00 004',
      agent: 'Ada Reyes',
      channel: 'voice',
      direction: 'outbound',
      opened_at: '2026-03-02 08:30:00',
      talk_ms: 45_000,
      hold_ms: 0,
      wrap_ms: 16_000,
      handle_ms: 61_000,
      ended_at: '2026-03-02 08:31:01',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Interaction ID', 'Date'])).toEqual(['genesys-interactions', 'genesys-interactions'])
})
