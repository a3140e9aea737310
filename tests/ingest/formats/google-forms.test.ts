import { expect, test } from 'vitest'
import { fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/google-forms.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'google-forms',
    rows: 5,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 0,
    setAside: [],
    notes: [
      '`How satisfied are you with the help you got, all in all?` is read as csat: asks how satisfied people are',
      '`How do you rate our service? [Speed]` and `How do you rate our service? [Friendliness]` are each read as a rating question: its answers are ratings; read as poor to excellent, 1 to 5; `Average` is taken for 3 and `Fair` for 2: surveys differ in which of them is the better one',
      '`I had to repeat myself` is read as a rating question: says what went wrong; read as strongly disagree to strongly agree, 1 to 5; low is good, so it is turned round: 1 counts as 5',
    ],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    answered_at: 'Timestamp',
    interaction: 'Ticket number',
    customer: 'Email Address',
    csat: 'How satisfied are you with the help you got, all in all?',
    'How do you rate our service? [Speed]': 'How do you rate our service? [Speed]',
    'How do you rate our service? [Friendliness]': 'How do you rate our service? [Friendliness]',
    'I had to repeat myself': 'I had to repeat myself',
  })
  expect(rejections.first).toEqual([])
})

test('the rows of a grid are questions of their own, and dates keep their offset', async () => {
  const { answers } = await read([file])
  expect(said(answers, 6)).toEqual([
    {
      line: 2,
      question: 'How do you rate our service? [Friendliness]',
      interaction: '#70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 09:03:11',
      raw: 'Excellent',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 2,
      question: 'How do you rate our service? [Speed]',
      interaction: '#70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 09:03:11',
      raw: 'Excellent',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 2,
      question: 'I had to repeat myself',
      interaction: '#70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 09:03:11',
      raw: 'Strongly disagree',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 2,
      question: 'csat',
      interaction: '#70411',
      customer: 'mara@olsen.example',
      answered_at: '2026-03-02 09:03:11',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'How do you rate our service? [Friendliness]',
      interaction: '#70412',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-02 10:20:00',
      raw: 'Good',
      points: 4,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'How do you rate our service? [Speed]',
      interaction: '#70412',
      customer: 'iris@vogt.example',
      answered_at: '2026-03-02 10:20:00',
      raw: 'Poor',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})
