import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/pwc-call-center.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'pwc-call-center',
    rows: 4,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Call Id',
    agent: 'Agent',
    category: 'Topic',
    date: 'Date',
    opened_at: 'Time',
    answered: 'Answered (Y/N)',
    resolved: 'Resolved',
    wait_ms: 'Speed of answer in seconds',
    talk_ms: 'AvgTalkDuration',
    csat: 'Satisfaction rating',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/pwc-call-center.csv',
      line: 5,
      column: 'Speed of answer in seconds',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: 'soon',
    },
  ])
})

test('day and clock time are one moment, and a call that nobody took was abandoned', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: 'ID0001',
      agent: 'Ada',
      category: 'Contract related',
      status: 'solved',
      opened_at: '2026-03-02 09:12:58',
      wait_ms: 109_000,
      talk_ms: 143_000,
      handle_ms: 143_000,
      ended_at: '2026-03-02 09:17:10',
    },
    {
      line: 3,
      id: 'ID0002',
      agent: 'Ada',
      category: 'Technical Support',
      status: 'closed-unsolved',
      opened_at: '2026-03-02 09:12:59',
      wait_ms: 70_000,
      talk_ms: 242_000,
      handle_ms: 242_000,
      ended_at: '2026-03-02 09:18:11',
    },
    {
      line: 4,
      id: 'ID0003',
      agent: 'Ben',
      category: 'Contract related',
      status: 'abandoned',
      opened_at: '2026-03-02 09:14:24',
      ended_at: '2026-03-02 09:14:24',
    },
    {
      line: 5,
      id: 'ID0004',
      agent: 'Cid',
      category: 'Streaming',
      status: 'solved',
      opened_at: '2026-03-02 09:15:00',
      talk_ms: 131_000,
      handle_ms: 131_000,
      ended_at: '2026-03-02 09:17:11',
    },
  ])
  expect(said(answers, 4)).toEqual([
    { line: 2, question: 'csat', interaction: 'ID0001', agent: 'Ada', raw: '3', points: 3, scale_low: 1, scale_high: 5 },
    { line: 3, question: 'csat', interaction: 'ID0002', agent: 'Ada', raw: '1', points: 1, scale_low: 1, scale_high: 5 },
    { line: 5, question: 'csat', interaction: 'ID0004', agent: 'Cid', raw: '5', points: 5, scale_low: 1, scale_high: 5 },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(
    await byHalves(file, ['Call Id', 'Topic', 'Answered (Y/N)', 'AvgTalkDuration', 'Satisfaction rating', 'Speed of answer in seconds']),
  ).toEqual(['pwc-call-center', 'pwc-call-center'])
})
