import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/delighted.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'delighted',
    rows: 5,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 1,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    response: 'Response ID',
    interaction: 'ticket_id',
    customer: 'Person ID',
    answered_at: 'Created At',
    comment: 'Comment',
    nps: 'Score',
    csat: 'Score',
    effort: 'Score',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/delighted.csv', line: 7, column: 'Score', expected: 'a rating from 0 to 10', got: '12' },
  ])
})

test('the type of survey says what a score answers, and seconds since 1970 are dates', async () => {
  const { answers } = await read([file])
  expect(said(answers, 5)).toEqual([
    {
      line: 2,
      question: 'nps',
      response: '501',
      interaction: '70411',
      customer: '801',
      answered_at: '2026-03-02 08:00:00',
      comment: 'Lovely',
      raw: '10',
      points: 10,
      scale_low: 0,
      scale_high: 10,
    },
    {
      line: 3,
      question: 'nps',
      response: '502',
      interaction: '70412',
      customer: '802',
      answered_at: '2026-03-03 08:00:00',
      comment: 'No answer\nfor a week',
      raw: '3',
      points: 3,
      scale_low: 0,
      scale_high: 10,
    },
    {
      line: 5,
      question: 'csat',
      response: '503',
      interaction: '70413',
      customer: '803',
      answered_at: '2026-03-04 08:00:00',
      raw: '4',
      points: 4,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 6,
      question: 'effort',
      response: '504',
      interaction: '70414',
      customer: '804',
      answered_at: '2026-03-05 08:00:00',
      raw: '6',
      points: 6,
      scale_low: 1,
      scale_high: 7,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Response ID', 'Score', 'Survey Type', 'Created At'])).toEqual(['delighted', 'delighted'])
})
