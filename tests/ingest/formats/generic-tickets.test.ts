import { expect, test } from 'vitest'
import { accounted, fixture, given, lines, read } from '../../support/ingest.js'

test("the demo's tickets: which column is which, and the first record", async () => {
  const { inputs, interactions, rejections } = await read([fixture('demo/tickets.csv')])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'generic-tickets',
    rows: 10_126,
    records: 10_124,
    duplicates: 1,
    rejected: 1,
    badCells: 1,
  })
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket ID',
    customer: 'Customer ID',
    agent: 'Agent',
    team: 'Team',
    channel: 'Channel',
    category: 'Category',
    priority: 'Priority',
    status: 'Status',
    opened_at: 'Created at',
    first_response_at: 'First response at',
    solved_at: 'Solved at',
    wait_ms: 'Wait time (s)',
    talk_ms: 'Talk time (s)',
    hold_ms: 'Hold time (s)',
    wrap_ms: 'Wrap-up time (s)',
    reopens: 'Reopens',
  })
  expect(inputs[0]).toMatchObject({ unmapped: [], notes: [], from: '2025-11-01', to: '2026-10-31' })
  expect(interactions[0]).toMatchObject({ line: 2, id: '50001', kind: 'ticket', status: 'solved', answered: false })
  expect(rejections.first).toEqual([
    { file: 'demo/tickets.csv', line: 4323, expected: '16 cells', got: '15 cells' },
    {
      file: 'demo/tickets.csv',
      line: 2346,
      column: 'Created at',
      expected: 'a date, such as 2026-03-05 10:00',
      got: '2026-02-30 14:05:11',
    },
  ])
})

test('a rating beside the ticket is read as an answer to it; the row counts once', async () => {
  const { inputs, interactions, answers, join } = await read([fixture('messy/ratings-beside-ticket.csv')])
  expect(inputs[0]).toMatchObject({ kind: 'ticket', rows: 8, records: 8, setAside: [], rejected: 0, badCells: 0 })
  expect(accounted(inputs[0] ?? expect.fail())).toBe(8)
  expect(interactions).toHaveLength(8)
  expect(answers).toHaveLength(5)
  expect(join).toEqual({ answers: 5, joined: 5, by: 'row', levels: { row: 5, id: 0, customer: 0 }, orphans: 0, doubles: 0 })
  expect(answers.every(it => it.line === interactions.find(row => row.record === it.record)?.line)).toBe(true)
})

test('days open, in whole days', async () => {
  const { interactions } = await read([given(lines('ticket_number,created_date,days_open,ticket status', '1,9/22/2020,21,Resolved'))])
  expect(interactions[0]).toMatchObject({ resolution_ms: 21 * 86_400_000, ended_at: '2020-10-13 00:00:00', status: 'solved' })
})
