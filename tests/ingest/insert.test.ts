import { describe, expect, test } from 'vitest'
import { given, lines, only, read } from '../support/ingest.js'

const tickets = (header: string, ...rows: readonly string[]) => read([given(lines(`Ticket ID,${header}`, ...rows))])

describe('when a contact ended', () => {
  test.each([
    ['when it was solved, before it was closed', '2026-03-05 12:00,2026-03-09 12:00,solved', '2026-03-05 12:00:00'],
    ['when it was closed, where nothing says when it was solved', ',2026-03-09 12:00,solved', '2026-03-09 12:00:00'],
    ['not at all while it is open, whatever the columns of times say', '2026-03-05 12:00,,open', null],
    ['not at all while it is pending', '2026-03-05 12:00,,pending', null],
    ['when it was closed without success', ',2026-03-09 12:00,rejected', '2026-03-09 12:00:00'],
    ['as the times say where no status does', '2026-03-05 12:00,,', '2026-03-05 12:00:00'],
    ['at no known time where nothing says when', ',,solved', null],
  ])('%s', async (_, cells, ended) => {
    const { interactions } = await tickets(
      'Created at,Solved at,Closed at,Status',
      `1,2026-03-05 10:00,${cells}`,
      '2,2026-03-05 10:00,,,open',
    )
    expect(interactions[0]).toMatchObject({ ended_at: ended })
  })

  test('is worked out from the time it took where no column is a moment', async () => {
    const { interactions } = await tickets(
      'Created at,Resolution time (h),Status',
      '1,2026-03-05 10:00,2.5,resolved',
      '2,2026-03-05 10:00,2.5,open',
    )
    expect(only(interactions, 'ended_at', 'resolution_ms')).toEqual([
      ['2026-03-05 12:30:00', 9_000_000],
      [null, 9_000_000],
    ])
  })
})

describe('how a ticket stands', () => {
  test('is told by the times where no column says it', async () => {
    const { interactions } = await tickets('Created at,Solved at', '1,2026-03-05 10:00,2026-03-05 12:00', '2,2026-03-05 10:00,', '3,,')
    expect(only(interactions, 'status')).toEqual([['solved'], ['open'], [null]])
  })

  test('stays unknown where its cell is blank', async () => {
    const { interactions } = await tickets('Created at,Solved at,Status', '1,2026-03-05 10:00,2026-03-05 12:00,', '2,,,open')
    expect(only(interactions, 'status')).toEqual([[null], ['open']])
  })
})

describe('times between moments', () => {
  test('are worked out from the moments, before a column of times is believed', async () => {
    const { interactions } = await tickets(
      'Created at,First response at,Solved at,First response time (min),Resolution time (min),Status',
      '1,2026-03-05 10:00,2026-03-05 10:10,2026-03-05 12:00,99,99,solved',
      '2,2026-03-05 10:00,,,7,8,solved',
    )
    expect(only(interactions, 'first_response_ms', 'resolution_ms')).toEqual([
      [600_000, 7_200_000],
      [420_000, 480_000],
    ])
  })

  test('are none where the end lies before the beginning', async () => {
    const { interactions } = await tickets(
      'Created at,First response at,Solved at,Status',
      '1,2026-03-05 10:00,2026-03-05 09:00,2026-03-04 12:00,solved',
    )
    expect(only(interactions, 'first_response_ms', 'resolution_ms')).toEqual([[null, null]])
  })
})

test('handle time is talk, hold and wrap-up where the export has none of its own', async () => {
  const { interactions } = await read([
    given(
      lines('call id,created at,talk time,hold time,wrap up time', '1,2026-03-05,100,20,3', '2,2026-03-05,100,,', '3,2026-03-05,,20,3'),
    ),
    given(lines('call id,created at,talk time,handle time', '4,2026-03-05,100,555'), 'own.csv'),
  ])
  expect(only(interactions, 'handle_ms')).toEqual([[123_000], [100_000], [null], [555_000]])
})

test('spam, merged and test tickets are set aside with their reason, and so are their ratings', async () => {
  const found = await tickets(
    'Created at,Status,Rating',
    '1,2026-03-05,spam,5',
    '2,2026-03-05,merged,4',
    '3,2026-03-05,test,3',
    '4,2026-03-05,solved,2',
  )
  expect(found.inputs[0]).toMatchObject({
    rows: 4,
    records: 1,
    setAside: [
      { why: 'merged', rows: 1 },
      { why: 'spam', rows: 1 },
      { why: 'test', rows: 1 },
    ],
  })
  expect(only(found.interactions, 'id')).toEqual([['4']])
  expect(only(found.answers, 'interaction', 'points')).toEqual([['4', 2]])
})

test('columns that no field took and that have few values are kept to group by; those with one or many are not', async () => {
  const rows = Array.from(
    { length: 61 },
    (_, at) => `${at},open,${at % 2 ? 'gold' : 'free'},always,text ${at},${at === 5 ? '' : 'x'}${at % 3}`,
  )
  const { interactions } = await tickets('Status,Plan,Same,Text,Region', ...rows)
  expect(JSON.parse(String(interactions.find(it => it.id === '5')?.extras))).toEqual({ plan: 'gold', region: '2' })
})

test('of columns with the same header the first is kept to group by', async () => {
  const { interactions } = await tickets('Status,Plan,plan,PLAN', '1,open,a,b,c', '2,open,d,e,f')
  expect(interactions.map(it => JSON.parse(String(it.extras)))).toEqual([{ plan: 'a' }, { plan: 'd' }])
})

describe('a follow-up', () => {
  test('names the closed contact it follows, and the others none', async () => {
    const { interactions } = await tickets(
      'Created at,Status,Follow-up of',
      '1,2026-03-05 10:00,open,',
      '2,2026-03-05 10:00,open,1',
      '3,,open,0',
    )
    expect(only(interactions, 'follow_up')).toEqual([[false], [true], [false]])
  })

  test('is marked as one, and a blank mark is none', async () => {
    const { interactions } = await tickets(
      'Created at,Status,Is follow-up',
      '1,2026-03-05 10:00,open,yes',
      '2,2026-03-05 10:00,open,',
      '3,,open,no',
    )
    expect(only(interactions, 'follow_up')).toEqual([[true], [null], [false]])
  })

  test('is told where it is one among thousands, beyond what is sampled', async () => {
    const rows = Array.from({ length: 9_999 }, (_, at) => `${at + 1},2026-03-05 10:00,open,${at === 777 ? 12 : ''}`)
    const { interactions } = await tickets('Created at,Status,Follow-up of', ...rows)
    expect(interactions.filter(it => it.follow_up === true)).toHaveLength(1)
    expect(interactions.filter(it => it.follow_up === false)).toHaveLength(9_998)
  })
})
