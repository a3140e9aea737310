import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/gorgias-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'gorgias-tickets',
    rows: 5,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'closed by a rule, no agent wrote', rows: 1 }],
    notes: ['`Survey score`: 0 is read as no answer: the scale begins at 1'],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket id',
    customer: 'Customer email',
    agent: 'Assignee name',
    channel: 'Initial channel',
    category: 'Ticket Field: Contact reason',
    priority: 'Priority',
    opened_at: 'Creation date',
    closed_at: 'Closed date',
    first_response_ms: 'First response time (s)',
    resolution_ms: 'Resolution time (s)',
    replies: 'Number of agent messages',
    csat: 'Survey score',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/gorgias-tickets.csv',
      line: 7,
      column: 'First response time (s)',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: '-5',
    },
  ])
})

test('seconds are read, and a ticket nobody answered is no spam', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: '331201',
      customer: 'mara@olsen.example',
      agent: 'Ada Reyes',
      channel: 'email',
      category: 'Order::Refund::Late',
      priority: 'normal',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      closed_at: '2026-03-02 10:00:00',
      first_response_ms: 600_000,
      resolution_ms: 7_200_000,
      replies: 2,
      ended_at: '2026-03-02 10:00:00',
    },
    {
      line: 3,
      id: '331202',
      customer: 'iris@vogt.example',
      agent: 'Ben Sato',
      channel: 'chat',
      category: 'Order::Exchange',
      priority: 'high',
      status: 'solved',
      opened_at: '2026-03-02 09:00:00',
      closed_at: '2026-03-03 09:00:00',
      first_response_ms: 60_000,
      resolution_ms: 86_400_000,
      replies: 7,
      ended_at: '2026-03-03 09:00:00',
    },
    {
      line: 6,
      id: '331204',
      customer: 'jon@ruiz.example',
      agent: 'Ada Reyes',
      channel: 'email',
      category: 'Order::Status',
      priority: 'normal',
      status: 'open',
      opened_at: '2026-03-03 11:00:00',
      replies: 0,
    },
    {
      line: 7,
      id: '331205',
      customer: 'lea@sand.example',
      agent: 'Ada Reyes',
      channel: 'email',
      category: 'Product::Recall',
      priority: 'normal',
      status: 'solved',
      opened_at: '2026-03-03 12:00:00',
      closed_at: '2026-03-03 13:00:00',
      resolution_ms: 3_600_000,
      replies: 1,
      ended_at: '2026-03-03 13:00:00',
    },
  ])
  expect(said(answers, 4)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '331201',
      customer: 'mara@olsen.example',
      agent: 'Ada Reyes',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'csat',
      interaction: '331202',
      customer: 'iris@vogt.example',
      agent: 'Ben Sato',
      raw: '1',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket id', 'Creation date'])).toEqual(['gorgias-tickets', 'gorgias-tickets'])
})
