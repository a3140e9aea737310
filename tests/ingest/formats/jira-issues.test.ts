import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/jira-issues.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'jira-issues',
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
    id: 'Issue key',
    customer: 'Reporter',
    organisation: 'Custom field (Organizations)',
    agent: 'Assignee',
    team: 'Project name',
    category: 'Custom field (Request Type)',
    priority: 'Priority',
    status: 'Resolution',
    opened_at: 'Created',
    first_response_at: 'Custom field ([CHART] Date of First Response)',
    solved_at: 'Resolved',
    updated_at: 'Updated',
    sla_met: 'Custom field (Time to resolution)',
    csat: 'Custom field (Satisfaction)',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/jira-issues.csv',
      line: 8,
      column: 'Created',
      expected: 'a date, such as 2026-03-05 10:00',
      got: '30/Feb/26 12:00 PM',
    },
    { file: 'formats/jira-issues.csv', line: 8, column: 'Custom field (Satisfaction)', expected: 'a rating from 1 to 5', got: '9' },
  ])
})

test('the category of a status counts, a duplicate is not solved, and a clock below zero was missed', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: 'DESK-101',
      customer: 'Mara Olsen',
      organisation: 'North site',
      agent: 'Tomas Brandt',
      team: 'Facilities Desk',
      category: 'Access',
      priority: 'Medium',
      status: 'solved',
      opened_at: '2026-02-25 22:17:00',
      first_response_at: '2026-02-25 22:47:00',
      solved_at: '2026-02-26 08:17:00',
      updated_at: '2026-02-26 09:00:00',
      first_response_ms: 1_800_000,
      resolution_ms: 36_000_000,
      sla_met: true,
      ended_at: '2026-02-26 08:17:00',
    },
    {
      line: 5,
      id: 'DESK-102',
      customer: 'Iris Vogt',
      organisation: 'North site',
      agent: 'Nadia Fall',
      team: 'Facilities Desk',
      category: 'Heating',
      priority: 'High',
      status: 'open',
      opened_at: '2026-02-26 07:00:00',
      first_response_at: '2026-02-26 08:40:00',
      updated_at: '2026-02-26 11:00:00',
      first_response_ms: 6_000_000,
      sla_met: false,
    },
    {
      line: 6,
      id: 'DESK-103',
      customer: 'Mara Olsen',
      agent: 'Tomas Brandt',
      team: 'Facilities Desk',
      category: 'Access',
      priority: 'Low',
      status: 'closed-unsolved',
      opened_at: '2026-02-26 08:00:00',
      solved_at: '2026-02-26 08:30:00',
      updated_at: '2026-02-26 08:30:00',
      resolution_ms: 1_800_000,
      sla_met: true,
      ended_at: '2026-02-26 08:30:00',
    },
    {
      line: 7,
      id: 'DESK-104',
      customer: 'Jon Ruiz',
      team: 'Facilities Desk',
      category: 'Furniture',
      priority: 'Low',
      status: 'open',
      opened_at: '2026-02-27 12:00:00',
      updated_at: '2026-02-27 12:00:00',
      sla_met: true,
    },
  ])
  expect(said(answers, 4)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: 'DESK-101',
      customer: 'Mara Olsen',
      agent: 'Tomas Brandt',
      team: 'Facilities Desk',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Issue key', 'Created', 'Status'])).toEqual(['jira-issues', 'jira-issues'])
})
