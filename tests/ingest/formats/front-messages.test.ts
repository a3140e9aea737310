import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/front-messages.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'front-messages',
    rows: 6,
    records: 2,
    merged: 4,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Conversation ID',
    customer: 'Contact handle',
    agent: 'Assignee',
    team: 'Inbox',
    category: 'Tags',
    status: 'Ticket status category',
    opened_at: 'Message date',
    first_response_at: 'Message date',
    closed_at: 'Segment end',
    handle_ms: 'Handle time',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/front-messages.csv', line: 8, column: 'Message date', expected: 'a date, such as 2026-03-05 10:00', got: 'no date' },
  ])
})

test('the messages of a conversation are one contact, and an automatic reply is no answer', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 5,
      id: 'cnv_501',
      customer: 'mara@olsen.example',
      agent: 'Ada Reyes',
      team: 'Billing',
      category: 'invoice',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:40:00',
      closed_at: '2026-03-02 09:30:00',
      handle_ms: 420_000,
      first_response_ms: 2_400_000,
      resolution_ms: 5_400_000,
      ended_at: '2026-03-02 09:30:00',
    },
    { line: 6, id: 'cnv_502', customer: 'iris@vogt.example', team: 'Orders', status: 'open', opened_at: '2026-03-03 10:00:00' },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Conversation ID', 'Message date'])).toEqual(['front-messages', 'front-messages'])
})
