import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/qualtrics-legacy.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'qualtrics-legacy',
    rows: 5,
    records: 3,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 0,
    setAside: [
      { why: 'a preview, a test or spam', rows: 1 },
      { why: 'not finished', rows: 1 },
    ],
    notes: [
      '`How satisfied are you with our help?` is read as csat: asks how satisfied people are; read as very dissatisfied to very satisfied, 1 to 5',
      '`Was your request resolved?` is read as a yes-no question: is answered with yes or no; read as yes or no, 0 to 1',
    ],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    response: 'ResponseID',
    interaction: 'ExternalDataReference',
    customer: 'EmailAddress',
    answered_at: 'EndDate',
    csat: 'How satisfied are you with our help?',
    'Was your request resolved?': 'Was your request resolved?',
  })
  expect(rejections.first).toEqual([])
})

test('the second row names the columns', async () => {
  const { answers } = await read([file])
  expect(said(answers, 4)).toEqual([
    {
      line: 3,
      question: 'Was your request resolved?',
      response: 'R_9aaa',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2016-03-02 08:02:00',
      raw: 'Yes',
      points: 1,
      scale_low: 0,
      scale_high: 1,
    },
    {
      line: 3,
      question: 'csat',
      response: 'R_9aaa',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2016-03-02 08:02:00',
      raw: 'Very satisfied',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'Was your request resolved?',
      response: 'R_9bbb',
      interaction: '70412',
      customer: 'iris@vogt.example',
      answered_at: '2016-03-02 09:02:00',
      raw: 'No',
      points: 0,
      scale_low: 0,
      scale_high: 1,
    },
    {
      line: 4,
      question: 'csat',
      response: 'R_9bbb',
      interaction: '70412',
      customer: 'iris@vogt.example',
      answered_at: '2016-03-02 09:02:00',
      raw: 'Dissatisfied',
      points: 2,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['V1', 'V8'])).toEqual(['qualtrics-legacy', 'qualtrics-legacy'])
})
