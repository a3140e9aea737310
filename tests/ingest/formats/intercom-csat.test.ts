import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/intercom-csat.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'intercom-csat',
    rows: 4,
    records: 3,
    merged: 0,
    duplicates: 0,
    rejected: 1,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    interaction: 'Conversation ID',
    customer: 'User name',
    answered_at: 'Updated at (America/Vancouver)',
    sent_at: 'Last survey sent',
    comment: 'Conversation rating remark',
    csat: 'Conversation rating',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/intercom-csat.csv', line: 5, column: 'Conversation rating', expected: 'a rating from 1 to 5', got: 'great' },
  ])
})

test('ratings name the conversation they are about', async () => {
  const { answers } = await read([file])
  expect(said(answers, 3)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: '215469000001',
      customer: 'Mara Olsen',
      answered_at: '2026-03-05 17:41:00',
      sent_at: '2026-03-05 09:40:00',
      comment: 'Quick, thanks',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 3,
      question: 'csat',
      interaction: '215469000002',
      customer: 'Iris Vogt',
      answered_at: '2026-03-07 18:20:00',
      sent_at: '2026-03-07 10:00:00',
      raw: '2',
      points: 2,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 4,
      question: 'csat',
      interaction: '215469000003',
      customer: 'Jon Ruiz',
      answered_at: '2026-03-06 18:06:00',
      comment: 'I wanted a person',
      raw: '1',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Conversation ID', 'Conversation rating'])).toEqual(['intercom-csat', 'intercom-csat'])
})
