import { expect, test } from 'vitest'
import { fixture, read, said } from '../../support/ingest.js'

const file = fixture('formats/asterisk-cdr.csv')

test('each column of the export fills its field, and every row is accounted for', async () => {
  const { inputs, rejections } = await read([file])
  expect(inputs[0]).toMatchObject({
    kind: 'call',
    format: 'asterisk-cdr',
    rows: 10,
    records: 10,
    merged: 0,
    duplicates: 0,
    rejected: 0,
    badCells: 1,
    setAside: [],
    notes: [],
  })
  expect(inputs[0]?.columns).toEqual({
    id: 'column 17',
    customer: 'column 2',
    agent: 'column 7',
    team: 'column 1',
    category: 'column 4',
    status: 'column 15',
    opened_at: 'column 10',
    first_response_at: 'column 11',
    closed_at: 'column 12',
    talk_ms: 'column 14',
  })
  expect(rejections.first).toEqual([
    {
      file: 'formats/asterisk-cdr.csv',
      line: 4,
      column: 'column 14',
      expected: 'a time that is not negative, such as 312 or 0:05:12',
      got: 'two',
    },
  ])
})

test('without a header its cells tell what it is; who was reached is in the channel', async () => {
  const { interactions } = await read([file])
  expect(said(interactions, 4)).toEqual([
    {
      line: 1,
      id: '1772438400.1',
      customer: '4790000001',
      agent: '101',
      category: 'from-trunk',
      status: 'solved',
      opened_at: '2026-03-02 08:00:00',
      first_response_at: '2026-03-02 08:00:12',
      closed_at: '2026-03-02 08:05:12',
      talk_ms: 300_000,
      handle_ms: 300_000,
      first_response_ms: 12_000,
      resolution_ms: 312_000,
      ended_at: '2026-03-02 08:05:12',
    },
    {
      line: 2,
      id: '1772439000.3',
      customer: '4790000002',
      category: 'from-trunk',
      status: 'abandoned',
      opened_at: '2026-03-02 08:10:00',
      closed_at: '2026-03-02 08:11:10',
      resolution_ms: 70_000,
      ended_at: '2026-03-02 08:11:10',
    },
    {
      line: 3,
      id: '1772442000.5',
      customer: '101',
      agent: 'trunk',
      team: 'sales',
      category: 'from-internal',
      status: 'closed-unsolved',
      opened_at: '2026-03-02 09:00:00',
      closed_at: '2026-03-02 09:00:20',
      resolution_ms: 20_000,
      ended_at: '2026-03-02 09:00:20',
    },
    {
      line: 4,
      id: '1772445600.7',
      customer: '4790000004',
      agent: '102',
      category: 'from-trunk',
      status: 'solved',
      opened_at: '2026-03-02 10:00:00',
      first_response_at: '2026-03-02 10:00:31',
      closed_at: '2026-03-02 10:02:31',
      first_response_ms: 31_000,
      resolution_ms: 151_000,
      ended_at: '2026-03-02 10:02:31',
    },
  ])
})
