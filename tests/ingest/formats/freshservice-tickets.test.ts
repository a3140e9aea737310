import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/freshservice-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'freshservice-tickets',
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
    id: 'Ticket Id',
    customer: 'Requester Email',
    organisation: 'Company',
    agent: 'Agent',
    team: 'Group',
    channel: 'Source',
    category: 'Category',
    priority: 'Priority',
    status: 'Status',
    opened_at: 'Created Time',
    first_response_at: 'Initial Response Time',
    solved_at: 'Resolved Time',
    closed_at: 'Closed Time',
    updated_at: 'Last Updated Time',
    replies: 'Agent interactions',
    sla_met: 'Resolution Status',
    csat: 'Survey Result',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/freshservice-tickets.csv',
      line: 5,
      column: 'Created Time',
      expected: 'a date, such as 2026-03-05 10:00',
      got: 'yesterday',
    },
  ])
})

test('times come from the dates, and the words of the survey are points', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: 'INC-501',
      customer: 'mara@northwind.example',
      organisation: 'Northwind',
      agent: 'Nadia Fall',
      team: 'Service Desk',
      channel: 'Phone',
      category: 'Access',
      priority: 'Medium',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:05:00',
      solved_at: '2026-03-02 09:30:00',
      closed_at: '2026-03-03 09:30:00',
      updated_at: '2026-03-03 09:30:00',
      first_response_ms: 300_000,
      resolution_ms: 5_400_000,
      replies: 1,
      sla_met: true,
      ended_at: '2026-03-02 09:30:00',
    },
    {
      line: 4,
      id: 'INC-502',
      customer: 'jon@northwind.example',
      organisation: 'Northwind',
      agent: 'Tomas Brandt',
      team: 'Service Desk',
      channel: 'Email',
      category: 'Software',
      priority: 'Medium',
      status: 'solved',
      opened_at: '2026-03-03 09:00:00',
      first_response_at: '2026-03-03 15:00:00',
      solved_at: '2026-03-05 09:00:00',
      updated_at: '2026-03-05 09:00:00',
      first_response_ms: 21_600_000,
      resolution_ms: 172_800_000,
      replies: 4,
      sla_met: false,
      ended_at: '2026-03-05 09:00:00',
    },
    {
      line: 5,
      id: 'INC-503',
      customer: 'lea@northwind.example',
      organisation: 'Northwind',
      agent: 'Tomas Brandt',
      team: 'Service Desk',
      channel: 'Email',
      category: 'Hardware',
      priority: 'Low',
      status: 'pending',
      first_response_at: '2026-03-04 08:10:00',
      updated_at: '2026-03-04 09:00:00',
      replies: 1,
    },
  ])
  expect(said(answers, 3)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: 'INC-501',
      customer: 'mara@northwind.example',
      agent: 'Nadia Fall',
      team: 'Service Desk',
      raw: 'Happy',
      points: 5,
      scale_low: 1,
      scale_high: 7,
    },
    {
      line: 4,
      question: 'csat',
      interaction: 'INC-502',
      customer: 'jon@northwind.example',
      agent: 'Tomas Brandt',
      team: 'Service Desk',
      raw: 'Unhappy',
      points: 3,
      scale_low: 1,
      scale_high: 7,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket Id', 'Created Time', 'Status'])).toEqual(['freshservice-tickets', 'freshservice-tickets'])
})
