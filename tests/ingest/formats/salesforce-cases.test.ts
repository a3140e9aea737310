import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/salesforce-cases.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'salesforce-cases',
    rows: 9,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 2,
    setAside: [{ why: 'footer below the table', rows: 4 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Case Number',
    customer: 'Contact Name',
    organisation: 'Account Name',
    agent: 'Case Owner',
    channel: 'Case Origin',
    category: 'Case Reason',
    priority: 'Priority',
    status: 'Status',
    opened_at: 'Date/Time Opened',
    closed_at: 'Date/Time Closed',
    escalated: 'Escalated',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/salesforce-cases.csv',
      line: 7,
      column: 'Date/Time Opened',
      expected: 'a date, such as 2026-03-05 10:00',
      got: '30/02/2026 08:00',
    },
    { file: 'formats/salesforce-cases.csv', line: 7, column: 'Escalated', expected: 'yes or no', got: 'maybe' },
  ])
})

test('cases are timed by their dates, and what stands below them is no case', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: '00001041',
      customer: 'Mara Olsen',
      organisation: 'Olsen & Sons',
      agent: 'Ada Reyes',
      channel: 'Phone',
      category: 'Breakdown',
      priority: 'High',
      status: 'solved',
      opened_at: '2026-02-14 09:30:00',
      closed_at: '2026-02-14 13:00:00',
      resolution_ms: 12_600_000,
      escalated: false,
      ended_at: '2026-02-14 13:00:00',
    },
    {
      line: 3,
      id: '00001042',
      customer: 'Iris Vogt',
      organisation: 'Vogt AG',
      agent: 'Ben Sato',
      channel: 'Web',
      category: 'Question',
      priority: 'Low',
      status: 'open',
      opened_at: '2026-02-16 10:00:00',
      escalated: false,
    },
    {
      line: 4,
      id: '00001043',
      customer: 'Jon Ruiz',
      organisation: 'Ruiz SA',
      agent: 'Ada Reyes',
      channel: 'Email',
      category: 'Delivery',
      priority: 'High',
      status: 'open',
      opened_at: '2026-02-17 08:00:00',
      escalated: true,
    },
    {
      line: 6,
      id: '00001044',
      customer: 'Lea Sand',
      organisation: 'Sand Ltd',
      agent: 'Ben Sato',
      channel: 'Email',
      category: 'Billing',
      priority: 'Medium',
      status: 'solved',
      opened_at: '2026-02-18 08:00:00',
      escalated: false,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Case Number', 'Date/Time Opened', 'Status'])).toEqual(['salesforce-cases', 'salesforce-cases'])
})
