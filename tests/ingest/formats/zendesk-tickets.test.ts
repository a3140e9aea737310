import { expect, test } from 'vitest'
import { fixture, given, lines, only, read, staged } from '../../support/ingest.js'

test('the fixture: which column is which, and the first record', async () => {
  const { inputs, interactions } = await read([fixture('zendesk/tickets.csv')])
  expect(inputs[0]).toMatchObject({ kind: 'ticket', format: 'zendesk-tickets', rejected: 0, badCells: 0, notes: [] })
  expect(inputs[0]?.confidence).toBeGreaterThan(0.9)
  expect(inputs[0]?.columns).toEqual({
    id: 'Id',
    customer: 'Requester id',
    organisation: 'Organization',
    agent: 'Assignee',
    team: 'Group',
    channel: 'Via',
    category: 'Ticket type',
    priority: 'Priority',
    status: 'Status',
    opened_at: 'Created at',
    solved_at: 'Solved at',
    updated_at: 'Updated at',
    first_response_ms: 'First reply time in minutes',
    resolution_ms: 'Full resolution time in minutes',
    first_resolution_ms: 'First resolution time in minutes',
    first_response_business_ms: 'First reply time in minutes within business hours',
    resolution_business_ms: 'Full resolution time in minutes within business hours',
    requester_wait_ms: 'Requester wait time in minutes',
    pending_ms: 'Agent wait time in minutes',
    replies: 'Replies',
    reopens: 'Reopens',
    csat: 'Satisfaction Score',
  })
  expect(inputs[0]?.unmapped).toEqual(
    expect.arrayContaining(['First resolution time in minutes within business hours', 'Product area [list]']),
  )
  expect(interactions[0]).toMatchObject({ kind: 'ticket', opened_at: expect.any(String), customer: expect.any(String) })
})

test('Good and Bad are answers; Offered says that nobody answered, Not Offered that nobody was asked', async () => {
  const source = fixture('zendesk/tickets.csv')
  const { header, cells } = await staged(source)
  const scores = cells.map(it => String(it[header.indexOf('Satisfaction Score') + 1]))
  const count = (word: string) => scores.filter(it => it === word).length
  const { answers, interactions } = await read([source])
  expect(answers.filter(it => it.points === 2)).toHaveLength(count('Good'))
  expect(answers.filter(it => it.points === 1)).toHaveLength(count('Bad'))
  expect(interactions.filter(it => it.offered === true)).toHaveLength(count('Good') + count('Bad') + count('Offered'))
  expect(interactions.filter(it => it.offered === false)).toHaveLength(count('Not Offered'))
})

const HEADER = 'Summation column,Id,Requester id,Group stations,Assignee stations,Satisfaction Score,Status,Created at,Updated at'

test('deleted tickets are set aside, with their ratings', async () => {
  const file = lines(
    HEADER,
    '1,7,11,1,1,Good,Deleted,2026-03-05 10:00,2026-03-05 11:00',
    '1,8,12,1,1,Bad,Solved,2026-03-05 10:00,2026-03-05 11:00',
  )
  const { inputs, answers } = await read([given(file)])
  expect(inputs[0]).toMatchObject({ rows: 2, records: 1, setAside: [{ why: 'spam', rows: 1 }] })
  expect(only(answers, 'interaction', 'points', 'satisfied', 'unhappy')).toEqual([['8', 1, false, true]])
})

test('of a ticket in two exports the one updated last is kept, whatever the files are called', async () => {
  const older = lines(HEADER, '1,7,11,1,1,Offered,Open,2026-03-05 10:00,2026-03-06 09:00')
  const newer = lines(HEADER, '1,7,11,1,1,Good,Solved,2026-03-05 10:00,2026-03-07 09:00')
  for (const files of [
    [given(older, 'a.csv'), given(newer, 'b.csv')],
    [given(newer, 'a.csv'), given(older, 'b.csv')],
  ]) {
    const { interactions, answers, inputs } = await read(files)
    expect(only(interactions, 'id', 'status', 'updated_at')).toEqual([['7', 'solved', '2026-03-07 09:00:00']])
    expect(only(answers, 'raw', 'record')).toEqual([['Good', 1]])
    expect(inputs.map(it => it.duplicates).sort()).toEqual([0, 1])
  }
})

test('what came via Closed Ticket follows up a closed one; where nothing did, nobody can tell', async () => {
  const header = 'Summation column,Id,Requester id,Group stations,Assignee stations,Via,Status,Created at'
  const row = (id: number, via: string) => `1,${id},11,1,1,${via},Solved,2026-03-05 10:00`
  const told = await read([given(lines(header, row(7, 'Mail'), row(8, 'Closed Ticket'), row(9, '')))])
  expect(only(told.interactions, 'id', 'channel', 'follow_up')).toEqual([
    ['7', 'Mail', false],
    ['8', 'Closed Ticket', true],
    ['9', null, false],
  ])
  const untold = await read([given(lines(header, row(7, 'Mail'), row(8, 'Web form')))])
  expect(only(untold.interactions, 'follow_up')).toEqual([[null], [null]])
})
