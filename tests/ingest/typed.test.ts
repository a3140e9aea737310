import { describe, expect, test } from 'vitest'
import { given, lines, only, read } from '../support/ingest.js'

describe('a cell that cannot be read', () => {
  test('is left out of its record, which is kept, and told with what was expected and what was there', async () => {
    const header = 'Ticket ID,Created at,Status,Reopens,Escalated,Resolution time (min),Rating'
    const usual = Array.from({ length: 300 }, (_, at) => `${at},2026-03-05 10:00,solved,0,no,12,4`)
    const found = await read([given(lines(header, ...usual, '900,2026-02-30 10:00,Bien,some,perhaps,-3,6'))])
    const odd = found.interactions.filter(it => it.id === '900')
    expect(only(odd, 'opened_at', 'status', 'reopens', 'escalated', 'resolution_ms')).toEqual([[null, null, null, null, null]])
    expect(found.inputs[0]).toMatchObject({ records: 301, rejected: 0, badCells: 6 })
    expect(found.rejections.first.map(it => [it.line, it.column, it.expected, it.got])).toEqual([
      [302, 'Escalated', 'yes or no', 'perhaps'],
      [302, 'Status', 'a status that is known', 'Bien'],
      [302, 'Created at', 'a date, such as 2026-03-05 10:00', '2026-02-30 10:00'],
      [302, 'Resolution time (min)', 'a time that is not negative, such as 312 or 0:05:12', '-3'],
      [302, 'Reopens', 'a whole number', 'some'],
      [302, 'Rating', 'a rating from 1 to 5', '6'],
    ])
  })

  test('is told up to two hundred letters of it', async () => {
    const long = 'x'.repeat(5_000)
    const found = await read([given(lines('Ticket ID,Created at,Status', '1,2026-03-05,open', `2,${long},open`))])
    expect(found.rejections.first[0]?.got).toBe('x'.repeat(200))
  })
})

test('a blank cell, or one that says that nothing is there, is no fault', async () => {
  const found = await read([given(lines('Ticket ID,Created at,Status,Agent', '1,2026-03-05,open,Ann', '2,,-,N/A', '3,null,?,[None]'))])
  expect(found.inputs[0]?.badCells).toBe(0)
  expect(only(found.interactions, 'opened_at', 'status', 'agent').slice(1)).toEqual([
    [null, null, null],
    [null, null, null],
  ])
})

test('counts may be written as yes and no where only one can be', async () => {
  const found = await read([given(lines('Ticket ID,Status,Reopened', '1,solved,True', '2,solved,False', '3,solved,2', '4,solved,1.0'))])
  expect(only(found.interactions, 'reopens')).toEqual([[1], [0], [2], [1]])
})
