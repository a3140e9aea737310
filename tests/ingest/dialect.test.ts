import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { delimiterOf, dialectOf, sniff } from '../../src/ingest/dialect.js'
import { Refusal } from '../../src/model/refusal.js'
import { given } from '../support/ingest.js'

/** A refusal as the user gets it: the words, and what to do. */
async function words(content: string | Uint8Array, name?: string): Promise<string> {
  const error: unknown = await sniff(given(content, name)).catch((it: unknown) => it)
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return `${error.code}: ${error.message}; ${error.details.help ?? ''}`
}

describe('the delimiter', () => {
  test.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3,5\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['a;b\n"x,y,z";"1,2,3"\n', ';'],
    ['"a,a";"b\n,,,,"\n1;2\n', ';'],
    ['one\n1\n2\n', ','],
    ['sep=;\na;b,c,d\n1;2,3,4\n', ';'],
    ['created-at,id\n2026-03-05,1\n', ','],
    ['Zoë;b\nÄ;ö\n', ';'],
  ])('of %j is %j', (head, delimiter) => {
    expect(delimiterOf(head)).toBe(delimiter)
  })

  test('is told in UTF-16, and in a packed file', async () => {
    expect(await sniff(given(Buffer.from('\ufeffa\tb\n1\t2\n', 'utf16le')))).toMatchObject({ delimiter: '\t' })
    expect(await sniff(given(gzipSync('a;b\n1;2\n'), 'x.csv.GZ'))).toMatchObject({ delimiter: ';' })
  })

  test('of an empty file is unknown', async () => {
    expect(await sniff(given(''))).toBe(undefined)
  })
})

describe('what is no table is refused', () => {
  test('a workbook, old or new', async () => {
    expect(await words('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml')).toMatchInlineSnapshot(
      `"not-csv: this is an Excel workbook, not a CSV export; open it and save the sheet as CSV UTF-8"`,
    )
    expect(await words(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch('an Excel workbook')
  })

  test('an archive', async () => {
    expect(await words('PK\u0003\u0004\u0014\u0000\u0006\u0000tickets.csv')).toMatchInlineSnapshot(
      `"not-csv: this is a zip archive, not a CSV export; unpack it and give the files in it"`,
    )
  })

  test('a web page', async () => {
    expect(await words('\n<!DOCTYPE html>\n<html lang="en">')).toMatchInlineSnapshot(
      `"not-csv: this is a web page, not a CSV export; download the export itself; the page saved here is often the sign-in page"`,
    )
  })

  test('a PDF', async () => {
    expect(await words('%PDF-1.7\n')).toMatchInlineSnapshot(`"not-csv: this is a PDF, not a CSV export; export the table as CSV"`)
  })

  test('something binary', async () => {
    const here = readFileSync(join(import.meta.dirname, '../../fixtures/messy/gzipped.csv.gz'))
    expect(await words(Buffer.concat([Buffer.alloc(100), here]))).toMatchInlineSnapshot(
      `"not-csv: this is a binary file, not a CSV export; export the table as CSV"`,
    )
  })
})

test('what is packed is told by what it holds, not by its name', async () => {
  expect(await sniff(given(gzipSync('a;b\n1;2\n')))).toMatchObject({ delimiter: ';' })
  expect(await sniff(given('a;b\n1;2\n', 'x.csv.gz'))).toMatchObject({ delimiter: ';' })
})

test.each([
  ['double quotes, doubled', 'a,b\n"x ""y"" z",1\n', { quote: '"', escape: '"' }],
  ['double quotes behind a backslash', 'a,b\n"x \\"y\\" z",1\n', { quote: '"', escape: '\\' }],
  ['a backslash that ends a cell', 'a,b\n"C:\\\\dir\\",1\n', { quote: '"', escape: '"' }],
  ['apostrophes that quote', "a,b\n'x, y','1'\n'z','2'\n", { quote: "'", escape: "'" }],
  ['apostrophes that guard against formulas', "a,b\n'+47 1,1\n'+47 2,2\n", { quote: '"', escape: '"' }],
  ['apostrophes within words', "a,b\nit's,don't\n", { quote: '"', escape: '"' }],
])('%s', (_, head, dialect) => expect(dialectOf(head)).toMatchObject(dialect))

test.each([
  ['a mark with a space behind it each time', 'a, b, c\n1, "2, 3", 4\n', ', '],
  ['a mark with a space behind it now and then', 'a,b\n1, 2\n3,4\n', ','],
  ['spaces, where the lines agree', 'id status note\n1 open x\n2 closed y\n', ' '],
  ['no spaces, where they are words', 'what people said\nit was good\nbad\nno answer at all\n', ','],
  ['remarks with a hash on top', '# a, b, c\n# d, e\n# f\n#id\tname\n1\tx\n2\ty\n', '\t'],
])('%s', (_, head, delimiter) => expect(delimiterOf(head)).toBe(delimiter))

test('a few null characters make no binary file', async () => {
  expect(await sniff(given(`a,b\n${'long enough a line of text\0,2\n'.repeat(3)}`))).toMatchObject({ delimiter: ',' })
})
