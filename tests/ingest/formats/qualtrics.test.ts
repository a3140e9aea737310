import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/qualtrics.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'qualtrics',
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
      '`How likely are you to recommend us to a friend?` is read as nps: asks whether people would recommend, from 0 to 10',
      '`Please rate our service - How satisfied were you with the answer?` is read as csat: asks how satisfied people are; read as very dissatisfied to very satisfied, 1 to 5',
      '`Please rate our service - How satisfied were you with the speed?` is read as a rating question: asks how satisfied people are; read as very dissatisfied to very satisfied, 1 to 5',
      '`How much do you agree: I had to repeat myself` is read as a rating question: says what went wrong; read as strongly disagree to strongly agree, 1 to 5; low is good, so it is turned round: 1 counts as 5',
    ],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    response: 'ResponseId',
    interaction: 'Ticket Number',
    customer: 'RecipientEmail',
    answered_at: 'RecordedDate',
    nps: 'How likely are you to recommend us to a friend?',
    csat: 'Please rate our service - How satisfied were you with the answer?',
    'Please rate our service - How satisfied were you with the speed?': 'Please rate our service - How satisfied were you with the speed?',
    'How much do you agree: I had to repeat myself': 'How much do you agree: I had to repeat myself',
  })
  expect(rejections.first).toEqual([])
})

test('questions are named by their words, dates have the zone of the third row, and having had to repeat oneself is bad', async () => {
  const { answers } = await read([file])
  expect(said(answers, 8)).toEqual([
    {
      line: 4,
      question: 'How much do you agree: I had to repeat myself',
      response: 'R_1aaa',
      interaction: 'INC0041001',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 15:00:01',
      raw: 'Strongly disagree',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'Please rate our service - How satisfied were you with the speed?',
      response: 'R_1aaa',
      interaction: 'INC0041001',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 15:00:01',
      raw: 'Somewhat satisfied',
      points: 4,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'csat',
      response: 'R_1aaa',
      interaction: 'INC0041001',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 15:00:01',
      raw: 'Extremely satisfied',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'nps',
      response: 'R_1aaa',
      interaction: 'INC0041001',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 15:00:01',
      raw: '9',
      points: 9,
      scale_low: 0,
      scale_high: 10,
    },
    {
      line: 5,
      question: 'How much do you agree: I had to repeat myself',
      response: 'R_2bbb',
      interaction: 'INC0041002',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-03 16:04:02',
      raw: 'Strongly agree',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 5,
      question: 'Please rate our service - How satisfied were you with the speed?',
      response: 'R_2bbb',
      interaction: 'INC0041002',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-03 16:04:02',
      raw: 'Neither satisfied nor dissatisfied',
      points: 3,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 5,
      question: 'csat',
      response: 'R_2bbb',
      interaction: 'INC0041002',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-03 16:04:02',
      raw: 'Extremely dissatisfied',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 5,
      question: 'nps',
      response: 'R_2bbb',
      interaction: 'INC0041002',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-03 16:04:02',
      raw: '2',
      points: 2,
      scale_low: 0,
      scale_high: 10,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['RecordedDate', 'ResponseId'])).toEqual(['qualtrics', 'qualtrics'])
})
