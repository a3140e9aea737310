import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/osticket-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'osticket-tickets',
    rows: 4,
    records: 3,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'merged', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket Number',
    customer: 'From Email',
    agent: 'Agent Assigned',
    team: 'Department',
    channel: 'Source',
    category: 'Help Topic',
    priority: 'Priority',
    status: 'Current Status',
    opened_at: 'Date Created',
    closed_at: 'Closed Date',
    updated_at: 'Last Updated',
    reopens: 'Reopen Count',
    sla_met: 'Overdue',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/osticket-tickets.csv', line: 5, column: 'Reopen Count', expected: 'a whole number', got: 'zero' },
  ])
})

test('overdue is a target missed, and merged tickets are set aside', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '700101',
      customer: 'mara@olsen.example',
      agent: 'Tomas Brandt',
      team: 'Support',
      channel: 'Web',
      category: 'Report a Problem',
      priority: 'Normal',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      closed_at: '2026-03-02 17:00:00',
      updated_at: '2026-03-02 17:00:00',
      resolution_ms: 32_400_000,
      reopens: 0,
      sla_met: true,
      ended_at: '2026-03-02 17:00:00',
    },
    {
      line: 3,
      id: '700102',
      customer: 'iris@vogt.example',
      agent: 'Nadia Fall',
      team: 'Sales',
      channel: 'Email',
      category: 'General Inquiry',
      priority: 'High',
      status: 'solved',
      opened_at: '2026-03-02 09:00:00',
      closed_at: '2026-03-05 09:00:00',
      updated_at: '2026-03-05 09:00:00',
      resolution_ms: 259_200_000,
      reopens: 1,
      sla_met: false,
      ended_at: '2026-03-05 09:00:00',
    },
    {
      line: 5,
      id: '700104',
      customer: 'jon@ruiz.example',
      team: 'Support',
      channel: 'Phone',
      category: 'Report a Problem',
      priority: 'Low',
      status: 'open',
      opened_at: '2026-03-03 10:00:00',
      updated_at: '2026-03-03 10:00:00',
      sla_met: true,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket Number', 'Date Created', 'Current Status'])).toEqual(['osticket-tickets', 'osticket-tickets'])
})
