import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/catalogue.js'
import { columnsOf, recognise as recogniseColumns } from '../../src/ingest/recognise.js'
import { fixture, staged } from '../support/ingest.js'

const recognise = (header: readonly string[], known: typeof formats) => recogniseColumns(columnsOf(header), known)

/** What a header is taken for: the format, and each field with its header as written. */
function taken(header: readonly string[]): Record<string, string> | undefined {
  const found = recognise(header, formats)
  if (!found) return undefined
  return {
    format: found.format.id,
    ...Object.fromEntries([...found.columns].map(([field, column]) => [field, column.written])),
    ...Object.fromEntries(found.ratings.map(({ asked, column }) => [asked.question, column.written])),
  }
}

test.each(['demo/tickets.csv', 'demo/surveys.csv', 'zendesk/tickets.csv'])('the order of columns changes nothing: %s', async name => {
  const { header } = await staged(fixture(name))
  const usual = taken(header)
  fc.assert(
    fc.property(fc.shuffledSubarray([...header], { minLength: header.length }), shuffled => {
      expect(taken(shuffled)).toEqual(usual)
    }),
  )
})

test('a product whose signature is met goes before a generic reader, and is surer', async () => {
  const { header } = await staged(fixture('zendesk/tickets.csv'))
  const found = recognise(header, formats)
  expect(found?.format.id).toBe('zendesk-tickets')
  expect(found?.confidence).toBeGreaterThan(0.9)
  const generic = recognise(
    header.filter(it => ['Id', 'Status', 'Created at', 'Assignee'].includes(it)),
    formats,
  )
  expect(generic?.format.id).toBe('generic-tickets')
  expect(generic?.confidence).toBeLessThan(0.9)
})

describe('a few columns are enough', () => {
  test.each([
    [['id', 'status'], 'generic-tickets'],
    [['Created', 'Resolved'], 'generic-tickets'],
    [['call_id', 'talk_time'], 'generic-calls'],
    [['ticket_id', 'rating'], 'generic-surveys'],
    [['How likely are you to recommend us to a friend?', 'Timestamp'], 'generic-surveys'],
  ])('%j: %s', (header, format) => {
    expect(taken(header)?.format).toBe(format)
  })

  test.each([[['rating']], [['agent', 'calls', 'average talk']], [['']], [['a', 'b', 'c']]])('but %j is nothing', header => {
    expect(taken(header)).toBe(undefined)
  })
})

test('of two columns that could be one field the better named one is taken, the other is left', () => {
  const found = recognise(['Opened', 'Created at', 'Ticket ID', 'Status'], formats)
  expect(found?.columns.get('opened_at')?.written).toBe('Created at')
  expect(found?.unmapped.map(it => it.written)).toEqual(['Opened'])
})

test('no column is two things', () => {
  const found = recognise(['Ticket', 'Ticket', 'Satisfaction', 'Satisfaction', 'Status'], formats)
  const places = [...(found?.columns.values() ?? []), ...(found?.ratings.map(it => it.column) ?? []), ...(found?.unmapped ?? [])].map(
    it => it.at,
  )
  expect(places.sort()).toEqual([0, 1, 2, 3, 4])
})

test('a blank header is named by its place', () => {
  expect(columnsOf(['a', ' ', '']).map(it => it.written)).toEqual(['a', 'column 2', 'column 3'])
})
