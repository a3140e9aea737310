import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/model/refusal.js'
import { fixture, given, staged, withFiles } from '../support/ingest.js'

describe('the messy fixtures', () => {
  const ids = (cells: readonly (readonly unknown[])[]) => cells.map(it => it[1])
  const EIGHT = ['101', '102', '103', '104', '105', '106', '107', '108']

  test.each([
    ['semicolon-decimal-comma.csv', { delimiter: ';', encoding: 'windows-1252', lastLine: 9 }],
    ['utf16le.csv', { delimiter: ',', encoding: 'utf-16le', lastLine: 9 }],
    ['bom-crlf.csv', { delimiter: ',', encoding: 'utf-8', lastLine: 9 }],
    ['multiline-cells.csv', { delimiter: ',', encoding: 'utf-8', lastLine: 15 }],
    ['tabs.tsv', { delimiter: '\t', encoding: 'utf-8', lastLine: 9 }],
    ['blank-lines.csv', { delimiter: ',', encoding: 'utf-8', lastLine: 12 }],
    ['no-final-newline.csv', { delimiter: ',', encoding: 'utf-8', lastLine: 9 }],
    ['gzipped.csv.gz', { delimiter: ',', encoding: 'utf-8', lastLine: 9 }],
    ['stray-quote.csv', { delimiter: ',', encoding: 'utf-8', lastLine: 9 }],
  ])('%s: eight tickets, each with its line', async (name, { delimiter, encoding, lastLine }) => {
    const found = await staged(fixture(`messy/${name}`))
    expect(ids(found.cells)).toEqual(EIGHT)
    expect(found.cells.at(-1)?.[0]).toBe(lastLine)
    expect(found).toMatchObject({ delimiter, rows: 8, blank: 0, rejections: [], pass: { encoding } })
    expect(found.header[0]).toBe('Ticket ID')
  })

  test('ragged.csv: the two odd rows are told, the other six are read', async () => {
    const found = await staged(fixture('messy/ragged.csv'))
    expect(ids(found.cells)).toEqual(['101', '102', '104', '105', '107', '108'])
    expect(found.rows).toBe(8)
    expect(found.rejections.map(it => [it.line, it.expected, it.got])).toEqual([
      [4, '6 cells', '4 cells'],
      [7, '6 cells', '8 cells'],
    ])
  })

  test('the packed file and the one in UTF-16 hold the same cells as their plain twins', async () => {
    expect((await staged(fixture('messy/gzipped.csv.gz'))).cells).toEqual((await staged(fixture('messy/no-final-newline.csv'))).cells)
    expect((await staged(fixture('messy/utf16le.csv'))).cells).toEqual((await staged(fixture('messy/bom-crlf.csv'))).cells)
  })
})

test('a small file is read by csv-parse, a large regular one by the engine, and what is large and irregular by csv-parse', async () => {
  const plain = `a,b\n${'some words to fill a megabyte with,"and, some more"\n'.repeat(24_000)}`
  await withFiles({ 'plain.csv': plain, 'odd.csv': `${plain}5" pipe,"x\n` }, async folder => {
    const at = (name: string) => ({ name, path: join(folder, name), named: true })
    expect((await staged(given(plain.slice(0, 5_000)))).reader).toBe('csv-parse')
    expect(await staged(at('plain.csv'))).toMatchObject({ reader: 'duckdb', rows: 24_000, rejections: [] })
    expect(await staged(at('odd.csv'))).toMatchObject({ reader: 'csv-parse', rows: 24_001, rejections: [{ line: 24_002 }] })
  })
})

test('rows of blank cells are counted, and are no rows of the table', async () => {
  expect(await staged(given('a,b\n1,2\n,\n ,\n3,4\n'))).toMatchObject({
    rows: 4,
    blank: 2,
    cells: [
      [2, '1', '2'],
      [5, '3', '4'],
    ],
  })
})

test('a header without rows is a table without rows', async () => {
  expect(await staged(given('a,b\n'))).toMatchObject({ header: ['a', 'b'], rows: 0, cells: [] })
})

test('a table of one column is a table', async () => {
  expect(await staged(given('a\n1\n""\n2\n'))).toMatchObject({
    header: ['a'],
    rows: 3,
    blank: 1,
    cells: [
      [2, '1'],
      [4, '2'],
    ],
  })
})

describe('refused', () => {
  async function words(content: string): Promise<string> {
    const error: unknown = await staged(given(content)).catch((it: unknown) => it)
    if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
    return `${error.code}: ${error.message}`
  }

  test('is an empty file, and one of empty lines alone', async () => {
    expect(await words('')).toMatchInlineSnapshot(`"empty: the file is empty"`)
    expect(await words('\n\r\n\n')).toMatchInlineSnapshot(`"empty: the file is empty"`)
  })

  test('is a header with a quote that is never closed, rather than taking the first row for it', async () => {
    expect(await words('"a,b\n1,2,3\n3,4,5\n')).toMatchInlineSnapshot(
      `"unreadable: cannot read the file: its header has a quote that is never closed"`,
    )
  })
})

test('every line number of the demo is the line on which its row stands', async () => {
  const source = fixture('demo/surveys.csv')
  const raw = readFileSync(source.path ?? '', 'utf8').split('\n')
  for (const reader of ['csv-parse', 'duckdb'] as const) {
    const { cells } = await staged(source, reader)
    expect(cells.filter(([line, id]) => !raw[Number(line) - 1]?.startsWith(`${id},`))).toEqual([])
  }
})
