import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/zendesk-explore.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'zendesk-explore',
    rows: 5,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: ['`Ticket satisfaction rating`: read as good or bad, 1 to 2'],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket ID',
    customer: 'Requester name',
    organisation: 'Ticket organisation name',
    agent: 'Assignee name',
    team: 'Ticket group',
    channel: 'Ticket channel',
    status: 'Ticket status',
    opened_at: 'Ticket created - Date',
    solved_at: 'Ticket solved - Date',
    first_response_ms: 'First reply time (min)',
    resolution_ms: 'Full resolution time (hrs)',
    reopens: 'Reopens',
    csat: 'Ticket satisfaction rating',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/zendesk-explore.csv',
      line: 6,
      column: 'Ticket created - Date',
      expected: 'a date, such as 2026-03-05 10:00',
      got: '4 March',
    },
  ])
})

test('times have the unit of their header, and dates without a time are days', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '70411',
      customer: 'Mara Olsen',
      organisation: 'Olsen & Sons',
      agent: 'Ada Reyes',
      team: 'Billing',
      channel: 'Email',
      status: 'solved',
      opened_at: '2026-03-02 00:00:00',
      solved_at: '2026-03-03 00:00:00',
      first_response_ms: 2_070_000,
      resolution_ms: 86_400_000,
      reopens: 0,
      ended_at: '2026-03-03 00:00:00',
    },
    {
      line: 3,
      id: '70412',
      customer: 'Iris Vogt',
      agent: 'Ada Reyes',
      team: 'Billing',
      channel: 'Web',
      status: 'solved',
      opened_at: '2026-03-02 00:00:00',
      solved_at: '2026-03-02 00:00:00',
      first_response_ms: 720_000,
      resolution_ms: 0,
      reopens: 1,
      ended_at: '2026-03-02 00:00:00',
    },
    {
      line: 4,
      id: '70413',
      customer: 'Jon Ruiz',
      organisation: 'Ruiz SA',
      agent: 'Ben Sato',
      team: 'Returns',
      channel: 'Chat',
      status: 'open',
      opened_at: '2026-03-03 00:00:00',
      reopens: 0,
    },
  ])
  expect(said(answers, 3)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '70411',
      customer: 'Mara Olsen',
      agent: 'Ada Reyes',
      team: 'Billing',
      raw: 'Good',
      points: 2,
      scale_low: 1,
      scale_high: 2,
    },
    {
      line: 3,
      question: 'csat',
      interaction: '70412',
      customer: 'Iris Vogt',
      agent: 'Ada Reyes',
      team: 'Billing',
      raw: 'Bad',
      points: 1,
      scale_low: 1,
      scale_high: 2,
    },
    {
      line: 6,
      question: 'csat',
      interaction: '70415',
      customer: 'Lea Sand',
      agent: 'Ben Sato',
      team: 'Returns',
      raw: 'Good',
      points: 2,
      scale_low: 1,
      scale_high: 2,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket ID'])).toEqual(['zendesk-explore', 'zendesk-explore'])
})
