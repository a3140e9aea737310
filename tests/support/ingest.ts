import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { formats } from '../../src/catalogue.js'
import { type Ingested, ingest, type Told } from '../../src/ingest/ingest.js'
import { columnsOf, namesAmong, recognise } from '../../src/ingest/recognise.js'
import type { Source } from '../../src/ingest/source.js'
import { type Reader, type Staged, stage } from '../../src/ingest/stage.js'
import { readBy, type Shape } from '../../src/ingest/values/shape.js'
import { literal } from '../../src/store/quote.js'
import { Store } from '../../src/store/store.js'

const root = join(import.meta.dirname, '../..')

export const fixture = (name: string): Source => ({ name, path: join(root, 'fixtures', name), named: true })

/** Exports that no one here wrote, beside the checkout where they are there at all. */
export const SHARED = join(root, '../shared/data')

/** A file that the user named, from what it holds. */
export const given = (content: string | Uint8Array, name = 'export.csv'): Source => ({
  name,
  named: true,
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
})

/** Lines of a file, each with its end. */
export const lines = (...them: readonly string[]): string => them.map(it => `${it}\n`).join('')

/** Lays files into a folder of their own, hands it over, and takes it away again. */
export async function withFiles<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rind-ingest-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Hands over a store and closes it behind. */
export async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await Store.open({ threads: 1 })
  try {
    return await use(store)
  } finally {
    store.close()
  }
}

/** A file as it is staged, with its rows: the line first, then the cells. */
export async function staged(source: Source, reader?: Reader): Promise<Staged & { readonly cells: readonly (readonly unknown[])[] }> {
  return withStore(async store => {
    const found = await stage(store, source, 'stage_0', { ...(reader ? { reader } : {}), isName: namesAmong(formats) })
    const rows = await store.rows('select * from stage_0 order by line')
    return { ...found, cells: rows.map(it => Object.values(it)) }
  })
}

export type Cells = Readonly<Record<string, unknown>>

export interface Read extends Omit<Ingested, 'departures'> {
  readonly interactions: readonly Cells[]
  readonly answers: readonly Cells[]
  readonly departures: readonly Cells[]
}

const told = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 19).replace('T', ' ') : value)

/** The records of a store in their own order, moments as text and the columns no field took as JSON. */
async function recordsIn(store: Store, sql: string): Promise<Cells[]> {
  const rows = await store.rows(sql)
  return rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, told(value)])))
}

/** Reads exports with everything we know: the account of them and the records. */
export async function read(sources: readonly Source[], more: Told = {}): Promise<Read> {
  return withStore(async store => {
    const found = await ingest(store, sources, formats, more)
    const interactions = await recordsIn(store, 'select * replace (extras::json::varchar as extras) from interactions order by record')
    const answers = await recordsIn(store, 'select * from answers order by answer')
    const departures = await recordsIn(store, 'select * replace (amount::double as amount) from departures order by file, line')
    return { ...found, interactions, answers, departures }
  })
}

/** Some columns of records, to compare at a glance. */
export const only = (records: readonly Cells[], ...columns: readonly string[]): unknown[][] =>
  records.map(it => columns.map(name => it[name]))

/** What the first records say: their fields that hold something, without what rind itself adds. */
export const said = (records: readonly Cells[], first = 3): Cells[] =>
  records.slice(0, first).map(record => Object.fromEntries(Object.entries(record).filter(([name, it]) => it !== null && !OWN.has(name))))

const OWN: ReadonlySet<string> = new Set([
  'record',
  'answer',
  'file',
  'kind',
  'extras',
  'answered',
  'satisfied',
  'unhappy',
  'period_at',
  'left_at',
  'refunded_at',
])

/** What a file is taken for by every second of its columns, beside those that it cannot do without. */
export async function byHalves(source: Source, keep: readonly string[]): Promise<(string | undefined)[]> {
  const { header } = await staged(source)
  return [0, 1].map(odd => {
    const half = header.filter((it, at) => at % 2 === odd || keep.includes(it))
    return recognise(columnsOf(half), formats)?.format.id
  })
}

/** What a file comes to: the left and the right side of the first law. */
export const accounted = (it: Ingested['inputs'][number]): number =>
  it.records + it.merged + it.duplicates + it.rejected + it.setAside.reduce((sum, { rows }) => sum + rows, 0)

/** What the engine makes of cells by some shapes: moments as text, null where none fits or what fits is no value. */
export async function readCells(shapes: readonly Shape[], cells: readonly string[]): Promise<unknown[]> {
  return withStore(async store => {
    const values = cells.map((it, at) => `(${at}, ${literal(it)})`).join(', ')
    const rows = await store.rows(
      `select ${readBy(shapes, 'lower(cell)')} as value from (values ${values}) as them(place, cell) order by place`,
    )
    return rows.map(it => told(it.value))
  })
}
