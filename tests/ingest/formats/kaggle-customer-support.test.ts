import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/kaggle-customer-support.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'kaggle-customer-support',
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
    id: 'Unique id',
    agent: 'Agent_name',
    team: 'Supervisor',
    channel: 'channel_name',
    category: 'category',
    opened_at: 'Issue_reported at',
    first_response_at: 'issue_responded',
    handle_ms: 'connected_handling_time',
    comment: 'Customer Remarks',
    csat: 'CSAT Score',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/kaggle-customer-support.csv', line: 6, column: 'CSAT Score', expected: 'a rating from 1 to 5', got: 'six' },
  ])
})

test('the day comes first, and what was reported and answered gives the time between', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '7e9a-01',
      agent: 'Ada Reyes',
      team: 'Mason Gray',
      channel: 'Outcall',
      category: 'Product Queries',
      status: 'open',
      opened_at: '2026-08-01 11:13:00',
      first_response_at: '2026-08-01 11:47:00',
      first_response_ms: 2_040_000,
    },
    {
      line: 3,
      id: '7e9a-02',
      agent: 'Ben Sato',
      team: 'Mason Gray',
      channel: 'Inbound',
      category: 'Returns',
      status: 'open',
      opened_at: '2026-07-31 12:52:00',
      first_response_at: '2026-08-01 12:54:00',
      handle_ms: 462_000,
      first_response_ms: 86_520_000,
    },
    {
      line: 5,
      id: '7e9a-03',
      agent: 'Cid Moro',
      team: 'Olga Nowak',
      channel: 'Inbound',
      category: 'Returns',
      status: 'open',
      opened_at: '2026-08-13 20:16:00',
      first_response_at: '2026-08-13 20:38:00',
      first_response_ms: 1_320_000,
    },
  ])
  expect(said(answers, 3)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '7e9a-01',
      agent: 'Ada Reyes',
      team: 'Mason Gray',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'csat',
      interaction: '7e9a-02',
      agent: 'Ben Sato',
      team: 'Mason Gray',
      comment: 'Nobody came,\ntwice',
      raw: '1',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 5,
      question: 'csat',
      interaction: '7e9a-03',
      agent: 'Cid Moro',
      team: 'Olga Nowak',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Unique id', 'Issue_reported at'])).toEqual(['kaggle-customer-support', 'kaggle-customer-support'])
})
