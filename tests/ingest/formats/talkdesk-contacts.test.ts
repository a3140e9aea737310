import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/talkdesk-contacts.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'talkdesk-contacts',
    rows: 6,
    records: 4,
    merged: 1,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [{ why: 'damaged, as Talkdesk says itself', rows: 1 }],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'Interaction ID',
    customer: 'Contact Person Number',
    agent: 'User Name',
    team: 'Team Name',
    direction: 'Direction',
    opened_at: 'Started At',
    first_response_at: 'Answered At',
    closed_at: 'Finished At',
    wait_ms: 'Wait Time',
    talk_ms: 'Talk Time',
    hold_ms: 'Hold Time',
    wrap_ms: 'After Call Work Time',
    handle_ms: 'Handle Time',
    transfers: 'Transfer Out (Yes/No)',
    sla_met: 'Within Service Level Threshold (Yes / No)',
    status: 'Talk Time',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/talkdesk-contacts.csv',
      line: 7,
      column: 'Wait Time',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: '-4',
    },
  ])
})

test('the contacts of an interaction are one call', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 3,
      id: 'i-1',
      customer: '+4790000001',
      agent: 'Ben Sato',
      team: 'Billing',
      direction: 'inbound',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:00:15',
      closed_at: '2026-03-02 08:08:05',
      wait_ms: 25_000,
      talk_ms: 420_000,
      hold_ms: 30_000,
      wrap_ms: 60_000,
      handle_ms: 510_000,
      first_response_ms: 15_000,
      resolution_ms: 485_000,
      transfers: 1,
      sla_met: true,
      ended_at: '2026-03-02 08:08:05',
    },
    {
      line: 4,
      id: 'i-2',
      customer: '+4790000002',
      direction: 'inbound',
      status: 'abandoned',
      opened_at: '2026-03-02 09:00:00',
      closed_at: '2026-03-02 09:01:15',
      wait_ms: 75_000,
      resolution_ms: 75_000,
      transfers: 0,
      sla_met: false,
      ended_at: '2026-03-02 09:01:15',
    },
    {
      line: 5,
      id: 'i-3',
      customer: '+4790000003',
      agent: 'Ada Reyes',
      team: 'Support',
      direction: 'outbound',
      status: 'solved',
      opened_at: '2026-03-02 09:30:00',
      first_response_at: '2026-03-02 09:30:10',
      closed_at: '2026-03-02 09:31:05',
      wait_ms: 0,
      talk_ms: 55_000,
      hold_ms: 0,
      wrap_ms: 12_000,
      handle_ms: 67_000,
      first_response_ms: 10_000,
      resolution_ms: 65_000,
      transfers: 0,
      ended_at: '2026-03-02 09:31:05',
    },
    {
      line: 7,
      id: 'i-5',
      customer: '+4790000005',
      agent: 'Ada Reyes',
      team: 'Support',
      direction: 'inbound',
      status: 'solved',
      opened_at: '2026-03-02 11:00:00',
      first_response_at: '2026-03-02 11:00:10',
      closed_at: '2026-03-02 11:01:05',
      talk_ms: 55_000,
      hold_ms: 0,
      wrap_ms: 12_000,
      handle_ms: 67_000,
      first_response_ms: 10_000,
      resolution_ms: 65_000,
      transfers: 0,
      sla_met: true,
      ended_at: '2026-03-02 11:01:05',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['Interaction ID', 'Started At'])).toEqual(['talkdesk-contacts', 'talkdesk-contacts'])
})
