import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/otrs-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'otrs-tickets',
    rows: 6,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [
      { why: 'merged', rows: 1 },
      { why: 'title above the header', rows: 1 },
    ],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket#',
    customer: 'Customer User',
    agent: 'Agent/Owner',
    team: 'Queue',
    priority: 'Priority',
    status: 'State',
    opened_at: 'Created',
    first_response_at: 'First Response Time',
    solved_at: 'Solution Time',
    sla_met: 'SolutionDiffInMin',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/otrs-tickets.csv',
      line: 7,
      column: 'Created',
      expected: 'a date, such as 2026-03-05 10:00',
      got: '2026-03-33 10:00:00',
    },
  ])
})

test('dates called times are dates, and closed unsuccessful is not solved', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 3,
      id: '2026030210000011',
      customer: 'molsen',
      agent: 'tbrandt',
      team: 'Rooms',
      priority: '3 normal',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:30:00',
      solved_at: '2026-03-02 10:00:00',
      first_response_ms: 1_800_000,
      resolution_ms: 7_200_000,
      sla_met: true,
      ended_at: '2026-03-02 10:00:00',
    },
    {
      line: 4,
      id: '2026030210000029',
      customer: 'ivogt',
      agent: 'nfall',
      team: 'Rooms',
      priority: '5 very high',
      status: 'closed-unsolved',
      opened_at: '2026-03-02 09:00:00',
      first_response_at: '2026-03-02 12:00:00',
      solved_at: '2026-03-04 09:00:00',
      first_response_ms: 10_800_000,
      resolution_ms: 172_800_000,
      sla_met: false,
      ended_at: '2026-03-04 09:00:00',
    },
    {
      line: 6,
      id: '2026030310000045',
      customer: 'jruiz',
      agent: 'nfall',
      team: 'Events',
      priority: '3 normal',
      status: 'pending',
      opened_at: '2026-03-03 10:00:00',
      first_response_at: '2026-03-03 11:00:00',
      first_response_ms: 3_600_000,
    },
    { line: 7, id: '2026030310000053', customer: 'lsand', team: 'Events', priority: '3 normal', status: 'open' },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket#', 'Created', 'State'])).toEqual(['otrs-tickets', 'otrs-tickets'])
})
