import { expect, test } from 'vitest'
import { passedBy } from '../../src/ingest/account.js'
import { accounted, fixture, given, lines, read } from '../support/ingest.js'

test('every row of an export with every kind of fault has its place', async () => {
  const file = lines(
    'Ticket ID,Created at,Updated at,Status,Rating',
    '1,2026-03-05 10:00,2026-03-06,solved,5',
    '1,2026-03-05 10:00,2026-03-05,open,', // an older version
    '2,2026-03-05 10:00,,spam,1',
    '3,someday,,solved,9', // two cells that cannot be read; the row is kept
    ',,,,',
    '4,2026-03-05',
    '5,"2026-03-05',
    '6,2026-03-07 10:00,,merged,',
    ...Array.from({ length: 300 }, (_, at) => `${at + 10},2026-03-08 10:00,,solved,4`),
  )
  const { inputs } = await read([given(file)])
  expect(inputs[0]).toMatchObject({
    rows: 308,
    records: 302,
    merged: 0,
    duplicates: 1,
    setAside: [
      { why: 'merged', rows: 1 },
      { why: 'spam', rows: 1 },
      { why: 'blank row', rows: 1 },
    ],
    rejected: 2,
    badCells: 2,
    from: '2026-03-05',
    to: '2026-03-08',
  })
  expect(inputs.map(accounted)).toEqual([308])
})

test('a file that is no table is accounted for with the reason alone', async () => {
  const source = fixture('messy/gzipped.csv.gz')
  const { own } = await passedBy({ source, why: 'this is a web page, not a CSV export' }, 0)
  expect(own).toMatchObject({
    file: 'messy/gzipped.csv.gz',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    kind: 'unused',
    format: 'unknown',
    rows: 0,
    notes: ['this is a web page, not a CSV export'],
  })
})
