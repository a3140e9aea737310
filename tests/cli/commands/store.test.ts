import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importSchema, storeSchema } from '../../../src/model/holdings.js'
import { runRind } from '../../support/host.js'
import { lines } from '../../support/ingest.js'

const HEADER = 'Ticket ID,Created at,Solved at,Updated at,Status,Group,Rating'
let folder = ''
/** Where the tests stood before: they run in their folder, so that names are the same each time. */
const home = process.cwd()
const at = (...path: string[]): string => join(...path)
const STORE = ['--store', 'desk.duckdb']

/** What a command says. */
async function told(argv: readonly string[], columns = 80): Promise<string> {
  const { exit, out, err } = await runRind(argv, { columns })
  return `${out}${err}exit ${exit}`
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rind-store-'))
  process.chdir(folder)
  mkdirSync(at('exports'))
  const march = lines(HEADER, '1,2026-03-01,2026-03-02,2026-03-02,solved,North,5', '2,2026-03-03,,2026-03-03,open,North,')
  const april = lines(HEADER, '2,2026-03-03,2026-04-02,2026-04-02,solved,North,2', '3,2026-04-01,2026-04-03,2026-04-03,solved,South,4')
  writeFileSync(at('exports', 'march.csv'), march)
  writeFileSync(at('exports', 'april.csv'), april)
  writeFileSync(at('exports', 'copy.csv'), april)
})
afterAll(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true, force: true })
})

describe('rind import and rind store', () => {
  test('make no store in a folder that is not there', async () => {
    expect(await told(['import', at('exports'), '--store', at('nowhere', 'desk.duckdb')])).toBe(
      'error[no-folder]: there is no folder `nowhere` to write to\n  --> nowhere/desk.duckdb\nhelp: make the folder first\nexit 2',
    )
  })

  test('say what came in, and what there is', async () => {
    expect(await told(['import', at('exports'), ...STORE])).toMatchInlineSnapshot(`
      "added      exports/april.csv  generic-tickets, 2 rows
      unchanged  exports/copy.csv  the same as exports/april.csv
      added      exports/march.csv  generic-tickets, 2 rows
      desk.duckdb: 2 added, 1 unchanged
      exit 0"
    `)
    expect(await told(['import', at('exports'), ...STORE])).toMatchInlineSnapshot(`
      "unchanged  exports/april.csv
      unchanged  exports/copy.csv  the same as exports/april.csv
      unchanged  exports/march.csv
      desk.duckdb: 3 unchanged
      exit 0"
    `)
    expect(await told(['store', at('desk.duckdb')])).toMatchInlineSnapshot(`
      "desk.duckdb: 2 files
      ───────────────────────────────────────────────────────────────────────────
      File               Hash      Format           Records  Standing  From
      ───────────────────────────────────────────────────────────────────────────
      exports/april.csv  21c0f0f2  generic-tickets        2         2  2026-03-03
      exports/march.csv  19d6798c  generic-tickets        2         1  2026-03-01
      ───────────────────────────────────────────────────────────────────────────
      ──────────────────────────
      Month    Contacts  Answers
      ──────────────────────────
      2026-03         2        2
      2026-04         1        1
      ──────────────────────────
      exit 0"
    `)
  })

  test('say it to a program as their schemas have it', async () => {
    const { out } = await runRind(['import', at('exports', 'march.csv'), ...STORE, '--again', '--format', 'json'])
    const imported = importSchema.parse(JSON.parse(out))
    expect(imported.files).toMatchObject([{ as: 'replaced', format: 'generic-tickets', rows: 2 }])
    const held = storeSchema.parse(JSON.parse((await runRind(['store', ...STORE, '--format', 'json'])).out))
    expect(held.files.map(it => [it.records, it.standing])).toEqual([
      [2, 2],
      [2, 1],
    ])
    const now = Date.now()
    expect(Math.abs(now - Date.parse(held.files[1]?.importedAt ?? ''))).toBeLessThan(600_000)
  })

  test('take a file out, and say so', async () => {
    expect(await told(['store', at('desk.duckdb'), '--remove', 'april.csv'])).toMatchInlineSnapshot(`
      "took out exports/april.csv (21c0f0f2)
      desk.duckdb: 1 file
      ───────────────────────────────────────────────────────────────────────────
      File               Hash      Format           Records  Standing  From
      ───────────────────────────────────────────────────────────────────────────
      exports/march.csv  19d6798c  generic-tickets        2         2  2026-03-01
      ───────────────────────────────────────────────────────────────────────────
      ──────────────────────────
      Month    Contacts  Answers
      ──────────────────────────
      2026-03         2        1
      ──────────────────────────
      exit 0"
    `)
    expect(await told(['store', at('desk.duckdb'), '--remove', 'may.csv'])).toMatchInlineSnapshot(`
      "error[no-import]: the store holds no file \`may.csv\`
        --> desk.duckdb
      help: did you mean \`march.csv\`?
      exit 2"
    `)
  })

  test('tell a hostile name as harmless text', async () => {
    const name = at("\u001b[31m'; drop table interactions; --.csv")
    writeFileSync(name, lines(HEADER, '9,2026-03-01,2026-03-02,2026-03-02,solved,North,5'))
    expect(await runRind(['import', name, '--store', at('hostile.duckdb')])).toMatchObject({
      exit: 0,
      out: expect.not.stringContaining('\u001b'),
    })
    const { out } = await runRind(['store', at('hostile.duckdb')])
    expect(out).not.toContain('\u001b')
    expect(out).toContain('interactions; --.csv')
  })
})

describe('what cannot be done is said', () => {
  const cases: [string, string[], string[]][] = [
    [
      'an import without a store',
      ['import', 'exports'],
      ['error[usage]: `rind import` needs a store', 'help: such as `rind import exports/ --store desk.duckdb`'],
    ],
    [
      'an export without a folder',
      ['export', 'exports'],
      ['error[usage]: `rind export` needs a folder', 'help: such as `rind export --parquet records exports/`'],
    ],
    [
      'an export of nothing',
      ['export', '--parquet', 'records'],
      ['error[missing-word]: `rind export` needs `<path>`', 'help: such as `rind export --parquet records exports/`'],
    ],
    [
      'a column of files that are not read',
      [...STORE, '--map', 'csat=Rating'],
      [
        'error[read-already]: `--map` is about files that are read, and those of a store were read when they were imported',
        'help: give it to `rind import`, which reads them anew',
      ],
    ],
    [
      'a store that no one named',
      ['store'],
      ['error[missing-word]: `rind store` needs `<store>`', 'help: such as `rind store desk.duckdb`'],
    ],
    [
      'rejections over the store',
      ['exports', ...STORE, '--rejects', 'desk.duckdb'],
      ['error[would-overwrite]: this would overwrite an export that is read', '  --> desk.duckdb', 'help: give another name'],
    ],
  ]
  test.each(cases)('%s', async (_, argv, says) => {
    expect(await told(argv)).toBe(`${lines(...says)}exit 2`)
  })

  test('to write records over something else', async () => {
    mkdirSync(at('full'))
    writeFileSync(at('full', 'notes.txt'), 'mine')
    for (const force of [[], ['--force']])
      expect(await told(['export', '--parquet', at('full'), at('exports'), ...force])).toContain(
        'error[would-replace]: there is something else in the folder',
      )
    expect(readdirSync(at('full'))).toEqual(['notes.txt'])
  })
})

test('records are written whole, and again only where that is allowed', async () => {
  const argv = ['export', '--parquet', at('records'), at('exports')]
  expect(await told(argv)).toBe('records: 3 contacts, 3 answers\nexit 0')
  expect(await told(argv)).toContain('error[would-replace]: there are records in the folder already')
  expect(await told([...argv, '--force', '--quiet'])).toBe('exit 0')
  expect(readdirSync(at('records')).sort()).toEqual(['answers', 'interactions', 'rind.parquet'])
  expect(readdirSync('.').filter(it => it.startsWith('.'))).toEqual([])
  expect(existsSync(at('records', 'interactions', 'month=2026-03', 'records.parquet'))).toBe(true)
})
