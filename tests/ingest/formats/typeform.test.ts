import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/typeform.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'typeform',
    rows: 5,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'not finished', rows: 1 }],
    notes: [
      '`How satisfied were you with our help, {{field:01ab}}?` is read as csat: asks how satisfied people are',
      '`How easy was it to get your problem solved?` is read as effort: asks how easy it was; read as very difficult to very easy, 1 to 5',
    ],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    response: '#',
    interaction: 'ticket_id',
    customer: 'email',
    answered_at: 'Submit Date (UTC)',
    csat: 'How satisfied were you with our help, {{field:01ab}}?',
    effort: 'How easy was it to get your problem solved?',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/typeform.csv',
      line: 6,
      column: 'How satisfied were you with our help, {{field:01ab}}?',
      expected: 'a rating from 1 to 5',
      got: 'bad',
    },
  ])
})

test('hidden fields name the ticket, and what was not finished does not count', async () => {
  const { answers } = await read([file])
  expect(said(answers, 4)).toEqual([
    {
      line: 2,
      question: 'csat',
      response: 'tok1',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 08:01:00',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 2,
      question: 'effort',
      response: 'tok1',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 08:01:00',
      raw: 'Very easy',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'csat',
      response: 'tok2',
      interaction: '70412',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-02 09:03:00',
      raw: '1',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'effort',
      response: 'tok2',
      interaction: '70412',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-02 09:03:00',
      raw: 'Very difficult',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['#', 'Network ID', 'Submit Date (UTC)'])).toEqual(['typeform', 'typeform'])
})
