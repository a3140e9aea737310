import { dayOf } from '../model/period.js'
import type { Input } from '../model/report.js'
import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { staying } from './departures.js'
import type { FileKind, Format } from './format.js'
import type { Loaded, PassedBy } from './loaded.js'
import type { Shaped } from './reshape.js'
import { hashOf } from './source.js'
import type { Typed } from './typed.js'

interface Counts {
  readonly records: number
  readonly merged: number
  readonly duplicates: number
  readonly setAside: readonly { readonly why: string; readonly rows: number }[]
  readonly unread: number
}

/**
 * The account of one file: every row is a record, or is counted with its reason. A file that does not add up is a
 * fault of ours and ends the run.
 */
export async function account(store: Store, loaded: Loaded): Promise<Input> {
  const { shaped, typed, format } = loaded
  const { staged } = shaped
  const counts = typed && format ? await countRows(store, loaded.file, typed, format) : unread(shaped, format)
  const around = [
    { why: 'title above the header', rows: staged.titles.length },
    { why: 'footer below the table', rows: staged.footers },
    { why: 'header repeated', rows: staged.repeated },
    { why: 'blank row', rows: staged.blank },
  ]
  const setAside = [...counts.setAside, ...around].filter(it => it.rows > 0)
  const rejected = staged.rejections.length + counts.unread
  const merged = counts.merged + shaped.merged
  const rows = staged.rows - shaped.headerRows
  const sum = counts.records + merged + counts.duplicates + rejected + setAside.reduce((total, it) => total + it.rows, 0)
  if (sum !== rows) throw new Error(`${staged.source.name}: ${rows} rows, but ${sum} accounted for`)
  return {
    file: staged.source.name,
    sha256: staged.pass.sha256,
    kind: format?.kind ?? 'unused',
    format: format?.id ?? 'unknown',
    confidence: loaded.confidence ?? 0,
    encoding: staged.pass.encoding,
    delimiter: staged.delimiter,
    reader: staged.reader,
    rows,
    records: counts.records,
    merged,
    duplicates: counts.duplicates,
    setAside,
    rejected,
    badCells: typed?.badCells ?? 0,
    ...(await range(store, loaded)),
    columns: loaded.mapped,
    unmapped: [...loaded.unmapped],
    notes: [...staged.notes, ...loaded.notes],
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

function unread({ staged, headerRows, merged }: Shaped, format: Format | undefined): Counts {
  const { rows, titles, footers, repeated, blank, rejections } = staged
  const left = rows - headerRows - merged - titles.length - footers - repeated - blank - rejections.length
  const why = format?.kind === 'roster' ? 'names, not contacts' : 'neither contacts nor answers'
  return { records: 0, merged: 0, duplicates: 0, setAside: [{ why, rows: left }], unread: 0 }
}

async function countRows(store: Store, file: number, typed: Typed, format: Format): Promise<Counts> {
  const table = tableOf(format)
  const counted = await store.row<{ records: number; merged: number; duplicates: number }>(
    `select (select count(distinct line) from ${table} where file = ${file}) as records,
      (select count(distinct line) from merged where file = ${file}) as merged,
      (select count(distinct line) from duplicates where file = ${file}) as duplicates`,
  )
  const setAside = await store.rows<{ why: string; rows: number }>(
    `select aside as why, count(*) as rows from ${identifier(typed.table)} where aside is not null group by aside order by aside`,
  )
  const silent = format.kind === 'survey' ? await silentRows(store, typed) : { setAside: [], unread: 0 }
  const bare = format.kind === 'summary' ? await bareRows(store, file, typed) : []
  const stayed = format.kind === 'departure' ? await staying(store, typed) : []
  return { ...counted, setAside: [...setAside, ...silent.setAside, ...bare, ...stayed], unread: silent.unread }
}

const TABLES: Readonly<Partial<Record<FileKind, string>>> = { survey: 'answers', summary: 'sums', departure: 'departures' }
const tableOf = ({ kind }: Format): string => TABLES[kind] ?? 'interactions'

/** Rows of a summary that sum up nothing. */
async function bareRows(store: Store, file: number, typed: Typed): Promise<Counts['setAside']> {
  const { rows } = await store.row<{ rows: number }>(`select count(*) as rows from ${identifier(typed.table)}
    where aside is null and line not in (select line from sums where file = ${file})`)
  return rows > 0 ? [{ why: 'no figures', rows }] : []
}

/** Responses without a rating: nothing was given, or what was given cannot be read, which is a rejection. */
async function silentRows(store: Store, typed: Typed): Promise<Pick<Counts, 'setAside' | 'unread'>> {
  const none = typed.ratings.map((_, n) => `points_${n} is null`).join(' and ')
  const unreadable = typed.ratings.map((_, n) => `bad_rating_${n} is not null`).join(' or ') || 'false'
  const { unread, silent } = await store.row<{ unread: number; silent: number }>(
    `select count(*) filter (where ${unreadable}) as unread, count(*) filter (where not (${unreadable})) as silent
     from ${identifier(typed.table)} where aside is null and ${none || 'true'}`,
  )
  return { setAside: silent > 0 ? [{ why: 'no rating given', rows: silent }] : [], unread }
}

async function range(store: Store, { file, format, typed }: Loaded): Promise<{ from?: string; to?: string }> {
  if (!typed || !format) return {}
  const moment = { survey: 'answered_at', summary: 'moment', departure: 'gone_at' }[String(format.kind)] ?? 'opened_at'
  const table = tableOf(format)
  const { from, to } = await store.row<{ from: number | null; to: number | null }>(
    `select epoch_ms(min(${moment})) as "from", epoch_ms(max(${moment})) as "to" from ${table} where file = ${file}`,
  )
  return from === null || to === null ? {} : { from: dayOf(from), to: dayOf(to) }
}
