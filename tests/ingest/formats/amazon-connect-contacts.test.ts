import { expect, test } from 'vitest'
import { byHalves, fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/amazon-connect-contacts.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'amazon-connect-contacts',
    rows: 5,
    records: 5,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.8)
  expect(inputs[0]?.columns).toEqual({
    id: 'ContactId',
    customer: 'CustomerEndpoint.Address',
    agent: 'Agent.Username',
    team: 'Queue.Name',
    channel: 'Channel',
    direction: 'InitiationMethod',
    status: 'Agent.ConnectedToAgentTimestamp',
    opened_at: 'InitiationTimestamp',
    first_response_at: 'Agent.ConnectedToAgentTimestamp',
    closed_at: 'DisconnectTimestamp',
    wait_ms: 'Queue.Duration',
    talk_ms: 'Agent.AgentInteractionDuration',
    hold_ms: 'Agent.CustomerHoldDuration',
    wrap_ms: 'Agent.AfterContactWorkDuration',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/amazon-connect-contacts.csv',
      line: 6,
      column: 'Queue.Duration',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: 'soon',
    },
  ])
})

test('seconds are read, and a contact that only waited was abandoned', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 2,
      id: '5f01',
      customer: '+4790000001',
      agent: 'areyes',
      team: 'Support',
      channel: 'VOICE',
      direction: 'inbound',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:01:00',
      closed_at: '2026-03-02 08:05:30',
      wait_ms: 40_000,
      talk_ms: 240_000,
      hold_ms: 30_000,
      wrap_ms: 50_000,
      handle_ms: 320_000,
      first_response_ms: 60_000,
      resolution_ms: 330_000,
      ended_at: '2026-03-02 08:05:30',
    },
    {
      line: 3,
      id: '5f02',
      customer: '+4790000002',
      team: 'Support',
      channel: 'VOICE',
      direction: 'inbound',
      status: 'abandoned',
      opened_at: '2026-03-02 08:10:00',
      closed_at: '2026-03-02 08:11:55',
      wait_ms: 95_000,
      resolution_ms: 115_000,
      ended_at: '2026-03-02 08:11:55',
    },
    {
      line: 4,
      id: '5f03',
      customer: '+4790000001',
      agent: 'bsato',
      team: 'Billing',
      channel: 'VOICE',
      status: 'solved',
      opened_at: '2026-03-02 08:05:30',
      first_response_at: '2026-03-02 08:05:41',
      closed_at: '2026-03-02 08:12:21',
      wait_ms: 10_000,
      talk_ms: 400_000,
      hold_ms: 0,
      wrap_ms: 20_000,
      handle_ms: 420_000,
      first_response_ms: 11_000,
      resolution_ms: 411_000,
      ended_at: '2026-03-02 08:12:21',
    },
    {
      line: 5,
      id: '5f04',
      customer: '+4790000003',
      agent: 'areyes',
      channel: 'VOICE',
      direction: 'outbound',
      status: 'solved',
      opened_at: '2026-03-02 09:00:00',
      first_response_at: '2026-03-02 09:00:05',
      closed_at: '2026-03-02 09:01:05',
      talk_ms: 60_000,
      hold_ms: 0,
      wrap_ms: 5000,
      handle_ms: 65_000,
      first_response_ms: 5000,
      resolution_ms: 65_000,
      ended_at: '2026-03-02 09:01:05',
    },
  ])
})

test('half of its columns are enough to know it by', async () => {
  expect(await byHalves(file, ['ContactId', 'InitiationTimestamp'])).toEqual(['amazon-connect-contacts', 'amazon-connect-contacts'])
})
