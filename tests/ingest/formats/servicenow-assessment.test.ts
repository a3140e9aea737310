import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/servicenow-assessment.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'survey',
    format: 'servicenow-assessment',
    rows: 7,
    records: 2,
    merged: 5,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: ['`Timeliness Rating` and `Quality Rating` are each read as a rating question: its answers are ratings'],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    response: 'instance',
    interaction: 'instance.task_id',
    answered_at: 'sys_created_on',
    csat: 'Overall Rating',
    'Timeliness Rating': 'Timeliness Rating',
    'Quality Rating': 'Quality Rating',
  })
  expect(rejections.first).toEqual([
    { file: 'formats/servicenow-assessment.csv', line: 6, column: 'Quality Rating', expected: 'a rating from 1 to 5', got: 'soso' },
  ])
})

test('the answers of one instance are one response, with a question for each metric', async () => {
  const { answers } = await read([file])
  expect(said(answers, 6)).toEqual([
    {
      line: 2,
      question: 'Quality Rating',
      response: 'AINST001',
      interaction: 'INC0041001',
      answered_at: '2026-03-02 12:00:00',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 2,
      question: 'Timeliness Rating',
      response: 'AINST001',
      interaction: 'INC0041001',
      answered_at: '2026-03-02 12:00:00',
      raw: '4',
      points: 4,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 2,
      question: 'csat',
      response: 'AINST001',
      interaction: 'INC0041001',
      answered_at: '2026-03-02 12:00:00',
      raw: '5',
      points: 5,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 6,
      question: 'Timeliness Rating',
      response: 'AINST002',
      interaction: 'INC0041002',
      answered_at: '2026-03-09 08:00:00',
      raw: '1',
      points: 1,
      scale_low: 1,
      scale_high: 5,
    },
    {
      line: 6,
      question: 'csat',
      response: 'AINST002',
      interaction: 'INC0041002',
      answered_at: '2026-03-09 08:00:00',
      raw: '2',
      points: 2,
      scale_low: 1,
      scale_high: 5,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['instance', 'metric', 'sys_created_on', 'actual_value'])).toEqual([
    'servicenow-assessment',
    'servicenow-assessment',
  ])
})
