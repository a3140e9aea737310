import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/zoho-desk.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'ticket',
    format: 'zoho-desk',
    rows: 6,
    records: 4,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'title above the header', rows: 2 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Ticket Id',
    customer: 'Contact Name',
    organisation: 'Account Name',
    agent: 'Ticket Owner',
    team: 'Team',
    channel: 'Channel',
    category: 'Category',
    priority: 'Priority',
    status: 'Status',
    opened_at: 'Created Time',
    closed_at: 'Ticket Closed Time',
    reopens: 'Number of Reopen',
    escalated: 'Is Escalated',
    first_contact: 'Is First Call Resolution',
    first_response_business_ms: 'First Response Time in Business Hours',
    resolution_business_ms: 'Resolution Time in Business Hours',
    sla_met: 'SLA Violation Type',
    sentiment: 'Sentiment',
    csat: 'Happiness Rating',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/zoho-desk.csv',
      line: 8,
      column: 'Created Time',
      expected: 'a date, such as 2026-03-05 10:00',
      got: '2026-03-03 25:00:00',
    },
  ])
})

test('times come from the dates, and the type of violation says whether the target was kept', async () => {
  const { interactions, answers } = await read([file])
  expect(said(interactions, 3)).toEqual([
    {
      line: 5,
      id: '5501',
      customer: 'Mara Olsen',
      organisation: 'Olsen & Sons',
      agent: 'Ada Reyes',
      team: 'Billing',
      channel: 'Phone',
      category: 'Billing',
      priority: 'High',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      closed_at: '2026-03-02 16:00:00',
      resolution_ms: 28_800_000,
      reopens: 0,
      escalated: false,
      first_contact: true,
      first_response_business_ms: 1_800_000,
      resolution_business_ms: 28_800_000,
      sla_met: true,
      sentiment: 'positive',
      ended_at: '2026-03-02 16:00:00',
    },
    {
      line: 6,
      id: '5502',
      customer: 'Iris Vogt',
      agent: 'Ben Sato',
      team: 'Orders',
      channel: 'Email',
      category: 'Orders',
      priority: 'Low',
      status: 'solved',
      opened_at: '2026-03-02 09:00:00',
      closed_at: '2026-03-04 09:00:00',
      resolution_ms: 172_800_000,
      reopens: 1,
      escalated: true,
      first_contact: false,
      first_response_business_ms: 33_000_000,
      resolution_business_ms: 57_600_000,
      sla_met: false,
      sentiment: 'negative',
      ended_at: '2026-03-04 09:00:00',
    },
    {
      line: 7,
      id: '5503',
      customer: 'Jon Ruiz',
      agent: 'Ben Sato',
      team: 'Orders',
      channel: 'Web',
      category: 'Orders',
      priority: 'Low',
      status: 'on-hold',
      opened_at: '2026-03-03 09:00:00',
      reopens: 0,
      escalated: false,
      first_contact: false,
      first_response_business_ms: 3_600_000,
      sla_met: true,
      sentiment: 'neutral',
    },
  ])
  expect(said(answers, 3)).toEqual([
    {
      line: 5,
      question: 'csat',
      interaction: '5501',
      customer: 'Mara Olsen',
      agent: 'Ada Reyes',
      team: 'Billing',
      raw: 'Good',
      points: 3,
      scale_low: 1,
      scale_high: 3,
    },
    {
      line: 6,
      question: 'csat',
      interaction: '5502',
      customer: 'Iris Vogt',
      agent: 'Ben Sato',
      team: 'Orders',
      raw: 'Bad',
      points: 1,
      scale_low: 1,
      scale_high: 3,
    },
    {
      line: 8,
      question: 'csat',
      interaction: '5504',
      customer: 'Lea Sand',
      agent: 'Ben Sato',
      team: 'Orders',
      raw: 'Okay',
      points: 2,
      scale_low: 1,
      scale_high: 3,
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Ticket Id', 'Created Time', 'Status'])).toEqual(['zoho-desk', 'zoho-desk'])
})
