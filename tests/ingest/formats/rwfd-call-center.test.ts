import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/rwfd-call-center.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'rwfd-call-center',
    rows: 4,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: ['`csat_score`: 0 is read as no answer: the scale begins at 1'],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'id',
    customer: 'customer_name',
    team: 'call_center',
    channel: 'channel',
    category: 'reason',
    sla_met: 'response_time',
    opened_at: 'call_timestamp',
    talk_ms: 'call duration in minutes',
    sentiment: 'sentiment',
    csat: 'csat_score',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/rwfd-call-center.csv',
      line: 5,
      column: 'call duration in minutes',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: 'x',
    },
  ])
})

test('the response time says whether the service level was kept, and 0 is no rating', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: 'DKK-01',
      customer: 'Mara Olsen',
      team: 'North',
      channel: 'Call-Center',
      category: 'Billing Question',
      opened_at: '2026-10-29 00:00:00',
      talk_ms: 1_020_000,
      handle_ms: 1_020_000,
      sla_met: true,
      sentiment: 'neutral',
      ended_at: '2026-10-29 00:17:00',
    },
    {
      line: 4,
      id: 'GYJ-03',
      customer: 'Jon Ruiz',
      team: 'South',
      channel: 'Call-Center',
      category: 'Billing Question',
      opened_at: '2026-10-04 00:00:00',
      talk_ms: 2_700_000,
      handle_ms: 2_700_000,
      sla_met: true,
      sentiment: 'negative',
      ended_at: '2026-10-04 00:45:00',
    },
    {
      line: 3,
      id: 'QGK-02',
      customer: 'Iris Vogt',
      team: 'North',
      channel: 'Chatbot',
      category: 'Service Outage',
      opened_at: '2026-10-05 00:00:00',
      talk_ms: 1_380_000,
      handle_ms: 1_380_000,
      sla_met: true,
      sentiment: 'positive',
      ended_at: '2026-10-05 00:23:00',
    },
    {
      line: 5,
      id: 'ZJI-04',
      customer: 'Lea Sand',
      team: 'South',
      channel: 'Web',
      category: 'Payments',
      opened_at: '2026-10-17 00:00:00',
      sla_met: false,
      sentiment: 'negative',
      ended_at: '2026-10-17 00:00:00',
    },
  ])
  expect(said(answers, 4)).toEqual([
    {
      line: 2,
      question: 'csat',
      interaction: 'DKK-01',
      customer: 'Mara Olsen',
      team: 'North',
      raw: '7',
      points: 7,
      scale_low: 1,
      scale_high: 10,
    },
    {
      line: 5,
      question: 'csat',
      interaction: 'ZJI-04',
      customer: 'Lea Sand',
      team: 'South',
      raw: '1',
      points: 1,
      scale_low: 1,
      scale_high: 10,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['id', 'csat_score', 'call_timestamp'])).toEqual(['rwfd-call-center', 'rwfd-call-center'])
})
