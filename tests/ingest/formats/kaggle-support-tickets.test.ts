import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/kaggle-support-tickets.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'kaggle-support-tickets',
    rows: 4,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket ID',
    customer: 'Customer Email',
    channel: 'Ticket Channel',
    category: 'Ticket Type',
    priority: 'Ticket Priority',
    status: 'Ticket Status',
    first_response_at: 'First Response Time',
    solved_at: 'Time to Resolution',
    csat: 'Customer Satisfaction Rating',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/kaggle-support-tickets.csv',
      line: 7,
      column: 'First Response Time',
      expected: 'a date, such as 2026-03-05 10:00',
      got: 'later',
    },
  ])
})

test('dates in columns called times are dates', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 2,
      id: '1',
      customer: 'mara@olsen.example',
      channel: 'Social media',
      category: 'Technical issue',
      priority: 'Critical',
      status: 'pending',
      first_response_at: '2026-03-01 12:15:36',
    },
    {
      line: 5,
      id: '2',
      customer: 'iris@vogt.example',
      channel: 'Chat',
      category: 'Refund request',
      priority: 'Low',
      status: 'solved',
      first_response_at: '2026-03-01 11:14:38',
      solved_at: '2026-03-01 18:05:38',
      ended_at: '2026-03-01 18:05:38',
    },
    {
      line: 6,
      id: '3',
      customer: 'jon@ruiz.example',
      channel: 'Email',
      category: 'Billing inquiry',
      priority: 'Low',
      status: 'solved',
      first_response_at: '2026-03-01 16:45:38',
      solved_at: '2026-03-01 01:57:40',
      ended_at: '2026-03-01 01:57:40',
    },
  ])
  expect(said(answers, 3)).toEqual([
    { line: 5, question: 'csat', interaction: '2', customer: 'iris@vogt.example', raw: '3.0', points: 3, scale_low: 1, scale_high: 5 },
    { line: 6, question: 'csat', interaction: '3', customer: 'jon@ruiz.example', raw: '1.0', points: 1, scale_low: 1, scale_high: 5 },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket ID', 'Ticket Status'])).toEqual(['kaggle-support-tickets', 'kaggle-support-tickets'])
})
