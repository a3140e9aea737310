import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/glpi-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'glpi-tickets',
    rows: 4,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: ['`Satisfaction survey - Satisfaction`: 0 is read as no answer: the scale begins at 1'],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'ID',
    customer: 'Requester - Requester',
    organisation: 'Entity',
    agent: 'Assigned to - Technician',
    team: 'Assigned to - Technician group',
    category: 'Category',
    priority: 'Priority',
    status: 'Status',
    opened_at: 'Opening date',
    solved_at: 'Resolution date',
    closed_at: 'Closing date',
    updated_at: 'Last update',
    comment: 'Satisfaction survey - Comments',
    csat: 'Satisfaction survey - Satisfaction',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/glpi-tickets.csv', line: 6, column: 'Opening date', expected: 'a date, such as 2026-03-05 10:00', got: 'soon' },
  ])
})

test('statuses are words or numbers, and 0 is no rating', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '1 201',
      customer: 'Olsen Mara',
      organisation: 'Northwind > Oslo',
      agent: 'Brandt Tomas',
      team: 'Workplace',
      category: 'Hardware > Screen',
      priority: 'Medium',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      solved_at: '2026-03-02 10:00:00',
      closed_at: '2026-03-05 09:00:00',
      updated_at: '2026-03-05 09:00:00',
      resolution_ms: 7_200_000,
      ended_at: '2026-03-02 10:00:00',
    },
    {
      line: 3,
      id: '1 202',
      customer: 'Vogt Iris\nSand Lea',
      organisation: 'Northwind > Oslo',
      agent: 'Fall Nadia',
      team: 'Workplace',
      category: 'Software > Mail',
      priority: 'Low',
      status: 'open',
      opened_at: '2026-03-02 09:00:00',
      updated_at: '2026-03-02 12:00:00',
    },
    {
      line: 5,
      id: '1 203',
      customer: 'Ruiz Jon',
      organisation: 'Northwind > Bergen',
      agent: 'Fall Nadia',
      team: 'Facilities',
      category: 'Access',
      priority: 'High',
      status: 'solved',
      opened_at: '2026-03-03 08:00:00',
      solved_at: '2026-03-04 16:00:00',
      updated_at: '2026-03-04 16:00:00',
      resolution_ms: 115_200_000,
      ended_at: '2026-03-04 16:00:00',
    },
  ])
  expect(said(answers, 3)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '1 201',
      customer: 'Olsen Mara',
      agent: 'Brandt Tomas',
      team: 'Workplace',
      comment: 'Good, thanks',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['ID', 'Opening date', 'Status'])).toEqual(['glpi-tickets', 'glpi-tickets'])
})
