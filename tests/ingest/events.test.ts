import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readEvents } from '../../src/ingest/events.js'
import { Refusal } from '../../src/model/refusal.js'
import { given, lines } from '../support/ingest.js'

const table = (...rows: readonly string[]) => readEvents(given(lines(...rows), 'events.csv'))

test('an event a row, in the order of the days, with what is told of it', async () => {
  const rows = [
    'Date,Until,Label,Kind,Segment',
    '2026-07-09,2026-07-10,the truck,Outage,',
    '2026-06-01,,paraphrase everything,policy,team=North; channel=phone',
    '2026-06-01,,a release,,everybody',
  ]
  const { events, sha256 } = await table(...rows)
  expect(events).toEqual([
    { date: '2026-06-01', label: 'a release', kind: 'event', segment: {} },
    { date: '2026-06-01', label: 'paraphrase everything', kind: 'policy', segment: { team: 'North', channel: 'phone' } },
    { date: '2026-07-09', until: '2026-07-10', label: 'the truck', kind: 'outage', segment: {} },
  ])
  expect(sha256).toBe(
    createHash('sha256')
      .update(lines(...rows))
      .digest('hex'),
  )
})

test('columns that are no part of an event are passed over', async () => {
  expect((await table('date,label,owner,remarks', '2026-06-01,a policy,Ada,none')).events).toHaveLength(1)
})

test('a day and a label are enough, in any order', async () => {
  expect((await table('label;date', 'a policy;2026-06-01')).events).toEqual([
    { date: '2026-06-01', label: 'a policy', kind: 'event', segment: {} },
  ])
})

describe('a table is refused', () => {
  test.each([
    ['without a date', ['label', 'a policy'], 1, 'there is no column `date`'],
    ['without rows', ['date,label'], 1, 'there is a header and no rows'],
    ['with a day that is none', ['date,label', '2026-02-30,x'], 2, '`2026-02-30` is no day'],
    ['with a day written otherwise', ['date,label', '1.6.2026,x'], 2, '`1.6.2026` is no day'],
    ['with an end before its beginning', ['date,label,until', '2026-06-02,x,2026-06-01'], 2, '`2026-06-01` lies before `2026-06-02`'],
    ['without a label', ['date,label', '2026-06-02,'], 2, 'an event has no label'],
    ['with an event told twice', ['date,label', '2026-06-02,x', '2026-06-02,y', '2026-06-02,x'], 4, '“x” of 2026-06-02 is told twice'],
    ['with a column nearly called as one', ['date,label,Sgment', '2026-06-02,x,team=North'], 1, 'the column `Sgment` means nothing here'],
    ['with a segment that names none', ['date,label,segment', '2026-06-02,x,North'], 2, '`North` names no segment'],
  ])('%s, with its line', async (_, rows, line, message) => {
    const error = await table(...rows).catch(it => it)
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'bad-events', message, details: { at: { file: 'events.csv', line } } })
  })
})
