import { refuse } from '../model/refusal.js'
import type { Rejection } from '../model/report.js'
import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { sniff } from './dialect.js'
import { type Pass, passOver } from './pass.js'
import { readRows } from './rows.js'
import { isOpenToEngine, type Source } from './source.js'
import { trimmed } from './values/shape.js'

export type Reader = 'csv-parse' | 'duckdb'

/** A file as text in a table: a `line` and columns `c0`, `c1`, ... of text, blank cells as ''. */
export interface Staged {
  readonly table: string
  readonly source: Source
  readonly pass: Pass
  readonly delimiter: string
  readonly reader: Reader
  readonly header: readonly string[]
  /** Records behind the header, blank lines aside. */
  readonly rows: number
  readonly blank: number
  readonly rejections: readonly Rejection[]
}

/** Below this size csv-parse alone is as fast as the engine with its proof; at three times it, the engine is five times as fast. */
const BULK = 1 << 20

/**
 * Reads a file into a staging table. csv-parse says what it holds; a large regular file is loaded by the engine's
 * reader instead, which has to prove that it found every record the pass counted, else csv-parse reads
 * the whole. `reader` asks for one of them, in tests. Refuses what is no text table, and an empty file.
 */
export async function stage(store: Store, source: Source, table: string, reader?: Reader): Promise<Staged> {
  const delimiter = await sniff(source)
  if (delimiter === undefined) throw refuse.empty(source.name)
  const pass = await passOver(source, delimiter)
  const bulk = reader ? reader === 'duckdb' : pass.bytes >= BULK
  return (
    (bulk ? await loadInBulk(store, source, pass, delimiter, table) : undefined) ?? (await loadByRow(store, source, pass, delimiter, table))
  )
}

const columns = (header: readonly string[]): string[] => header.map((_, at) => `c${at}`)

async function loadByRow(store: Store, source: Source, pass: Pass, delimiter: string, table: string): Promise<Staged> {
  const header = await headerOf(source, pass, delimiter)
  const rejections: Rejection[] = []
  let [rows, blank] = [0, 0]
  await store.run(
    `create table ${identifier(table)} (line integer, ${columns(header)
      .map(it => `${it} varchar`)
      .join(', ')})`,
  )
  await store.fill(table, append =>
    readRows(source, pass.encoding, delimiter, {
      header: () => undefined,
      row(line, cells) {
        rows++
        append(line, cells)
      },
      reject(line, expected, got) {
        rows++
        rejections.push({ file: source.name, line, expected, got: got.slice(0, 200) })
      },
      blank() {
        rows++
        blank++
      },
    }),
  )
  return { table, source, pass, delimiter, reader: 'csv-parse', header, rows, blank, rejections }
}

/** The header alone: reading stops behind it. */
async function headerOf(source: Source, pass: Pass, delimiter: string): Promise<readonly string[]> {
  let header: readonly string[] | undefined
  const enough = new Error('the header is read')
  const stop = () => {
    throw enough
  }
  try {
    await readRows(source, pass.encoding, delimiter, {
      header(cells) {
        header = cells
        stop()
      },
      row: stop,
      reject() {
        throw refuse.unreadable(source.name, 'its header has a quote that is never closed')
      },
      blank: stop,
    })
  } catch (error) {
    if (error !== enough) throw error
  }
  if (!header) throw refuse.empty(source.name)
  return header.map(it => it.replace(/^\ufeff/, ''))
}

/** The engine's reader, in strict mode and under proof; undefined where it may not or did not read the file whole. */
async function loadInBulk(store: Store, source: Source, pass: Pass, delimiter: string, table: string): Promise<Staged | undefined> {
  if (pass.irregular !== undefined || !isOpenToEngine(source)) return undefined
  const header = await headerOf(source, pass, delimiter)
  const names = columns(header)
  const raw = identifier(`${table}_raw`)
  const types = names.map(it => `${literal(it)}: 'VARCHAR'`).join(', ')
  try {
    await store.run(`create temp table ${raw} as select * from read_csv(${literal(source.path)}, auto_detect = false, header = true,
      delim = ${literal(delimiter)}, quote = '"', escape = '"', strict_mode = true, ignore_errors = false, columns = {${types}})`)
  } catch {
    // Whatever it stumbled over, csv-parse reads the file and says what it was.
    return undefined
  }
  const { rows } = await store.row<{ rows: number }>(`select count(*) as rows from ${raw}`)
  if (rows !== pass.records - 1) {
    await store.run(`drop table ${raw}`)
    return undefined
  }
  const cells = names.map(it => `coalesce(${it}, '')`)
  // The engine keeps the order of the file, and counts records, not lines: a line break within quotes moves all behind it.
  const breaks = cells.map(it => `length(${it}) - length(replace(${it}, chr(10), ''))`).join(' + ')
  const above = `coalesce(sum(${breaks}) over (order by rowid rows between unbounded preceding and 1 preceding), 0)`
  const line = `(rowid + 2 + ${headerBreaks(header)}${pass.multiline ? ` + ${above}` : ''})::integer`
  await store.run(`create table ${identifier(table)} as select ${line} as line, ${cells.map((it, at) => `${it} as c${at}`).join(', ')}
    from ${raw} order by rowid`)
  await store.run(`drop table ${raw}`)
  const blankRow = cells.map(it => `${trimmed(it)} = ''`).join(' and ')
  const { blank } = await store.row<{ blank: number }>(`select count(*) as blank from ${identifier(table)} where ${blankRow}`)
  if (blank > 0) await store.run(`delete from ${identifier(table)} where ${blankRow}`)
  return { table, source, pass, delimiter, reader: 'duckdb', header, rows, blank, rejections: [] }
}

const headerBreaks = (header: readonly string[]): number => header.join('').split('\n').length - 1
