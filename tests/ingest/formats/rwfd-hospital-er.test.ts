import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/rwfd-hospital-er.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'rwfd-hospital-er',
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
    customer: 'patient_id',
    team: 'department_referral',
    opened_at: 'date',
    wait_ms: 'patient_waittime',
    csat: 'patient_sat_score',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/rwfd-hospital-er.csv',
      line: 5,
      column: 'patient_waittime',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: '-31',
    },
  ])
})

test('minutes waited are read, and 0 is a score', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 3)).toEqual([
    { line: 2, customer: '101-11-0001', opened_at: '2026-03-20 08:47:00', wait_ms: 2_340_000, ended_at: '2026-03-20 09:26:00' },
    { line: 3, customer: '101-11-0002', opened_at: '2026-03-21 11:29:00', wait_ms: 1_620_000, ended_at: '2026-03-21 11:56:00' },
    {
      line: 4,
      customer: '101-11-0003',
      team: 'Cardiology',
      opened_at: '2026-03-22 09:13:00',
      wait_ms: 3_300_000,
      ended_at: '2026-03-22 10:08:00',
    },
  ])
  expect(said(answers, 3)).toEqual([
    { line: 2, question: 'csat', customer: '101-11-0001', raw: '10', points: 10, scale_low: 0, scale_high: 10 },
    { line: 4, question: 'csat', customer: '101-11-0003', team: 'Cardiology', raw: '0', points: 0, scale_low: 0, scale_high: 10 },
    { line: 5, question: 'csat', customer: '101-11-0004', team: 'Cardiology', raw: '8', points: 8, scale_low: 0, scale_high: 10 },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['date', 'patient_waittime'])).toEqual(['rwfd-hospital-er', 'rwfd-hospital-er'])
})
