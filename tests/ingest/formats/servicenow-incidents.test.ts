import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/servicenow-incidents.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'servicenow-incidents',
    rows: 5,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'number',
    customer: 'caller_id',
    agent: 'assigned_to',
    team: 'assignment_group',
    channel: 'contact_type',
    category: 'category',
    priority: 'priority',
    status: 'state',
    opened_at: 'opened_at',
    solved_at: 'resolved_at',
    closed_at: 'closed_at',
    updated_at: 'sys_updated_on',
    transfers: 'reassignment_count',
    reopens: 'reopen_count',
    sla_met: 'made_sla',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/servicenow-incidents.csv', line: 7, column: 'reassignment_count', expected: 'a whole number', got: 'one' },
  ])
})

test('a canceled incident is closed, not solved; a priority that is no word of a ladder stays as written', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: 'INC0041001',
      customer: 'Mara Olsen',
      agent: 'Tomas Brandt',
      team: 'Workplace',
      channel: 'phone',
      category: 'Hardware',
      priority: '3 - Moderate',
      status: 'solved',
      opened_at: '2026-03-02 08:14:00',
      solved_at: '2026-03-02 11:44:00',
      updated_at: '2026-03-02 11:44:00',
      resolution_ms: 12_600_000,
      reopens: 0,
      transfers: 0,
      sla_met: true,
      ended_at: '2026-03-02 11:44:00',
    },
    {
      line: 3,
      id: 'INC0041002',
      customer: 'Iris Vogt',
      agent: 'Nadia Fall',
      team: 'Connectivity',
      channel: 'email',
      category: 'Network',
      priority: '2 - High',
      status: 'solved',
      opened_at: '2026-03-02 09:00:00',
      solved_at: '2026-03-03 09:00:00',
      closed_at: '2026-03-08 09:00:00',
      updated_at: '2026-03-08 09:00:00',
      resolution_ms: 86_400_000,
      reopens: 1,
      transfers: 2,
      sla_met: false,
      ended_at: '2026-03-03 09:00:00',
    },
    {
      line: 5,
      id: 'INC0041003',
      customer: 'Jon Ruiz',
      team: 'Workplace',
      channel: 'self-service',
      category: 'Access',
      priority: '4 - Low',
      status: 'open',
      opened_at: '2026-03-03 10:30:00',
      updated_at: '2026-03-03 10:35:00',
      reopens: 0,
      transfers: 0,
      sla_met: true,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['number', 'opened_at', 'state'])).toEqual(['servicenow-incidents', 'servicenow-incidents'])
})
