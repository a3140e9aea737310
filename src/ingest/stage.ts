import { refuse } from '../model/refusal.js'
import type { Rejection } from '../model/report.js'
import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { type Dialect, isPlain, sniff } from './dialect.js'
import { type Layout, layoutOf, MOST_FOOTERS, mayBeFooter, widthBelow } from './layout.js'
import { type Pass, passOver } from './pass.js'
import { firstRecords, readRows } from './rows.js'
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
  /** Without a header row: `column 1`, `column 2`, ... */
  readonly header: readonly string[]
  readonly headed: boolean
  /** What stands in the rows above the header. */
  readonly titles: readonly string[]
  /** Rows below the table. */
  readonly footers: number
  /** How often the header stands directly below itself; a table of several sheets put together repeats it further down, too. */
  readonly repeatedBelow: number
  /** Rows that say the header again, wherever they stand. */
  readonly repeated: number
  /** Records but the header: those staged, titles, footers, repeated headers, blank and rejected ones. */
  readonly rows: number
  readonly blank: number
  /** What was taken as given, in words. */
  readonly notes: readonly string[]
  readonly rejections: readonly Rejected[]
}

/** Whether there is a header and nothing below it. */
export const holdsNothing = ({ rows, titles, footers, repeated, blank }: Staged): boolean =>
  rows - titles.length - footers - repeated - blank === 0

/** A row, or a cell, that could not be read, with the row as it stands in the file. */
export interface Rejected extends Rejection {
  readonly row: string
}

/** What a reading may be told of a file: which reader to use, in tests, and which cells are names of columns. */
export interface StageTold {
  readonly reader?: Reader
  readonly isName?: (cell: string) => boolean
}

/** Below this size csv-parse alone is as fast as the engine with its proof; at three times it, the engine is five times as fast. */
const BULK = 1 << 20

/** One file on its way into the table. */
interface Job {
  readonly store: Store
  readonly source: Source
  readonly pass: Pass
  readonly dialect: Dialect
  readonly layout: Layout
  readonly table: string
}

/**
 * Reads a file into a staging table. csv-parse says what it holds; a large regular file is loaded by the engine's
 * reader instead, which has to prove that it found every record the pass counted, else csv-parse reads
 * the whole. Refuses what is no text table, and an empty file.
 */
export async function stage(store: Store, source: Source, table: string, told: StageTold = {}): Promise<Staged> {
  const dialect = await sniff(source)
  if (dialect === undefined) throw refuse.empty(source.name)
  const pass = await passOver(source, dialect.delimiter)
  const { records, mended } = await firstRecords(source, pass.encoding, dialect)
  const layout: Layout = { ...layoutOf(records, told.isName ?? (() => false)), ...(mended ? { mended, titles: 0, headed: true } : {}) }
  const [header = [], ...below] = records.slice(layout.titles)
  const job: Job = { store, source, pass, dialect, layout: { ...layout, ...(layout.headed ? widthBelow(header, below) : {}) }, table }
  const bulk = told.reader ? told.reader === 'duckdb' : pass.bytes >= BULK
  return (bulk ? await loadInBulk(job) : undefined) ?? (await loadByRow(job))
}

const columns = (header: readonly string[]): string[] => header.map((_, at) => `c${at}`)

async function loadByRow(job: Job): Promise<Staged> {
  const { store, source, pass, dialect, layout, table } = job
  const { delimiter } = dialect
  const header = await headerOf(job)
  const rejections: Rejected[] = []
  const titles: string[] = []
  let [rows, blank, staged, repeated, repeatedBelow] = [0, 0, 0, 0, 0]
  const isHeader = (cells: readonly string[]): boolean => layout.headed && cells.length > 1 && cells.every((it, at) => it === header[at])
  // Rows that may turn out to stand below the table are held back until one follows that does not.
  let held: (() => void)[] = []
  let asRows = false
  const take = (cells: readonly string[] | undefined, settle: () => void): void => {
    rows++
    if (cells && !asRows && mayBeFooter(cells, header.length)) {
      held.push(settle)
      if (held.length <= MOST_FOOTERS) return
      asRows = true
    } else if (!cells || !mayBeFooter(cells, header.length)) asRows = false
    if (held.at(-1) !== settle) held.push(settle)
    for (const it of held) it()
    held = []
  }
  await store.run(
    `create or replace table ${identifier(table)} (line integer, ${columns(header)
      .map(it => `${it} varchar`)
      .join(', ')})`,
  )
  await store.fill(table, append =>
    readRows(
      source,
      pass.encoding,
      dialect,
      {
        header: () => undefined,
        title(_, cells) {
          rows++
          titles.push(cells.join(' ').trim())
        },
        row(line, cells) {
          if (isHeader(cells)) {
            rows++
            repeated++
            if (staged === 0) repeatedBelow++
            return
          }
          staged++
          take(cells, () => append(line, cells))
        },
        reject: (line, expected, got, row, cells) =>
          take(cells, () => rejections.push({ file: source.name, line, expected, got: got.slice(0, 200), row })),
        blank() {
          rows++
          blank++
        },
      },
      layout,
    ),
  )
  const footers = held.length
  const found = { titles, footers, repeated, repeatedBelow, rows, blank, rejections, notes: notesOn(layout) }
  return { table, source, pass, delimiter, reader: 'csv-parse', header, headed: layout.headed, ...found }
}

/** The header alone: reading stops behind it. */
async function headerOf({ source, pass, dialect, layout }: Job): Promise<readonly string[]> {
  let header: readonly string[] | undefined
  const enough = new Error('the header is read')
  const stop = () => {
    throw enough
  }
  try {
    await readRows(
      source,
      pass.encoding,
      dialect,
      {
        header(cells) {
          header = cells
          stop()
        },
        row: stop,
        title: () => undefined,
        reject() {
          throw refuse.unreadable(source.name, 'its header has a quote that is never closed')
        },
        blank: stop,
      },
      layout,
    )
  } catch (error) {
    if (error !== enough) throw error
  }
  if (!header) throw refuse.empty(source.name)
  return header.map(it => it.replace(/^\ufeff/, ''))
}

/** The engine's reader, in strict mode and under proof; undefined where it may not or did not read the file whole. */
async function loadInBulk(job: Job): Promise<Staged | undefined> {
  const { store, source, pass, dialect, layout, table } = job
  const odd = layout.titles > 0 || !layout.headed || layout.usual !== undefined || layout.pads || layout.mended !== undefined
  if (pass.irregular !== undefined || !isOpenToEngine(source) || odd || !isPlain(dialect)) return undefined
  const { delimiter } = dialect
  const header = await headerOf(job)
  const names = columns(header)
  const raw = identifier(`${table}_raw`)
  const types = names.map(it => `${literal(it)}: 'VARCHAR'`).join(', ')
  try {
    await store.run(`create or replace temp table ${raw} as select * from read_csv(${literal(source.path)}, auto_detect = false, header = true,
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
  const again = names.map((it, at) => `${it} = ${literal(header[at] ?? '')}`).join(' and ')
  const { repeated } = await store.row<{ repeated: number }>(`select count(*) as repeated from ${raw} where ${again}`)
  if (names.length > 1 && repeated > 0) {
    await store.run(`drop table ${raw}`)
    return undefined
  }
  const cells = names.map(it => `coalesce(${it}, '')`)
  // The engine keeps the order of the file, and counts records, not lines: a line break within quotes moves all behind it.
  const breaks = cells.map(it => `length(${it}) - length(replace(${it}, chr(10), ''))`).join(' + ')
  const above = `coalesce(sum(${breaks}) over (order by rowid rows between unbounded preceding and 1 preceding), 0)`
  const line = `(rowid + 2 + ${headerBreaks(header)}${pass.multiline ? ` + ${above}` : ''})::integer`
  await store.run(`create or replace table ${identifier(table)} as select ${line} as line, ${cells.map((it, at) => `${it} as c${at}`).join(', ')}
    from ${raw} order by rowid`)
  await store.run(`drop table ${raw}`)
  const blankRow = cells.map(it => `${trimmed(it)} = ''`).join(' and ')
  const { blank } = await store.row<{ blank: number }>(`select count(*) as blank from ${identifier(table)} where ${blankRow}`)
  if (blank > 0) await store.run(`delete from ${identifier(table)} where ${blankRow}`)
  const footers = await dropFooters(store, table, header.length)
  const found = { titles: [], footers, repeated: 0, repeatedBelow: 0, rows, blank, rejections: [], notes: [] }
  return { table, source, pass, delimiter, reader: 'duckdb', header, headed: true, ...found }
}

/** Takes off the rows that stand below the table, as reading by row does. Hands back how many. */
async function dropFooters(store: Store, table: string, width: number): Promise<number> {
  const last = await store.rows(`select * from ${identifier(table)} order by line desc limit ${MOST_FOOTERS + 1}`)
  const cells = last.map(({ line: _, ...row }) => Object.values(row).map(String))
  const above = cells.findIndex(it => !mayBeFooter(it, width))
  const footers = above < 0 ? (last.length <= MOST_FOOTERS ? last.length : 0) : above
  const from = last[footers - 1]?.line
  if (from !== undefined) await store.run(`delete from ${identifier(table)} where line >= ${Number(from)}`)
  return footers
}

/** What the layout had to take as given. */
const notesOn = ({ mended, usual, pads }: Layout): string[] => [
  ...(mended ? ['its header has a quote too many, which is taken for text'] : []),
  ...(usual === undefined || pads ? [] : [`its header is not as wide as its rows, which have ${usual} cells: the rows decide`]),
  ...(pads ? ['most of its rows leave out blank cells at their end: these are added'] : []),
]

const headerBreaks = (header: readonly string[]): number => header.join('').split('\n').length - 1
