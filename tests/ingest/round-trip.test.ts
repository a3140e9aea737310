import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanRows } from '../../src/ingest/clean.js'
import { stage } from '../../src/ingest/stage.js'
import { given, withStore } from '../support/ingest.js'

// Random tables, written in random dialects, have to come back cell for cell.

const NAMES = ['id', 'status', 'team', 'note', 'created at', 'rating']

// Cells that a person could type. One that begins with a quote, or is white space alone, is another thing once it is read.
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '2026-03-05',
    'open',
    'it’s',
    "O'Neil",
    'a "b" c',
    'x,y;z\tw|v',
    'two\nlines',
    'two\r\nlines',
    '=1+1',
    'é',
    '  spaced  ',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
)

const table = fc.integer({ min: 3, max: NAMES.length }).chain(width =>
  fc.record({
    header: fc.constant(NAMES.slice(0, width)),
    // The first cell is an id, so that no row is blank, a remark below the table or a header again.
    rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.array(cell, { minLength: width - 1, maxLength: width - 1 })), {
      minLength: 2,
      maxLength: 8,
    }),
  }),
)

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('needed', 'always'),
  lastEnd: fc.boolean(),
  told: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-8 with its mark', 'utf-16le', 'utf-16be'),
})

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never
type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never

/** Line breaks within cells that a file with these line ends can hold: a file of old Macs knows no other. */
const held = (text: string, { end }: Dialect): string => (end === '\r' ? text.replace(/\r\n|\n/g, '\r') : text.replace(/\r(?!\n)/g, ''))

function written({ header, rows }: Table, how: Dialect): Buffer {
  const { delimiter, end, quoting, lastEnd, told, encoding } = how
  const quoted = (text: string) =>
    quoting === 'always' || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = [header, ...rows.map(([id, cells]) => [String(id), ...cells.map(it => held(it, how))])]
  const body = lines.map(it => it.map(quoted).join(delimiter)).join(end) + (lastEnd ? end : '')
  const text = `${told ? `sep=${delimiter}${end}` : ''}${body}`
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8 with its mark') return Buffer.from(`\ufeff${text}`)
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf-16le' ? little : little.swap16()
}

test('a table in any dialect comes back cell for cell', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, async (them, how) => {
      await withStore(async store => {
        const staged = await stage(store, given(written(them, how)), 'round', { isName: it => NAMES.includes(it) })
        const read: (readonly string[])[] = []
        for await (const rows of cleanRows(store, staged)) read.push(...rows)
        expect(read).toEqual([them.header, ...them.rows.map(([id, cells]) => [String(id), ...cells.map(it => held(it, how))])])
        expect(staged.rejections).toEqual([])
      })
    }),
    { numRuns: 60, seed: 7 },
  )
})
