import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '../../src/ingest/encoding.js'
import { readRows } from '../../src/ingest/rows.js'
import type { Source } from '../../src/ingest/source.js'
import { given, lines, withFiles } from '../support/ingest.js'

/** Everything a reader is handed, in order. */
const handed = (text: string | Uint8Array, encoding?: Encoding, delimiter?: string): Promise<unknown[]> =>
  taken(given(text), encoding, delimiter)

async function taken(source: Source, encoding: Encoding = 'utf-8', delimiter = ','): Promise<unknown[]> {
  const seen: unknown[] = []
  await readRows(
    source,
    encoding,
    { delimiter, quote: '"', escape: '"' },
    {
      header: cells => seen.push(['header', ...cells]),
      row: (line, cells) => seen.push([line, ...cells]),
      title: (line, cells) => seen.push([line, 'title', ...cells]),
      reject: (line, expected, got) => seen.push([line, 'rejected', expected, got]),
      blank: line => seen.push([line, 'blank']),
    },
  )
  return seen
}

describe('the line a record begins on', () => {
  test('is that of the file, blank lines counted', async () => {
    expect(await handed('\na,b\n1,2\n\n\n3,4\n')).toEqual([
      ['header', 'a', 'b'],
      [3, '1', '2'],
      [6, '3', '4'],
    ])
  })

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('counts the line breaks within quoted cells once, %s', async (_, end) => {
    const text = ['a,b', '1,"x', '', 'y"', '2,z', ''].join(end)
    expect(await handed(text)).toEqual([
      ['header', 'a', 'b'],
      [2, '1', `x${end}${end}y`],
      [5, '2', 'z'],
    ])
  })

  test('holds behind a header of several lines', async () => {
    expect(await handed('a,"b\nc"\n1,2\n')).toEqual([
      ['header', 'a', 'b\nc'],
      [3, '1', '2'],
    ])
  })

  test('holds across the chunks a large file comes in', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => `${at},"so it\r\ngoes ${'on '.repeat(40)}"\r\n`)
    const last = await withFiles({ 'long.csv': `a,b\r\n${rows.join('')}` }, async folder => {
      const source = { name: 'long.csv', path: join(folder, 'long.csv'), named: true }
      return (await taken(source)).at(-1)
    })
    expect(last).toEqual([2 + 2 * 11_999, '11999', `so it\r\ngoes ${'on '.repeat(40)}`])
  })
})

describe('line ends', () => {
  test('may be mixed: LF and CRLF both part records, whichever comes first', async () => {
    const rows = [
      ['header', 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
    ]
    expect(await handed('a,b\r\n1,2\n3,4\r\n5,6\n')).toEqual(rows)
    expect(await handed('a,b\n1,2\r\n3,4\n5,6\r\n')).toEqual(rows)
  })

  test('may be those of old Macs where there is no other', async () => {
    expect(await handed('a,b\r1,2\r3,4')).toEqual([
      ['header', 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
    ])
  })

  test('a lone CR within a cell of an LF file stays in the cell', async () => {
    expect(await handed('a,b\n1,x\ry\n')).toEqual([
      ['header', 'a', 'b'],
      [2, '1', 'x\ry'],
    ])
  })
})

describe('a quote in the wrong place', () => {
  test('that is never closed costs the line it stands on, and nothing behind it', async () => {
    expect(await handed('a,b\n1,"x\n2,y\n3,"z"\n4,"v\nw"\n')).toEqual([
      ['header', 'a', 'b'],
      [2, 'rejected', 'every quote closed', '1,"x'],
      [3, '2', 'y'],
      [4, '3', 'z'],
      [5, '4', 'v\nw'],
    ])
  })

  test('within an unquoted cell, or behind a quoted word, is part of the cell', async () => {
    expect(await handed('a,b\n1,5" pipe\n2,"x" y\n')).toEqual([
      ['header', 'a', 'b'],
      [2, '1', '5" pipe'],
      [3, '2', '"x" y'],
    ])
  })

  test('that pairs up with one lines below costs only its own line, as long as the row comes out too narrow', async () => {
    expect(await handed('a,b\n"1,x\n2,y"\n3,z\n')).toEqual([
      ['header', 'a', 'b'],
      [2, 'rejected', 'every quote closed', '"1,x'],
      [3, '2', 'y"'],
      [4, '3', 'z'],
    ])
  })

  test('on thousands of lines is looked at once a line', async () => {
    const seen = await handed(`a,b\n${'"1,never closed,\n'.repeat(5_000)}2,y\n3,"z"\n`)
    expect(seen.slice(-2)).toEqual([
      [5_002, '2', 'y'],
      [5_003, '3', 'z'],
    ])
    expect(seen).toHaveLength(5_003)
  })
})

describe('rows that are not as wide as the header', () => {
  test('are rejected with both counts', async () => {
    expect(await handed('a,b\n1\n2,3,4\n5,6\n')).toEqual([
      ['header', 'a', 'b'],
      [2, 'rejected', '2 cells', '1 cells'],
      [3, 'rejected', '2 cells', '3 cells'],
      [4, '5', '6'],
    ])
  })

  test('are taken where all they have too much is blank', async () => {
    expect(await handed('a,b\n1,2,\n3,4, ,\n')).toEqual([
      ['header', 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
    ])
  })
})

test('a row of blank cells is told apart from an empty line', async () => {
  expect(await handed('a,b\n,\n\n  , \n   \n1,2\n')).toEqual([
    ['header', 'a', 'b'],
    [2, 'blank'],
    [4, 'blank'],
    [5, 'blank'],
    [6, '1', '2'],
  ])
})

test('a first line that names the delimiter for Excel is no header', async () => {
  const rows = [
    ['header', 'a', 'b'],
    [3, '1', '2'],
  ]
  expect(await handed('sep=;\r\na;b\r\n1;2\r\n', 'utf-8', ';')).toEqual(rows)
  expect(await handed('"sep=;"\na;b\n1;2\n', 'utf-8', ';')).toEqual(rows)
})

test('a cell may be very long', async () => {
  const long = 'x'.repeat(300_000)
  expect(await handed(lines('a,b', `1,"${long}"`, '2,y'))).toEqual([
    ['header', 'a', 'b'],
    [2, '1', long],
    [3, '2', 'y'],
  ])
})

describe('encodings', () => {
  const rows = [
    ['header', 'a', 'b'],
    [2, '1', 'Zoë €'],
  ]

  test('a byte order mark is no part of the first header', async () => {
    expect(await handed('\ufeffa,b\n1,Zoë €\n')).toEqual(rows)
    expect(await handed('\ufeff"a","b"\n1,Zoë €\n')).toEqual(rows)
  })

  test('UTF-16, low byte first and high byte first', async () => {
    const low = Buffer.from('\ufeffa,b\r\n1,Zoë €\r\n', 'utf16le')
    expect(await handed(low, 'utf-16le')).toEqual(rows)
    expect(await handed(Buffer.from(low).swap16(), 'utf-16be')).toEqual(rows)
  })

  test('windows-1252', async () => {
    expect(await handed(Buffer.from('a,b\n1,Zo\xeb \x80\n', 'latin1'), 'windows-1252')).toEqual(rows)
  })
})
