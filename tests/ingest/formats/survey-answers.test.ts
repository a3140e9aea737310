import { expect, test } from 'vitest'
import { fixture, only, read, said } from '../../support/ingest.js'

const file = fixture('formats/survey-answers.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'survey-answers',
    rows: 7,
    records: 3,
    merged: 4,
    duplicates: 0,
    rejected: 0,
    badCells: 0,
    setAside: [],
    notes: ['`Q2` is read as a rating question: its answers are ratings; read as very dissatisfied to very satisfied, 1 to 4'],
  })
  expect(inputs[0]?.columns).toEqual({
    response: 'Response',
    interaction: 'Ticket number',
    customer: 'Customer',
    answered_at: 'Submitted at',
    Q2: 'Q2',
  })
  expect(rejections.first).toEqual([])
})

test('the answers of a response are put together', async () => {
  const { answers } = await read([file])
  expect(said(answers, 5)).toEqual([
    {
      line: 2,
      question: 'Q2',
      response: '1',
      interaction: '70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 08:00:00',
      raw: 'Very satisfied',
      points: 4,
      scale_low: 1,
      scale_high: 4,
    },
    {
      line: 5,
      question: 'Q2',
      response: '2',
      interaction: '70412',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-02 09:00:00',
      raw: 'Dissatisfied',
      points: 2,
      scale_low: 1,
      scale_high: 4,
    },
    {
      line: 7,
      question: 'Q2',
      response: '3',
      customer: 'jon@ruiz.example',
      answered_at: '2026-03-03 09:00:00',
      raw: 'Satisfied',
      points: 3,
      scale_low: 1,
      scale_high: 4,
    },
  ])
})

test('a table of the questions beside it gives the numbers their words', async () => {
  const { answers, inputs } = await read([file, fixture('formats/survey-questions.csv')])
  expect(inputs.map(it => it.format)).toEqual(['survey-answers', 'names-roster'])
  expect(only(answers, 'response', 'question', 'points', 'scale_high')).toEqual([
    ['1', 'csat', 4, 4],
    ['1', 'nps', 9, 10],
    ['2', 'csat', 2, 4],
    ['2', 'nps', 3, 10],
    ['3', 'csat', 3, 4],
  ])
})
