import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/hubspot-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'hubspot-tickets',
    rows: 5,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 2,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket ID',
    customer: 'Associated Contact',
    organisation: 'Associated Company',
    agent: 'Ticket owner',
    team: 'Pipeline',
    channel: 'Source',
    priority: 'Priority',
    status: 'Ticket status',
    opened_at: 'Create date',
    closed_at: 'Close date',
    first_response_ms: 'Time to first agent email reply (HH:mm:ss)',
    resolution_ms: 'Time to close (HH:mm:ss)',
    comment: 'Last CES survey comment',
    effort: 'Last CES survey rating',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/hubspot-tickets.csv',
      line: 6,
      column: 'Time to first agent email reply (HH:mm:ss)',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: '00:70:00',
    },
    { file: 'formats/hubspot-tickets.csv', line: 6, column: 'Last CES survey rating', expected: 'a rating from 1 to 7', got: '8' },
  ])
})

test('hours go beyond a day, and what waits on us is open', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: '9001',
      customer: 'mara@olsen.example',
      organisation: 'Olsen & Sons',
      agent: 'Ada Reyes',
      team: 'Support Pipeline',
      channel: 'Email',
      priority: 'High',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      closed_at: '2026-03-04 10:30:00',
      first_response_ms: 1_500_000,
      resolution_ms: 181_800_000,
      ended_at: '2026-03-04 10:30:00',
    },
    {
      line: 3,
      id: '9002',
      customer: 'iris@vogt.example',
      agent: 'Ben Sato',
      team: 'Support Pipeline',
      channel: 'Chat',
      priority: 'Low',
      status: 'pending',
      opened_at: '2026-03-02 09:00:00',
      first_response_ms: 3_600_000,
    },
    {
      line: 4,
      id: '9003',
      customer: 'jon@ruiz.example',
      agent: 'Ben Sato',
      team: 'Support Pipeline',
      channel: 'Form',
      priority: 'Medium',
      status: 'open',
      opened_at: '2026-03-03 09:00:00',
    },
    {
      line: 5,
      id: '9004',
      customer: 'lea@sand.example',
      agent: 'Ada Reyes',
      team: 'Billing Pipeline',
      channel: 'Email',
      priority: 'Medium',
      status: 'solved',
      opened_at: '2026-03-03 10:00:00',
      closed_at: '2026-03-03 11:00:00',
      first_response_ms: 600_000,
      resolution_ms: 3_600_000,
      ended_at: '2026-03-03 11:00:00',
    },
  ])
  expect(said(answers, 4)).toEqual([
    {
      line: 2,
      question: 'effort',
      interaction: '9001',
      customer: 'mara@olsen.example',
      agent: 'Ada Reyes',
      team: 'Support Pipeline',
      comment: 'Easy enough',
      raw: '6',
      points: 6,
      scale_low: 1,
      scale_high: 7,
    },
    {
      line: 5,
      question: 'effort',
      interaction: '9004',
      customer: 'lea@sand.example',
      agent: 'Ada Reyes',
      team: 'Billing Pipeline',
      raw: '2',
      points: 2,
      scale_low: 1,
      scale_high: 7,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket ID', 'Create date', 'Ticket status'])).toEqual(['hubspot-tickets', 'hubspot-tickets'])
})
