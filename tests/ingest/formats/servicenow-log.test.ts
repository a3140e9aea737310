import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/servicenow-log.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'servicenow-log',
    rows: 7,
    records: 3,
    merged: 4,
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
    status: 'incident_state',
    opened_at: 'opened_at',
    solved_at: 'resolved_at',
    closed_at: 'closed_at',
    updated_at: 'sys_updated_at',
    transfers: 'reassignment_count',
    reopens: 'reopen_count',
    sla_met: 'made_sla',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/servicenow-log.csv',
      line: 2,
      column: 'sys_updated_at',
      expected: 'a date, such as 2026-03-05 10:00',
      got: '29/2/2026 01:23',
    },
  ])
})

test('all rows of a number are one incident, opened as the first says and counted as the last says', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: 'INC0000045',
      customer: 'Caller 2403',
      team: 'Group 56',
      channel: 'Phone',
      category: 'Category 55',
      priority: '3 - Moderate',
      status: 'open',
      opened_at: '2026-02-28 01:16:00',
      solved_at: '2026-02-28 11:29:00',
      closed_at: '2026-03-05 12:00:00',
      resolution_ms: 36_780_000,
      reopens: 0,
      transfers: 0,
      sla_met: true,
    },
    {
      line: 7,
      id: 'INC0000047',
      customer: 'Caller 2403',
      agent: 'Resolver 31',
      team: 'Group 24',
      channel: 'Phone',
      category: 'Category 40',
      priority: '3 - Moderate',
      status: 'solved',
      opened_at: '2026-03-02 04:40:00',
      solved_at: '2026-03-03 09:52:00',
      closed_at: '2026-03-06 10:00:00',
      updated_at: '2026-03-06 10:00:00',
      resolution_ms: 105_120_000,
      reopens: 1,
      transfers: 1,
      sla_met: false,
      ended_at: '2026-03-03 09:52:00',
    },
    {
      line: 8,
      id: 'INC0000057',
      customer: 'Caller 4416',
      team: 'Group 70',
      channel: 'Phone',
      category: 'Category 20',
      priority: '3 - Moderate',
      status: 'open',
      opened_at: '2026-03-14 06:10:00',
      updated_at: '2026-03-14 06:15:00',
      reopens: 0,
      transfers: 0,
      sla_met: true,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['number', 'sys_mod_count', 'opened_at', 'incident_state'])).toEqual(['servicenow-log', 'servicenow-log'])
})
