import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/zammad-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'zammad-tickets',
    rows: 5,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 0,
    setAside: [{ why: 'merged', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: '#',
    customer: 'Customer',
    organisation: 'Organization',
    agent: 'Owner',
    team: 'Group',
    channel: 'Create Channel',
    priority: 'Priority',
    status: 'State',
    opened_at: 'Created At',
    first_response_at: 'First Response At',
    closed_at: 'Closed At',
    updated_at: 'Updated At',
    sla_met: 'Close Diff In Min',
  })
  expect(rejections.first).toEqual([])
})

test('times come from the dates, and a difference below zero missed the target', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '61001',
      customer: 'mara@olsen.example',
      organisation: 'Olsen & Sons',
      agent: 'Tomas Brandt',
      team: 'Facilities',
      channel: 'email',
      priority: '2 normal',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:20:00',
      closed_at: '2026-03-02 12:00:00',
      updated_at: '2026-03-02 12:00:00',
      first_response_ms: 1_200_000,
      resolution_ms: 14_400_000,
      sla_met: true,
      ended_at: '2026-03-02 12:00:00',
    },
    {
      line: 3,
      id: '61002',
      customer: 'iris@vogt.example',
      agent: 'Nadia Fall',
      team: 'Facilities',
      channel: 'phone',
      priority: '3 high',
      status: 'pending',
      opened_at: '2026-03-02 09:00:00',
      first_response_at: '2026-03-02 11:00:00',
      updated_at: '2026-03-02 16:00:00',
      first_response_ms: 7_200_000,
    },
    {
      line: 5,
      id: '61004',
      customer: 'jon@ruiz.example',
      agent: 'Tomas Brandt',
      team: 'Facilities',
      channel: 'web',
      priority: '1 low',
      status: 'solved',
      opened_at: '2026-03-03 09:30:00',
      first_response_at: '2026-03-04 09:30:00',
      closed_at: '2026-03-06 09:30:00',
      updated_at: '2026-03-06 09:40:00',
      first_response_ms: 86_400_000,
      resolution_ms: 259_200_000,
      sla_met: false,
      ended_at: '2026-03-06 09:30:00',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['#', 'Created At', 'State'])).toEqual(['zammad-tickets', 'zammad-tickets'])
})
