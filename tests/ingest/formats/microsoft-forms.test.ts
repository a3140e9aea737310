import { expect, test } from 'vitest'
import { fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/microsoft-forms.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'microsoft-forms',
    rows: 5,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 0,
    setAside: [],
    notes: [
      '`How satisfied are you with our service desk?` is read as csat: asks how satisfied people are; read as very dissatisfied to very satisfied, 1 to 5',
      '`Was your problem solved on the first call?` is read as a yes-no question: is answered with yes or no; read as yes or no, 0 to 1',
      '`The agent understood my problem` is read as a rating question: its answers are ratings; read as strongly disagree to strongly agree, 1 to 5',
    ],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    response: 'ID',
    interaction: 'Ticket number',
    customer: 'Email',
    answered_at: 'Completion time',
    csat: 'How satisfied are you with our service desk?',
    'Was your problem solved on the first call?': 'Was your problem solved on the first call?',
    'The agent understood my problem': 'The agent understood my problem',
  })
  expect(rejections.first).toEqual([])
})

test('nobody is called anonymous, and questions in words are points', async () => {
  const { answers } = await read([file])
  expect(said(answers, 5)).toEqual([
    {
      line: 2,
      question: 'The agent understood my problem',
      response: '1',
      interaction: 'INC0041001',
      answered_at: '2026-03-02 09:51:45',
      raw: 'Agree',
      points: 4,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 2,
      question: 'Was your problem solved on the first call?',
      response: '1',
      interaction: 'INC0041001',
      answered_at: '2026-03-02 09:51:45',
      raw: 'Yes',
      points: 1,
      scale_low: 0,
      scale_high: 1,
    },
    {
      line: 2,
      question: 'csat',
      response: '1',
      interaction: 'INC0041001',
      answered_at: '2026-03-02 09:51:45',
      raw: 'Very satisfied',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'The agent understood my problem',
      response: '2',
      interaction: 'INC0041002',
      answered_at: '2026-03-15 10:02:00',
      raw: 'Strongly disagree',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'Was your problem solved on the first call?',
      response: '2',
      interaction: 'INC0041002',
      answered_at: '2026-03-15 10:02:00',
      raw: 'No',
      points: 0,
      scale_low: 0,
      scale_high: 1,
    },
  ])
})
