import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/chatwoot-csat.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'chatwoot-csat',
    rows: 5,
    records: 3,
    merged: 0,
    duplicates: 0,
    rejected: 1,
    badCells: 1,
    setAside: [{ why: 'footer below the table', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    interaction: 'Link to the conversation',
    customer: 'Contact Email Address',
    agent: 'Agent Name',
    answered_at: 'Recorded date',
    comment: 'Feedback Comment',
    csat: 'Rating',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/chatwoot-csat.csv', line: 6, column: 'Rating', expected: 'a rating from 1 to 5', got: 'six' },
  ])
})

test('the link names the conversation, and the address behind an agent is no part of the name', async () => {
  const { answers } = await read([file])
  expect(said(answers, 3)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '811',
      customer: 'mara@olsen.example',
      agent: 'Ada Reyes',
      answered_at: '2026-09-01 10:00:00',
      comment: 'Lovely',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'csat',
      interaction: '812',
      customer: 'iris@vogt.example',
      agent: 'Ben Sato',
      answered_at: '2026-09-02 11:30:00',
      comment: 'Had to ask\nthree times',
      raw: '1',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 5,
      question: 'csat',
      interaction: '815',
      customer: 'jon@ruiz.example',
      agent: 'Ben Sato',
      answered_at: '2026-09-03 09:15:00',
      raw: '4',
      points: 4,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Rating', 'Recorded date'])).toEqual(['chatwoot-csat', 'chatwoot-csat'])
})
