import { expect, test } from 'vitest'
import { fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/status-history.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'status-history',
    rows: 9,
    records: 3,
    merged: 6,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket',
    customer: 'Ticket',
    agent: 'Assigned To',
    team: 'Ticket',
    priority: 'Severity',
    status: 'Status Name',
    opened_at: 'Timestamp',
    solved_at: 'Timestamp',
    updated_at: 'Timestamp',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/status-history.csv', line: 10, column: 'Timestamp', expected: 'a date, such as 2026-03-05 10:00', got: 'soon' },
  ])
})

test('the rows of a ticket are one, in order of time and not of the file', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 5,
      id: 'C000101',
      customer: 'Mara Olsen',
      agent: 'Ada Reyes',
      team: 'Sales',
      priority: '3',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      solved_at: '2026-03-04 08:00:00',
      updated_at: '2026-03-04 08:00:00',
      resolution_ms: 172_800_000,
      ended_at: '2026-03-04 08:00:00',
    },
    {
      line: 7,
      id: 'C000102',
      customer: 'Iris Vogt',
      agent: 'Ben Sato',
      team: 'Finance',
      priority: '1',
      status: 'pending',
      opened_at: '2026-03-02 09:00:00',
      updated_at: '2026-03-05 09:00:00',
    },
    {
      line: 9,
      id: 'C000103',
      customer: 'Jon Ruiz',
      agent: 'Ben Sato',
      team: 'Finance',
      priority: '2',
      status: 'open',
      opened_at: '2026-03-06 09:00:00',
      updated_at: '2026-03-06 09:00:00',
    },
  ])
})
