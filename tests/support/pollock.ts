import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { formats } from '../../src/catalogue.js'
import { cleanRows } from '../../src/ingest/clean.js'
import { namesAmong } from '../../src/ingest/recognise.js'
import { stage } from '../../src/ingest/stage.js'
import { Refusal } from '../../src/model/refusal.js'
import { literal } from '../../src/store/quote.js'
import type { Store } from '../../src/store/store.js'
import { SHARED } from './ingest.js'

// The measures of the Pollock benchmark (Vitagliano et al., "Pollock: A Data Loading Benchmark", PVLDB 16, 2023), worked out
// as its evaluation does: success, and precision, recall and F1 over the multisets of header cells, records and cells.

const FOLDER = join(SHARED, 'csv-torture-pollock', 'polluted')

/** A table: the header first, then the records. Without a header its first row is blank. */
export type Table = readonly (readonly string[])[]

interface Parameters {
  readonly delimiter: string
  readonly quotechar: string
  readonly escapechar: string
  readonly preamble_lines: number
  readonly header_lines: number
  readonly n_columns: number
  readonly column_names: readonly string[]
}

/** One polluted file: where it lies, its clean table, and what a reader may be told of it. */
export interface Polluted {
  readonly name: string
  readonly path: string
  readonly header: readonly string[]
  readonly records: Table
  readonly told: Parameters
}

export function pollutedFiles(): Polluted[] {
  return readdirSync(join(FOLDER, 'csv')).map(name => {
    const told = JSON.parse(readFileSync(join(FOLDER, 'parameters', `${name}_parameters.json`), 'utf8')) as Parameters
    const rows = parse(readFileSync(join(FOLDER, 'clean', name)), { relax_column_count: true }) as string[][]
    const header = told.header_lines > 0 ? (rows[0] ?? []) : []
    return { name, path: join(FOLDER, 'csv', name), header, records: told.header_lines > 0 ? rows.slice(1) : rows, told }
  })
}

/** As the benchmark compares cells: numbers, dates and times by value (a date month first where it can be), everything else without its case. */
function normalised(cell: string): string {
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell)
  if (date) {
    const [, first = '', second = '', year = ''] = date
    const [month, day] = Number(first) > 12 ? [second, first] : [first, second]
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(cell)
  if (time) return `${time[1]?.padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}`
  if (/^\s*[+-]?\d+\s*$/.test(cell)) return String(Number(cell))
  if (/^\s*[+-]?\d*[.]\d+\s*$/.test(cell)) return String(Number(cell))
  if (/^(true|false)$/i.test(cell)) return cell.toLowerCase() === 'true' ? '1' : '0'
  return cell.toLowerCase()
}

/** Precision, recall and F1, named as the benchmark names them. */
function overlap(source: readonly string[], loaded: readonly string[]): number[] {
  if (source.length === 0) return [1, 1, 1]
  const left = new Map<string, number>()
  for (const it of source) left.set(it, (left.get(it) ?? 0) + 1)
  let common = 0
  for (const it of loaded) {
    const count = left.get(it) ?? 0
    if (count > 0) common++
    left.set(it, count - 1)
  }
  if (common === 0) return [0, 0, 0]
  const [precision, recall] = [common / source.length, common / loaded.length]
  return [precision, recall, (2 * precision * recall) / (precision + recall)]
}

const recordOf = (row: readonly string[]): string => row.map(it => normalised(it) || 'null').join('')

/** The ten measures of one file; all of them 0 where it could not be loaded. */
export function measuresOf(file: Polluted, loaded: Table | undefined): number[] {
  if (!loaded) return Array.from({ length: 10 }, () => 0)
  const [header = [], ...records] = loaded
  return [
    1,
    ...overlap(file.header.map(normalised), header.map(normalised)),
    ...overlap(file.records.map(recordOf), records.map(recordOf)),
    ...overlap(file.records.flat().map(normalised), records.flat().map(normalised)),
  ]
}

/** The sum of the ten measures, each averaged over the files: 10 is perfect. */
export const scoreOf = (measures: readonly (readonly number[])[]): number =>
  measures.flat().reduce((sum, it) => sum + it, 0) / measures.length

/** A way to load a file; undefined where it fails. */
export type Loader = (store: Store, file: Polluted) => Promise<Table | undefined>

/** rind, told nothing. An empty file is refused, which is what it should be: it has no table. */
export const byRind: Loader = async (store, { name, path }) => {
  const staged = await stage(store, { name, path, named: true }, 'polluted', { isName: namesAmong(formats) }).catch(orNothing)
  if (!staged) return [[]]
  const rows: (readonly string[])[] = staged.headed ? [] : [staged.header]
  for await (const some of cleanRows(store, staged)) rows.push(...some)
  return rows
}

const orNothing = (error: unknown): undefined => {
  if (!(error instanceof Refusal && error.code === 'empty')) throw error
}

const asTable = (rows: readonly Record<string, unknown>[], names: readonly string[]): Table => [
  names,
  ...rows.map(row => names.map(it => (row[it] === null || row[it] === undefined ? '' : String(row[it])))),
]

/** The engine, told what the benchmark's own runner tells it. */
export const byEngineTold: Loader = async (store, { path, told }) => {
  const names =
    told.column_names.length > 0
      ? told.column_names.map(it => it.trim())
      : Array.from({ length: Math.max(1, told.n_columns) }, (_, at) => `col_${at}`)
  const columns = names.map(it => `${literal(it)}: 'VARCHAR'`).join(', ')
  const rows = await store.rows(`select * from read_csv(${literal(path)}, delim = ${literal(told.delimiter || ',')},
    quote = ${literal(told.quotechar || '"')}, escape = ${literal(told.escapechar || '"')}, skip = ${told.preamble_lines + told.header_lines},
    header = false, columns = {${columns}}, auto_detect = false, strict_mode = false, ignore_errors = true, null_padding = true)`)
  return asTable(rows, names)
}

/** The engine, left to guess, as the benchmark's own runner leaves it. */
export const byEngineGuess: Loader = async (store, { path }) => {
  const source = `read_csv(${literal(path)}, strict_mode = false, ignore_errors = true, null_padding = true)`
  const columns = await store.rows<{ column_name: string }>(`describe select * from ${source}`)
  const names = columns.map(it => it.column_name)
  const rows = await store.rows(`select columns(*)::varchar from ${source}`)
  return asTable(rows, names)
}
