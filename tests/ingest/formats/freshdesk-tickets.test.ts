import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/freshdesk-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'freshdesk-tickets',
    rows: 5,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 0,
    setAside: [{ why: 'spam', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket ID',
    customer: 'Contact ID',
    agent: 'Agent',
    team: 'Group',
    channel: 'Source',
    category: 'Type',
    priority: 'Priority',
    status: 'Status',
    opened_at: 'Created time',
    first_response_at: 'Initial response time',
    solved_at: 'Resolved time',
    closed_at: 'Closed time',
    updated_at: 'Last update time',
    replies: 'Agent interactions',
    sla_met: 'Resolution status',
    csat: 'Survey results',
  })
  expect(rejections.first).toEqual([])
})

test('times come from the dates, not from business hours, and waiting on someone is told from being open', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '20101',
      customer: '88001',
      agent: 'Ada Reyes',
      team: 'Delivery',
      channel: 'Email',
      category: 'Question',
      priority: 'Low',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:30:00',
      solved_at: '2026-03-02 12:00:00',
      closed_at: '2026-03-04 12:00:00',
      updated_at: '2026-03-04 12:00:00',
      first_response_ms: 1_800_000,
      resolution_ms: 14_400_000,
      replies: 2,
      sla_met: true,
      ended_at: '2026-03-02 12:00:00',
    },
    {
      line: 3,
      id: '20102',
      customer: '88002',
      agent: 'Ben Sato',
      team: 'Billing',
      channel: 'Phone',
      category: 'Problem',
      priority: 'High',
      status: 'solved',
      opened_at: '2026-03-02 09:15:00',
      first_response_at: '2026-03-02 11:15:00',
      solved_at: '2026-03-04 09:15:00',
      updated_at: '2026-03-04 09:15:00',
      first_response_ms: 7_200_000,
      resolution_ms: 172_800_000,
      replies: 5,
      sla_met: false,
      ended_at: '2026-03-04 09:15:00',
    },
    {
      line: 5,
      id: '20103',
      customer: '88003',
      agent: 'Ada Reyes',
      team: 'Delivery',
      channel: 'Portal',
      category: 'Question',
      priority: 'Medium',
      status: 'pending',
      opened_at: '2026-03-03 10:00:00',
      first_response_at: '2026-03-03 12:00:00',
      updated_at: '2026-03-03 12:00:00',
      first_response_ms: 7_200_000,
      replies: 1,
    },
  ])
  expect(said(answers, 3)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '20101',
      customer: '88001',
      agent: 'Ada Reyes',
      team: 'Delivery',
      raw: 'Extremely Happy',
      points: 7,
      scale_low: 1,
      scale_high: 7,
    },
    {
      line: 3,
      question: 'csat',
      interaction: '20102',
      customer: '88002',
      agent: 'Ben Sato',
      team: 'Billing',
      raw: 'Very Unhappy',
      points: 2,
      scale_low: 1,
      scale_high: 7,
    },
    {
      line: 7,
      question: 'csat',
      interaction: '20105',
      customer: '88001',
      agent: 'Ben Sato',
      team: 'Returns',
      raw: 'Neutral',
      points: 4,
      scale_low: 1,
      scale_high: 7,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket ID', 'Created time', 'Status'])).toEqual(['freshdesk-tickets', 'freshdesk-tickets'])
})
