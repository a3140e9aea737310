import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/surveymonkey.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'surveymonkey',
    rows: 4,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [
      '`Overall, how satisfied or dissatisfied are you with our support?` is read as csat: asks how satisfied people are; read as very dissatisfied to very satisfied, 1 to 5',
      '`How well did we do?\nPlease rate each - Speed`, `How well did we do?\nPlease rate each - Courtesy` and `How well did we do?\nPlease rate each - Solution` are each read as a rating question: its answers are ratings; read as poor to excellent, 1 to 5',
      '`How likely is it that you would recommend us to a friend or colleague?` is read as nps: asks whether people would recommend, from 0 to 10',
    ],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    response: 'Respondent ID',
    interaction: 'Custom Data 1',
    customer: 'Email Address',
    answered_at: 'End Date',
    csat: 'Overall, how satisfied or dissatisfied are you with our support?',
    'How well did we do?\nPlease rate each - Speed': 'How well did we do?\nPlease rate each - Speed',
    'How well did we do?\nPlease rate each - Courtesy': 'How well did we do?\nPlease rate each - Courtesy',
    'How well did we do?\nPlease rate each - Solution': 'How well did we do?\nPlease rate each - Solution',
    nps: 'How likely is it that you would recommend us to a friend or colleague?',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/surveymonkey.csv',
      line: 7,
      column: 'How likely is it that you would recommend us to a friend or colleague?',
      expected: 'a rating from 0 to 10',
      got: 'seven',
    },
  ])
})

test('a question goes on over blank headers, its parts are told apart, and all of them stand on one ladder', async () => {
  const { answers } = await read([file])
  expect(said(answers, 6)).toEqual([
    {
      line: 4,
      question: 'How well did we do?\nPlease rate each - Courtesy',
      response: '114001',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 08:00:00',
      raw: 'Excellent',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'How well did we do?\nPlease rate each - Solution',
      response: '114001',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 08:00:00',
      raw: 'Good',
      points: 3,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'How well did we do?\nPlease rate each - Speed',
      response: '114001',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 08:00:00',
      raw: 'Excellent',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'csat',
      response: '114001',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 08:00:00',
      raw: 'Very satisfied',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'nps',
      response: '114001',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 08:00:00',
      raw: '10',
      points: 10,
      scale_low: 0,
      scale_high: 10,
    },
    {
      line: 5,
      question: 'How well did we do?\nPlease rate each - Courtesy',
      response: '114002',
      interaction: '70412',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-15 09:02:00',
      raw: 'Fair',
      points: 2,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Respondent ID', 'Collector ID', 'Email Address'])).toEqual(['surveymonkey', 'surveymonkey'])
})
