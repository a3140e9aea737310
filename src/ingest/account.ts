import { dayOf } from '../model/period.js'
import type { Input } from '../model/report.js'
import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Format } from './format.js'
import { hashOf, type Source } from './source.js'
import type { Staged } from './stage.js'
import type { Typed } from './typed.js'

/** One file after reading: `typed` and `format` are missing where it holds neither contacts nor answers. */
export interface Loaded {
  readonly file: number
  readonly staged: Staged
  readonly format?: Format
  readonly confidence?: number
  readonly typed?: Typed
  /** Field to header as written. */
  readonly mapped: Readonly<Record<string, string>>
  readonly unmapped: readonly string[]
  readonly notes: readonly string[]
}

/** A file that was found and is no table. */
export interface PassedBy {
  readonly source: Source
  readonly why: string
}

interface Counts {
  readonly records: number
  readonly duplicates: number
  readonly setAside: readonly { readonly why: string; readonly rows: number }[]
  readonly unread: number
}

/**
 * The account of one file: every row is a record, or is counted with its reason. A file that does not add up is a
 * fault of ours and ends the run.
 */
export async function account(store: Store, loaded: Loaded): Promise<Input> {
  const { staged, typed, format } = loaded
  const counts = typed && format ? await countRows(store, loaded.file, typed, format) : unused(staged)
  const blank = staged.blank > 0 ? [{ why: 'blank row', rows: staged.blank }] : []
  const setAside = [...counts.setAside, ...blank]
  const rejected = staged.rejections.length + counts.unread
  const sum = counts.records + counts.duplicates + rejected + setAside.reduce((total, it) => total + it.rows, 0)
  if (sum !== staged.rows) throw new Error(`${staged.source.name}: ${staged.rows} rows, but ${sum} accounted for`)
  return {
    file: staged.source.name,
    sha256: staged.pass.sha256,
    kind: format?.kind ?? 'unused',
    format: format?.id ?? 'unknown',
    confidence: loaded.confidence ?? 0,
    encoding: staged.pass.encoding,
    delimiter: staged.delimiter,
    reader: staged.reader,
    rows: staged.rows,
    records: counts.records,
    merged: 0,
    duplicates: counts.duplicates,
    setAside,
    rejected,
    badCells: typed?.badCells ?? 0,
    ...(await range(store, loaded)),
    columns: loaded.mapped,
    unmapped: [...loaded.unmapped],
    notes: [...loaded.notes],
  }
}

/** What is said of a file that is no table: that it was there, and why it was not read. */
export async function passedBy({ source, why }: PassedBy): Promise<Input> {
  const none = { rows: 0, records: 0, merged: 0, duplicates: 0, setAside: [], rejected: 0, badCells: 0, columns: {}, unmapped: [] }
  const sha256 = await hashOf(source)
  return {
    file: source.name,
    sha256,
    kind: 'unused',
    format: 'unknown',
    confidence: 0,
    encoding: '',
    delimiter: '',
    reader: 'csv-parse',
    ...none,
    notes: [why],
  }
}

const unused = (staged: Staged): Counts => ({
  records: 0,
  duplicates: 0,
  setAside: [{ why: 'neither contacts nor answers', rows: staged.rows - staged.blank - staged.rejections.length }],
  unread: 0,
})

async function countRows(store: Store, file: number, typed: Typed, format: Format): Promise<Counts> {
  const table = format.kind === 'survey' ? 'answers' : 'interactions'
  const { records } = await store.row<{ records: number }>(`select count(distinct line) as records from ${table} where file = ${file}`)
  const { duplicates } = await store.row<{ duplicates: number }>(
    `select count(distinct line) as duplicates from duplicates where file = ${file}`,
  )
  return { records, duplicates, ...(format.kind === 'survey' ? await silentRows(store, typed) : await asideRows(store, typed)) }
}

/** Contacts that are none: spam, parts of another, tests. */
async function asideRows(store: Store, typed: Typed): Promise<Pick<Counts, 'setAside' | 'unread'>> {
  if (!typed.readings.some(it => it.field === 'status')) return { setAside: [], unread: 0 }
  const setAside = await store.rows<{ why: string; rows: number }>(
    `select status as why, count(*) as rows from ${identifier(typed.table)} where status in ('spam', 'merged', 'test') group by status order by status`,
  )
  return { setAside, unread: 0 }
}

/** Responses without a rating: nothing was given, or what was given cannot be read, which is a rejection. */
async function silentRows(store: Store, typed: Typed): Promise<Pick<Counts, 'setAside' | 'unread'>> {
  const none = typed.ratings.map(it => `points_${it.asked.question} is null`).join(' and ')
  const unreadable = typed.ratings.map(it => `bad_${it.asked.question} is not null`).join(' or ') || 'false'
  const { unread, silent } = await store.row<{ unread: number; silent: number }>(
    `select count(*) filter (where ${unreadable}) as unread, count(*) filter (where not (${unreadable})) as silent
     from ${identifier(typed.table)} where ${none || 'true'}`,
  )
  return { setAside: silent > 0 ? [{ why: 'no rating given', rows: silent }] : [], unread }
}

async function range(store: Store, { file, format }: Loaded): Promise<{ from?: string; to?: string }> {
  if (!format) return {}
  const [moment, table] = format.kind === 'survey' ? ['answered_at', 'answers'] : ['opened_at', 'interactions']
  const { from, to } = await store.row<{ from: number | null; to: number | null }>(
    `select epoch_ms(min(${moment})) as "from", epoch_ms(max(${moment})) as "to" from ${table} where file = ${file}`,
  )
  return from === null || to === null ? {} : { from: dayOf(from), to: dayOf(to) }
}
