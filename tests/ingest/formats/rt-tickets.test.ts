import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/rt-tickets.tsv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'rt-tickets',
    rows: 4,
    records: 3,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'spam', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'id',
    customer: 'Requestors',
    agent: 'OwnerName',
    team: 'QueueName',
    priority: 'Priority',
    status: 'Status',
    opened_at: 'Created',
    solved_at: 'Resolved',
    updated_at: 'LastUpdated',
    handle_ms: 'TimeWorked',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/rt-tickets.tsv',
      line: 5,
      column: 'TimeWorked',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: '-1',
    },
  ])
})

test('time worked is handle time in minutes, and what is not set is no date', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '301',
      customer: 'mara@olsen.example',
      agent: 'tbrandt',
      team: 'systems',
      priority: '0',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      solved_at: '2026-03-02 10:00:00',
      updated_at: '2026-03-02 10:00:00',
      handle_ms: 1_500_000,
      resolution_ms: 7_200_000,
      ended_at: '2026-03-02 10:00:00',
    },
    {
      line: 3,
      id: '302',
      customer: 'iris@vogt.example',
      agent: 'nfall',
      team: 'lists',
      priority: '20',
      status: 'on-hold',
      opened_at: '2026-03-02 09:00:00',
      updated_at: '2026-03-02 09:30:00',
      handle_ms: 300_000,
    },
    {
      line: 5,
      id: '304',
      customer: 'jon@ruiz.example',
      agent: 'tbrandt',
      team: 'systems',
      priority: '0',
      status: 'closed-unsolved',
      opened_at: '2026-03-03 10:00:00',
      solved_at: '2026-03-03 11:00:00',
      updated_at: '2026-03-03 11:00:00',
      resolution_ms: 3_600_000,
      ended_at: '2026-03-03 11:00:00',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['id', 'Created', 'Status'])).toEqual(['rt-tickets', 'rt-tickets'])
})
