import { expect, test } from 'vitest'
import { fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/help-scout.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'help-scout',
    rows: 5,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'spam', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.columns).toEqual({
    id: 'Number',
    customer: 'Customer Email',
    agent: 'Assigned To',
    team: 'Mailbox',
    status: 'Status',
    opened_at: 'Created',
    closed_at: 'Closed',
    first_response_ms: 'First Response Time',
    resolution_ms: 'Resolution Time',
    handle_ms: 'Handle Time',
    replies: 'Replies',
    comment: 'Rating Comments',
    csat: 'Rating',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/help-scout.csv',
      line: 7,
      column: 'First Response Time',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: 'forty',
    },
  ])
})

test('the words of the rating are points, spam is set aside', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: '4101',
      customer: 'mara@olsen.example',
      agent: 'Ada Reyes',
      team: 'Billing',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      closed_at: '2026-03-02 09:00:00',
      handle_ms: 250_000,
      first_response_ms: 900_000,
      resolution_ms: 3_600_000,
      replies: 1,
      ended_at: '2026-03-02 09:00:00',
    },
    {
      line: 3,
      id: '4102',
      customer: 'iris@vogt.example',
      agent: 'Ben Sato',
      team: 'Orders',
      status: 'solved',
      opened_at: '2026-03-02 09:00:00',
      closed_at: '2026-03-05 11:00:00',
      handle_ms: 1_260_000,
      first_response_ms: 10_200_000,
      resolution_ms: 266_400_000,
      replies: 5,
      ended_at: '2026-03-05 11:00:00',
    },
    { line: 5, id: '4103', customer: 'jon@ruiz.example', team: 'Orders', status: 'open', opened_at: '2026-03-03 09:00:00', replies: 0 },
    {
      line: 7,
      id: '4105',
      customer: 'lea@sand.example',
      agent: 'Ben Sato',
      team: 'Orders',
      status: 'pending',
      opened_at: '2026-03-04 10:00:00',
      replies: 1,
    },
  ])
  expect(said(answers, 4)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '4101',
      customer: 'mara@olsen.example',
      agent: 'Ada Reyes',
      team: 'Billing',
      comment: 'Fast',
      raw: 'Great',
      points: 3,
      scale_low: 1,
      scale_high: 3,
    },
    {
      line: 3,
      question: 'csat',
      interaction: '4102',
      customer: 'iris@vogt.example',
      agent: 'Ben Sato',
      team: 'Orders',
      comment: 'Asked me twice,\nthen again',
      raw: 'Not Good',
      points: 1,
      scale_low: 1,
      scale_high: 3,
    },
    {
      line: 7,
      question: 'csat',
      interaction: '4105',
      customer: 'lea@sand.example',
      agent: 'Ben Sato',
      team: 'Orders',
      raw: 'Okay',
      points: 2,
      scale_low: 1,
      scale_high: 3,
    },
  ])
})
