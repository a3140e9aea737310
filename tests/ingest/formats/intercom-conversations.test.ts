import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/intercom-conversations.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'chat',
    format: 'intercom-conversations',
    rows: 5,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 2,
    setAside: [],
    notes: [
      '1 time in `Conversation started at (America/New_York)` never was, as the clocks of America/New_York were put forward: taken for an hour later',
    ],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Conversation ID',
    customer: 'User ID',
    organisation: 'Company name',
    agent: 'Teammate currently assigned',
    team: 'Team currently assigned',
    channel: 'Channel',
    category: 'Topics',
    status: 'Current conversation state',
    opened_at: 'Conversation started at (America/New_York)',
    first_response_at: 'Conversation first replied at (America/New_York)',
    solved_at: 'Conversation last closed at (America/New_York)',
    handle_ms: 'Handling time (seconds)',
    first_response_ms: 'First response time (seconds)',
    resolution_ms: 'Time to close (seconds)',
    replies: 'Replies to close a conversation',
    transfers: 'Number of reassignments',
    comment: 'Last teammate rating remark',
    csat: 'Last teammate rating',
    'AI agent rating': 'Fin AI Agent rating',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/intercom-conversations.csv',
      line: 6,
      column: 'Handling time (seconds)',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: 'soon',
    },
    { file: 'formats/intercom-conversations.csv', line: 6, column: 'Last teammate rating', expected: 'a rating from 1 to 5', got: '6' },
  ])
})

test('dates are brought to UTC from the zone of the header, and the AI agent is rated apart', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: '215469000001',
      customer: 'u-771',
      organisation: 'Olsen & Sons',
      agent: 'Ada Reyes',
      team: 'Billing',
      channel: 'Chat',
      category: 'Refunds',
      status: 'solved',
      opened_at: '2026-03-05 14:00:00',
      first_response_at: '2026-03-05 14:02:00',
      solved_at: '2026-03-05 14:40:00',
      handle_ms: 540_000,
      first_response_ms: 120_000,
      resolution_ms: 2_400_000,
      replies: 3,
      transfers: 0,
      ended_at: '2026-03-05 14:40:00',
    },
    {
      line: 3,
      id: '215469000002',
      customer: 'u-772',
      agent: 'Ben Sato',
      team: 'Orders',
      channel: 'Email',
      category: 'Delivery',
      status: 'solved',
      opened_at: '2026-03-06 03:10:00',
      first_response_at: '2026-03-06 14:10:00',
      solved_at: '2026-03-07 15:00:00',
      handle_ms: 1_250_000,
      first_response_ms: 39_600_000,
      resolution_ms: 129_000_000,
      replies: 6,
      transfers: 2,
      ended_at: '2026-03-07 15:00:00',
    },
    {
      line: 4,
      id: '215469000003',
      customer: 'u-773',
      agent: 'Fin',
      channel: 'Chat',
      category: 'Delivery',
      status: 'solved',
      opened_at: '2026-03-06 15:00:00',
      first_response_at: '2026-03-06 15:00:02',
      solved_at: '2026-03-06 15:05:00',
      first_response_ms: 2000,
      resolution_ms: 300_000,
      replies: 1,
      transfers: 0,
      ended_at: '2026-03-06 15:05:00',
    },
    {
      line: 5,
      id: '215469000004',
      customer: 'u-774',
      agent: 'Ada Reyes',
      team: 'Billing',
      channel: 'Chat',
      category: 'Refunds',
      status: 'pending',
      opened_at: '2026-03-08 06:30:00',
      handle_ms: 75_000,
      transfers: 0,
    },
  ])
  expect(said(answers, 4)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '215469000001',
      customer: 'u-771',
      agent: 'Ada Reyes',
      team: 'Billing',
      comment: 'Quick, thanks',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'csat',
      interaction: '215469000002',
      customer: 'u-772',
      agent: 'Ben Sato',
      team: 'Orders',
      raw: '2',
      points: 2,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'AI agent rating',
      interaction: '215469000003',
      customer: 'u-773',
      agent: 'Fin',
      raw: '1',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Conversation ID', 'Conversation started at (America/New_York)', 'Current conversation state'])).toEqual([
    'intercom-conversations',
    'intercom-conversations',
  ])
})
