import { dayOf } from '../model/period.js'
import type { Input } from '../model/report.js'
import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { staying } from './departures.js'
import type { FileKind, Format } from './format.js'
import type { FileRead, Loaded, PassedBy } from './loaded.js'
import type { Shaped } from './reshape.js'
import { hashOf } from './source.js'
import { holdsNothing } from './stage.js'
import type { Typed } from './typed.js'

interface Counts {
  readonly setAside: readonly { readonly why: string; readonly rows: number }[]
  readonly unread: number
}

/** Rejections that a report shows. */
const FIRST = 100
/** Columns that are told of a file of no use. */
const FEW = 8

/** What a file says of itself. Needs what was made of its cells still. */
export async function fileRead(store: Store, loaded: Loaded): Promise<FileRead> {
  const { shaped, typed, format, file } = loaded
  const { staged } = shaped
  const counts = typed && format ? await countRows(store, file, typed, format) : unread(shaped, format)
  const around = [
    { why: 'title above the header', rows: staged.titles.length },
    { why: 'footer below the table', rows: staged.footers },
    { why: 'header repeated', rows: staged.repeated },
    { why: 'blank row', rows: staged.blank },
  ]
  const first = [...staged.rejections.slice(0, FIRST).map(({ row: _, ...it }) => it), ...(typed?.firstBad ?? [])]
  return {
    file,
    own: {
      file: staged.source.name,
      sha256: staged.pass.sha256,
      kind: format?.kind ?? 'unused',
      format: format?.id ?? 'unknown',
      confidence: loaded.confidence ?? 0,
      encoding: staged.pass.encoding,
      delimiter: staged.delimiter,
      reader: staged.reader,
      rows: staged.rows - shaped.headerRows,
      merged: shaped.merged,
      setAside: [...counts.setAside, ...around].filter(it => it.rows > 0),
      rejected: staged.rejections.length + counts.unread,
      badCells: typed?.badCells ?? 0,
      columns: loaded.mapped,
      unmapped: [...loaded.unmapped],
      notes: [...staged.notes, ...loaded.notes],
    },
    ...(typed && format ? { table: tableOf(format) } : {}),
    ...(loaded.zoneless ? { zoneless: loaded.zoneless } : {}),
    rejections: { count: staged.rejections.length + (typed?.badCells ?? 0), first: first.slice(0, FIRST) },
    seen: format?.kind === 'departure' && typed ? 'customers who left, which are told beside contacts and answers' : firstOf(shaped),
    bare: holdsNothing(staged),
  }
}

const firstOf = ({ columns }: Shaped): string =>
  columns
    .slice(0, FEW)
    .map(it => it.written.trim())
    .join(', ')

/** The same of a file that is no table: that it was there, and why it was not read. */
export async function passedBy({ source, why }: PassedBy, file: number): Promise<FileRead> {
  const none = { rows: 0, merged: 0, setAside: [], rejected: 0, badCells: 0, columns: {}, unmapped: [] }
  const as = { kind: 'unused', format: 'unknown', confidence: 0, encoding: '', delimiter: '', reader: 'csv-parse' } as const
  const own = { file: source.name, sha256: await hashOf(source), ...as, ...none, notes: [why] }
  return { file, own, rejections: { count: 0, first: [] }, seen: why, bare: false }
}

/**
 * The account of one file, once all files are set against each other: every row is a record, or is counted with its reason. A
 * file that does not add up is a fault of ours and ends the run.
 */
export async function account(store: Store, { file, own, table, duplicates: before = 0 }: FileRead): Promise<Input> {
  const lines = (from: string) => `(select count(distinct line) from ${from} where file = ${file})`
  const counted = await store.row<{ records: number; merged: number; duplicates: number }>(
    `select ${table ? lines(table) : '0'} as records, ${lines('merged')} as merged, ${lines('duplicates')} as duplicates`,
  )
  const { rows, setAside, rejected } = own
  const { records } = counted
  const duplicates = counted.duplicates + before
  const merged = counted.merged + own.merged
  const sum = records + merged + duplicates + rejected + setAside.reduce((total, it) => total + it.rows, 0)
  if (sum !== rows) throw new Error(`${own.file}: ${rows} rows, but ${sum} accounted for`)
  const { columns, unmapped, notes, merged: _, rejected: __, setAside: ___, badCells, ...head } = own
  const tail = { merged, duplicates, setAside, rejected, badCells, ...(await range(store, file, table)) }
  return { ...head, records, ...tail, columns, unmapped, notes }
}

function unread({ staged, headerRows, merged }: Shaped, format: Format | undefined): Counts {
  const { rows, titles, footers, repeated, blank, rejections } = staged
  const left = rows - headerRows - merged - titles.length - footers - repeated - blank - rejections.length
  const why = format?.kind === 'roster' ? 'names, not contacts' : 'neither contacts nor answers'
  return { setAside: [{ why, rows: left }], unread: 0 }
}

async function countRows(store: Store, file: number, typed: Typed, format: Format): Promise<Counts> {
  const setAside = await store.rows<{ why: string; rows: number }>(
    `select aside as why, count(*) as rows from ${identifier(typed.table)} where aside is not null group by aside order by aside`,
  )
  const silent = format.kind === 'survey' ? await silentRows(store, typed) : { setAside: [], unread: 0 }
  const bare = format.kind === 'summary' ? await bareRows(store, file, typed) : []
  const stayed = format.kind === 'departure' ? await staying(store, typed) : []
  return { setAside: [...setAside, ...silent.setAside, ...bare, ...stayed], unread: silent.unread }
}

type Table = NonNullable<FileRead['table']>
const TABLES: Readonly<Partial<Record<FileKind, Table>>> = { survey: 'answers', summary: 'sums', departure: 'departures' }
const tableOf = ({ kind }: Format): Table => TABLES[kind] ?? 'interactions'

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

const MOMENT = { interactions: 'opened_at', answers: 'answered_at', sums: 'moment', departures: 'gone_at' } as const

async function range(store: Store, file: number, table: FileRead['table']): Promise<{ from?: string; to?: string }> {
  if (!table) return {}
  const { from, to } = await store.row<{ from: number | null; to: number | null }>(
    `select epoch_ms(min(${MOMENT[table]})) as "from", epoch_ms(max(${MOMENT[table]})) as "to" from ${table} where file = ${file}`,
  )
  return from === null || to === null ? {} : { from: dayOf(from), to: dayOf(to) }
}
