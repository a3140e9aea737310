import { ANSWER_FIELDS, DEPARTURE_FIELDS, FACETS, INTERACTION_FIELDS } from '../model/record.js'
import type { Input } from '../model/report.js'
import { refuseStore } from '../model/store-refusals.js'
import { identifier, literal } from '../store/quote.js'
import type { Row, Store } from '../store/store.js'
import type { Done, Intake, Kept } from './intake.js'
import type { FileRead } from './loaded.js'

// The records for other engines, and back. They are written as reports count them: logs are put together, duplicates dropped, names put
// in the place of ids, and answers tied to contacts. Read back they are set against nothing among themselves any more.

/** The file in a folder of records that says what is in it. */
export const MANIFEST = 'rind.parquet'
const SCHEMA = 'rind/parquet/1'

type Type = 'instant' | 'other'
interface Table {
  /** Column to kind, in the order in which they are written. */
  readonly columns: Readonly<Record<string, Type>>
  readonly month: string
  readonly order: string
  /** What the numbers of contacts and answers are called for others. */
  readonly numbers: string
}

const typesOf = (fields: Readonly<Record<string, string>>): Record<string, Type> =>
  Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, type === 'instant' ? 'instant' : 'other']))
const others = (...names: readonly string[]): Record<string, Type> => Object.fromEntries(names.map(it => [it, 'other']))

const TABLES: Readonly<Record<NonNullable<FileRead['table']>, Table>> = {
  interactions: {
    columns: { ...others('line', 'kind'), ...typesOf(INTERACTION_FIELDS), ended_at: 'instant', ...others('extras') },
    month: 'coalesce(opened_at, ended_at)',
    order: 'record',
    numbers: 'record as contact',
  },
  answers: {
    columns: {
      ...others('line', 'question', 'kind'),
      ...typesOf(ANSWER_FIELDS),
      ...others('raw', 'points', 'scale_low', 'scale_high', 'satisfied', 'unhappy'),
    },
    month: 'coalesce(answered_at, period_at)',
    order: 'answer',
    numbers: 'answer, record as contact',
  },
  sums: {
    columns: { ...others('line', 'metric'), moment: 'instant', ...others(...FACETS, 'extras', 'weight', 'total') },
    month: 'moment',
    order: 'file, line, metric',
    numbers: '',
  },
  departures: {
    columns: { ...others('line'), ...typesOf(DEPARTURE_FIELDS), gone_at: 'instant', ...others('how') },
    month: 'gone_at',
    order: 'file, line',
    numbers: '',
  },
}
type TableName = keyof typeof TABLES
const NAMES = Object.keys(TABLES) as TableName[]

/** One file of Parquet that is to be written: its place in the folder, the rows as SQL, and what is written beside them. */
export interface Part {
  readonly folder: string
  readonly file: string
  readonly rows: string
  readonly metadata: Readonly<Record<string, string>>
}

/** What the records of a store in memory come to as Parquet: a file a table and month, and the one that says what is in it. */
export async function partsOf(
  store: Store,
  { files, inputs }: { readonly files: readonly FileRead[]; readonly inputs: readonly Input[] },
  version: string,
): Promise<Part[]> {
  const metadata = { rind: SCHEMA, version }
  const parts: Part[] = []
  const counts: string[] = []
  await store.run('create or replace temp table inputs (input integer, name varchar, sha256 varchar, format varchar, account varchar)')
  for (const read of files) {
    const { merged = 0, duplicates = 0 } = inputs[read.file] ?? {}
    const account: FileRead = { ...read, own: { ...read.own, merged }, ...(duplicates > 0 ? { duplicates } : {}) }
    const { file, sha256, format } = read.own
    await store.run(`insert into inputs values (${read.file}, ${[file, sha256, format, JSON.stringify(account)].map(literal).join(', ')})`)
  }
  for (const table of NAMES) {
    const { columns, month, order, numbers } = TABLES[table]
    const written = Object.entries(columns).map(([name, type]) =>
      type === 'instant' ? `timezone('UTC', ${name}) as ${name}` : `kept.${name}`,
    )
    const monthly = `coalesce(strftime(${month}, '%Y-%m'), 'undated')`
    const months = await store.rows<{ month: string; rows: number }>(
      `select ${monthly} as month, count(*) as rows from ${table} group by month order by month`,
    )
    counts.push(`${months.reduce((sum, it) => sum + it.rows, 0)} as ${table}`)
    for (const { month: one } of months) {
      const rows = `select ${['name as file', 'file as input', ...(numbers === '' ? [] : [numbers]), ...written].join(', ')}
        from ${table} kept join inputs on input = kept.file where ${monthly} = ${literal(one)} order by ${order}`
      parts.push({ folder: `${table}/month=${one}`, file: 'records.parquet', rows, metadata })
    }
  }
  const manifest = `select input, name as file, sha256, inputs.format, newest, account, ${counts.join(', ')}
    from inputs left join files on files.file = input order by input`
  return [...parts, { folder: '', file: MANIFEST, rows: manifest, metadata }]
}

interface Written extends Row {
  readonly input: number
  readonly file: string
  readonly account: string
}

/** Records that rind wrote as Parquet, to be set beside files that are read now. Refuses a folder of somebody else's. */
export async function datasetIn(store: Store, folder: string): Promise<Kept> {
  const path = literal(`${folder}/${MANIFEST}`)
  const said = await store
    .rows<{ key: string; value: string }>(`select decode(key) as key, decode(value) as value from parquet_kv_metadata(${path})`)
    .catch(() => [])
  const told = new Map(said.map(it => [it.key, it.value]))
  const schema = told.get('rind') ?? ''
  if (!schema.startsWith('rind/parquet/')) throw refuseStore.foreignParquet(`${folder}/${MANIFEST}`, undefined)
  if (schema !== SCHEMA) throw refuseStore.newerParquet(`${folder}/${MANIFEST}`, told.get('version') ?? '')
  const files = await store.rows<Written>(`select input, file, account from read_parquet(${path}) order by input`)
  return { names: files.map(it => it.file), restore: (it, places) => restore(it, folder, files, places) }
}

async function restore({ store, told }: Intake, folder: string, files: readonly Written[], places: readonly number[]): Promise<Done[]> {
  const reads = files.map(it => JSON.parse(it.account) as FileRead)
  const untold = reads.filter(it => it.zoneless && it.zoneless.zone === undefined).map(it => it.own.file)
  if (told.timezone !== undefined && untold.length > 0) throw refuseStore.zoneUntold(told.timezone, untold)
  await store.run('create or replace temp table placed (input integer, file integer)')
  await store.run(`insert into placed values ${files.map((it, at) => `(${it.input}, ${places[at]})`).join(', ')}`)
  const manifest = `read_parquet(${literal(`${folder}/${MANIFEST}`)})`
  // What one folder holds was set against each other before: all of it is of one origin.
  await store.run(`insert into files select placed.file, format, newest, ${places[0]} from ${manifest} kept join placed using (input)`)
  for (const table of NAMES) await restoreTable(store, table, folder, manifest)
  return reads.map((read, at) => ({ read: { ...read, file: places[at] ?? 0 } }))
}

async function restoreTable(store: Store, table: TableName, folder: string, manifest: string): Promise<void> {
  const { wanted } = await store.row<{ wanted: number }>(`select max(${table}) as wanted from ${manifest}`)
  if (wanted === 0) return
  const { columns } = TABLES[table]
  const read = Object.entries(columns).map(([name, type]) => (type === 'instant' ? `timezone('UTC', ${name}) as ${name}` : `kept.${name}`))
  const answered = table === 'interactions' ? ', false as answered' : ''
  const parts = literal(`${escaped(folder)}/${table}/*/*.parquet`)
  const before = await countOf(store, table)
  await store
    .run(
      `insert into ${identifier(table)} by name select placed.file, ${read.join(', ')}${answered}
       from read_parquet(${parts}, hive_partitioning = false) kept join placed using (input)`,
    )
    .catch(error => {
      if (/No files found/.test(String(error))) return
      throw error
    })
  const found = (await countOf(store, table)) - before
  if (found !== wanted) throw refuseStore.partsMissing(`${folder}/${MANIFEST}`, WORDS[table], found, wanted)
}

const WORDS: Readonly<Record<TableName, string>> = { interactions: 'contacts', answers: 'answers', sums: 'sums', departures: 'departures' }

const countOf = async (store: Store, table: string): Promise<number> =>
  (await store.row<{ count: number }>(`select count(*) as count from ${identifier(table)}`)).count

/** A folder's name within a pattern: its own signs mean themselves. */
const escaped = (folder: string): string => folder.replace(/[*?[\]]/g, '[$&]')
