import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Source } from '../../src/ingest/source.js'
import { type Reader, type Staged, stage } from '../../src/ingest/stage.js'
import { Refusal } from '../../src/model/refusal.js'
import { Store } from '../../src/store/store.js'
import { SHARED } from '../support/ingest.js'

// csv-parse defines what a file says. Whenever the engine's reader takes a file, it has to say the same, to the cell and the line.

const FIXTURES = join(import.meta.dirname, '../../fixtures')

const tablesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(it => /\.(csv|tsv|txt)(\.gz)?$/.test(it))
    .sort()
    .map(it => join(folder, it))

const tortures = existsSync(SHARED)
  ? readdirSync(SHARED)
      .filter(it => it.startsWith('csv-torture'))
      .flatMap(it => tablesIn(join(SHARED, it)))
  : []

let store: Store
beforeAll(async () => {
  store = await Store.open({ threads: 2 })
})
afterAll(() => store.close())

/** What a reader makes of a file: all that both have to agree on, and who read it in the end. */
async function reading(source: Source, reader: Reader): Promise<{ readonly by: Reader | 'nobody'; readonly said: unknown }> {
  const table = `read_by_${reader === 'duckdb' ? 'engine' : 'row'}`
  await store.run(`drop table if exists ${table}`)
  const found: Staged | Refusal = await stage(store, source, table, { reader }).catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })
  if (found instanceof Refusal) return { by: 'nobody', said: found.message }
  const { header, rows, blank, rejections } = found
  return { by: found.reader, said: { header, rows, blank, rejections, cells: await store.rows(`select * from ${table} order by line`) } }
}

/** Reads a file both ways and compares; tells whether the engine's reader took it. */
async function agree(source: Source): Promise<boolean> {
  const byRow = await reading(source, 'csv-parse')
  const inBulk = await reading(source, 'duckdb')
  expect(inBulk.said, source.name).toEqual(byRow.said)
  return inBulk.by === 'duckdb'
}

/** Has files agree one by one; hands back those that the engine's reader took. */
async function takenOf(paths: readonly string[]): Promise<string[]> {
  const taken: string[] = []
  for (const path of paths) if (await agree({ name: path, path, named: true })) taken.push(path)
  return taken
}

test('both readers say the same of every fixture, and the engine takes the regular ones', async () => {
  const taken = await takenOf(tablesIn(FIXTURES))
  expect(taken).toEqual(expect.arrayContaining([join(FIXTURES, 'demo', 'surveys.csv'), join(FIXTURES, 'zendesk', 'tickets.csv')]))
  expect(taken.length).toBeGreaterThanOrEqual(8)
})

test('both readers say the same of the torture files, and the engine takes a good half of them', async it => {
  it.skip(tortures.length === 0, '../shared is not beside this checkout')
  const taken = await takenOf(tortures)
  expect(taken.length).toBeGreaterThan(tortures.length / 2)
}, 120_000)

describe('both readers say the same of made-up tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rind-differential-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'table.csv')

  const cell = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom('', '1', 'two words', ' padded ', ' ', '\u00a0', 'Zoë', '日本語', '👍🏽', '-3.5', 'null', '\\', "it's"),
    },
    { weight: 2, arbitrary: fc.constantFrom('say "so"', '"', '""', 'a,b', 'a;b', '\n', 'up\ndown', 'up\r\ndown', '"quoted"\n"twice"') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map(it => it.replaceAll('\0', '').replace(/\r(?!\n)/g, '')) },
  )
  const table = fc.integer({ min: 1, max: 6 }).chain(width =>
    fc.record({
      header: fc.constant(Array.from({ length: width }, (_, at) => `column ${at}`)),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n'),
      lastEnd: fc.boolean(),
      mark: fc.boolean(),
      quoteAll: fc.boolean(),
    }),
  )

  test('well-formed ones, most of which the engine takes', async () => {
    let taken = 0
    const quoted = (text: string, needed: boolean) => (needed ? `"${text.replaceAll('"', '""')}"` : text)
    await fc.assert(
      fc.asyncProperty(table, async ({ header, rows, delimiter, end, lastEnd, mark, quoteAll }) => {
        const lines = [header, ...rows].map(row =>
          row
            .map(it => quoted(it, quoteAll || /["\r\n]/.test(it) || it.includes(delimiter) || (it === '' && row.length === 1)))
            .join(delimiter),
        )
        writeFileSync(path, `${mark ? '\ufeff' : ''}${lines.join(end)}${lastEnd ? end : ''}`)
        if (await agree({ name: path, path, named: true })) taken++
      }),
      { numRuns: 200, seed: 2026 },
    )
    expect(taken).toBeGreaterThan(120)
  }, 120_000)

  test('and ill-formed ones', async () => {
    const scrap = fc.constantFrom('a', 'b c', '"', '""', ',', ',', ',', '\n', '\n', '\r\n', '\r', 'ë', ' ')
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 40 }), async scraps => {
        writeFileSync(path, `a,b\n${scraps.join('')}`)
        await agree({ name: path, path, named: true })
      }),
      { numRuns: 200, seed: 2026 },
    )
  }, 120_000)
})
