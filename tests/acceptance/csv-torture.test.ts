import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { formats } from '../../src/catalogue.js'
import { cleanRows } from '../../src/ingest/clean.js'
import { namesAmong } from '../../src/ingest/recognise.js'
import { stage } from '../../src/ingest/stage.js'
import { Refusal } from '../../src/model/refusal.js'
import { SHARED, withStore } from '../support/ingest.js'

// The nasty files of other CSV tools' test suites, which lie beside the checkout where they lie at all.

const there = existsSync(SHARED)
const named = (folder: string): string[] => (there ? readdirSync(join(SHARED, folder)) : [])

interface Cleaned {
  readonly table: readonly (readonly string[])[]
  readonly rejected: readonly number[]
}

/** A file's table, header first, and the lines that were rejected. */
const cleaned = (...path: readonly string[]): Promise<Cleaned> =>
  withStore(async store => {
    const name = path.at(-1) ?? ''
    const staged = await stage(store, { name, path: join(SHARED, ...path), named: true }, 'torture', { isName: namesAmong(formats) })
    const table: (readonly string[])[] = []
    for await (const rows of cleanRows(store, staged)) table.push(...rows)
    return { table, rejected: staged.rejections.map(it => it.line) }
  })

const refusal = async (...path: readonly string[]): Promise<string> => {
  const error: unknown = await cleaned(...path).catch((it: unknown) => it)
  return error instanceof Refusal ? `${error.code}: ${error.message}` : `read: ${JSON.stringify(error)}`
}

describe('files that no one here wrote', { timeout: 60_000 }, () => {
  beforeEach(it => it.skip(!there, '../shared is not beside this checkout'))

  const sure = named(join('csv-torture-spectrum', 'csvs')).filter(it => it !== 'location_coordinates.csv')
  test.each(sure)('spectrum %s is what its author says', async name => {
    const json = readFileSync(join(SHARED, 'csv-torture-spectrum', 'json', name.replace('.csv', '.json')), 'utf8')
    const expected = JSON.parse(json) as Record<string, string>[]
    const { table, rejected } = await cleaned('csv-torture-spectrum', 'csvs', name)
    const [header = [], ...rows] = table
    const broken = (cell: string) => cell.replaceAll('\r\n', '\n')
    expect(rows.map(row => Object.fromEntries(header.map((it, at) => [it, broken(row[at] ?? '')])))).toEqual(
      expected.map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, broken(value)]))),
    )
    expect(rejected).toEqual([])
  })

  test('spectrum location_coordinates.csv: quotes within an unquoted cell stay (its JSON is of another row)', async () => {
    const { table, rejected } = await cleaned('csv-torture-spectrum', 'csvs', 'location_coordinates.csv')
    expect([table.map(it => it.length), rejected]).toEqual([[4, 4], []])
    expect(table[1]?.[1]).toMatch(/^37.36'37[.]8"N 121.2'17[.]9"W$/u)
  })

  test('a web page and an empty file are refused', async () => {
    expect(await refusal('csv-torture-accidents', 'html-page-saved-as-StarWars.csv')).toBe('not-csv: this is a web page, not a CSV export')
    expect(await refusal('csv-torture-csvkit', 'empty.csv')).toBe('empty: the file is empty')
  })

  test.each([
    [
      'csvkit',
      'bad.csv',
      [
        ['column_a', 'column_b', 'column_c'],
        ['0', 'mixed types.... uh oh', '17'],
      ],
      [2, 3],
    ],
    [
      'csvkit',
      'bad_skip_lines.csv',
      [
        ['column_a', 'column_b', 'column_c'],
        ['0', 'mixed types.... uh oh', '17'],
      ],
      [5, 6],
    ],
    [
      'csvkit',
      'dummy.tsv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      [],
    ],
    [
      'csvkit',
      'mac_newlines.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['Once upon\ra time', '5', '6'],
      ],
      [],
    ],
    [
      'csvkit',
      'null_byte.csv',
      [
        ['a', 'b', 'c'],
        ['\0', '2', '3'],
      ],
      [],
    ],
    [
      'csvkit',
      'optional_quote_characters.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      [],
    ],
    [
      'csvkit',
      'sniff_limit.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      [],
    ],
    [
      'csvkit',
      'test_locale.csv',
      [
        ['a', 'b', 'c'],
        ['1,7', '200.000.000', ''],
      ],
      [],
    ],
    ['csvkit', 'test_extra_header.csv', [['a', 'b', 'c', 'd']], [2]],
    [
      'csvkit',
      'test_skip_lines.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      [],
    ],
    [
      'csvkit',
      'test_latin1.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', '©'],
      ],
      [],
    ],
    [
      'csvkit',
      'test_utf16_big.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ],
      [],
    ],
    [
      'csvkit',
      'test_utf16_little.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ],
      [],
    ],
    [
      'csvkit',
      'test_utf8_bom.csv',
      [
        ['foo', 'bar', 'baz'],
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ],
      [],
    ],
    [
      'node-csv',
      '327.cws.csv',
      [
        ['field1', 'field2'],
        ['Acentuação1', 'acentuação2'],
      ],
      [],
    ],
    [
      'node-csv',
      '365-utf16le-bom-windows.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      [],
    ],
    [
      'node-csv',
      '365-utf8-bom-windows.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      [],
    ],
    [
      'node-csv',
      'fs_read.csv',
      [
        ['abc', '123'],
        ['def', '456'],
        ['ghi', '789'],
      ],
      [],
    ],
  ])('%s %s reads to its table', async (suite, name, table, rejected) => {
    expect(await cleaned(`csv-torture-${suite}`, name)).toEqual({ table, rejected })
  })

  test('node-csv 415.csv: fifty remarks stand above its 252 countries', async () => {
    const { table, rejected } = await cleaned('csv-torture-node-csv', '415.csv')
    expect(table[0]?.slice(0, 3)).toEqual(['#ISO', 'ISO3', 'ISO-Numeric'])
    expect([table.length - 1, rejected]).toEqual([252, []])
  })

  test.each([...named('csv-torture-csvkit').map(it => ['csvkit', it]), ...named('csv-torture-node-csv').map(it => ['node-csv', it])])(
    '%s %s is read with every row accounted for, or refused',
    async (suite, name) => {
      if (name === 'empty.csv') return
      await withStore(async store => {
        const path = join(SHARED, `csv-torture-${suite}`, name ?? '')
        const it = await stage(store, { name: name ?? '', path, named: true }, 'torture', { isName: namesAmong(formats) })
        const { n } = await store.row<{ n: number }>('select count(*) as n from torture')
        expect(n + it.titles.length + it.footers + it.repeated + it.blank + it.rejections.length).toBe(it.rows)
      })
    },
  )
})
