import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { keepRows, logFor } from './collapse.js'
import type { Collapse } from './format.js'
import type { Kept } from './ingest.js'
import { type Done, type Intake, readStaged, type Waiting } from './intake.js'
import type { FileRead } from './loaded.js'
import type { Staged } from './stage.js'

// What was read of a file, before it is set against any other, on its way into a store and back. Both ways copy tables whole, so
// that whatever is worked out of them afterwards is worked out by the same steps as of files read now.

/** Columns of the records that are worked out only when all files are there, by table; those of rosters have none. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  interactions: ['record', 'answered', 'agent_told'],
  answers: ['answer', 'record', 'period_at', 'agent_told'],
  sums: ['agent_told'],
  names: [],
  agents: [],
  ids: [],
}
const TABLES = Object.keys(LATER)

/** All that is kept of a file beside its records. */
export interface Account {
  readonly read: FileRead
  /** How the rows of a log are put together. */
  readonly collapse?: Collapse
  /** What is known of its text, where it is read anew each time, since it is another file that names its columns. */
  readonly staged?: Omit<Staged, 'table' | 'source'>
}

/** A file to be kept, by its place in the tables. */
export interface Keeping {
  readonly done: Done
  readonly waited?: Waiting
  readonly told: string
  /** When it is imported, in milliseconds since 1970. */
  readonly now: number
  /** Of the program. */
  readonly version: string
}

/**
 * Lays a file's text aside where it waits for another, since reading it lets go of it, and the names that the store has for its
 * questions beside those there are: what is kept of it now is read by them, and anew by each report.
 */
export async function keepText(store: Store, { waiting }: Waiting): Promise<void> {
  const { staged, derived = 0 } = waiting.shaped
  const cells = staged.header.slice(0, staged.header.length - derived).map((_, at) => `c${at}`)
  await store.run(
    `create or replace temp table ${textOf(waiting.file)} as select line, [${cells.join(', ')}] as cells from ${identifier(staged.table)}`,
  )
  await store.run('insert into names by name select of, id, name from kept.rind.names')
}

const textOf = (file: number): string => `text_${file}`

/** Writes what was read of a file into the store, under a number of its own. Within a transaction. */
export async function keepFile({ store, logs }: Intake, number: number, { done, waited, told, now, version }: Keeping): Promise<void> {
  const { read } = done
  const { own, file } = read
  for (const table of TABLES) {
    const exclude = ['file', ...(LATER[table] ?? [])].join(', ')
    await store.run(
      `insert into kept.rind.${table} by name select ${number} as import, * exclude (${exclude}) from ${table} where file = ${file}`,
    )
  }
  const [log] = logs.values()
  if (log)
    await store.run(`insert into kept.rind.events by name select ${number} as import, * exclude (file) from ${identifier(log.table)}`)
  if (waited) await store.run(`insert into kept.rind.texts select ${number}, line, cells from ${textOf(file)}`)
  const account: Account = {
    read,
    ...(log ? { collapse: log.collapse } : {}),
    ...(waited ? { staged: withoutDerived(waited) } : {}),
  }
  await store.run(`insert into kept.rind.imports by name select ${number} as import, ${literal(own.file)} as file, ${literal(own.sha256)} as sha256,
    ${literal(own.format)} as format, (select newest from files where file = ${file}) as newest, make_timestamp_ms(${now}) as imported_at,
    ${literal(version)} as version, ${literal(told)} as told, ${literal(JSON.stringify(account))} as account`)
}

function withoutDerived({ waiting }: Waiting): Omit<Staged, 'table' | 'source'> {
  const { staged, derived = 0 } = waiting.shaped
  const { table: _, source: __, ...rest } = staged
  return { ...rest, header: staged.header.slice(0, staged.header.length - derived) }
}

/** Takes a file out again, with all that was read of it. Within a transaction. */
export async function dropFile(store: Store, number: number): Promise<void> {
  for (const table of [...TABLES, 'events', 'texts', 'imports']) await store.run(`delete from kept.rind.${table} where import = ${number}`)
}

interface Imported {
  readonly import: number
  readonly file: string
  readonly sha256: string
  readonly format: string
  readonly account: string
}

/** All files of a store, to be set beside files that are read now. Two that are called alike are told apart by their hashes. */
export async function keptIn(store: Store): Promise<Kept> {
  const imports = await store.rows<Imported & Record<string, string | number>>(
    'select import, file, sha256, format, account from kept.rind.imports order by file, sha256',
  )
  return { names: imports.map(it => it.file), restore: (it, files) => restore(it, imports, files) }
}

async function restore(it: Intake, imports: readonly Imported[], files: readonly number[]): Promise<(Done | Waiting)[]> {
  const { store } = it
  await store.run('create or replace temp table placed (import integer, file integer)')
  const places = imports.map((one, at) => `(${one.import}, ${files[at]})`)
  if (places.length > 0) await store.run(`insert into placed values ${places.join(', ')}`)
  const accounts = imports.map(one => JSON.parse(one.account) as Account)
  const waiting = imports.flatMap((one, at) => (accounts[at]?.staged ? [one.import] : []))
  const read = waiting.length > 0 ? `where import not in (${waiting.join(', ')})` : ''
  for (const table of TABLES) {
    const answered = table === 'interactions' ? ', false as answered' : ''
    await store.run(
      `insert into ${table} by name select file, kept.* exclude (import)${answered} from kept.rind.${table} kept join placed using (import) ${read}`,
    )
  }
  await store.run(`insert into files select placed.file, format, newest from kept.rind.imports join placed using (import) ${read}`)
  const done: (Done | Waiting)[] = []
  for (const [at, one] of imports.entries()) {
    const { collapse, staged, read } = accounts[at] ?? {}
    const file = files[at] ?? 0
    const name = imports.some(other => other !== one && other.file === one.file) ? `${one.file} (${one.sha256.slice(0, 8)})` : one.file
    if (collapse) await keepRows(store, logFor(it.logs, one.format, collapse), eventsOf(one.import, file))
    if (staged) done.push(await readStaged(it, await laidOut(store, one.import, file, name, staged), file))
    else if (read) done.push({ read: called(read, file, name) })
  }
  return done
}

const eventsOf = (number: number, file: number): string =>
  `select ${file}::integer as file, * exclude (import) from kept.rind.events where import = ${number}`

const called = (read: FileRead, file: number, name: string): FileRead => ({
  ...read,
  file,
  own: { ...read.own, file: name },
  rejections: { ...read.rejections, first: read.rejections.first.map(it => ({ ...it, file: name })) },
})

/** Lays the text of a file out as it was staged. */
async function laidOut(store: Store, number: number, file: number, name: string, known: NonNullable<Account['staged']>): Promise<Staged> {
  const table = `stage_${file}`
  const cells = known.header.map((_, at) => `cells[${at + 1}] as c${at}`)
  await store.run(
    `create or replace table ${identifier(table)} as select line, ${cells.join(', ')} from kept.rind.texts where import = ${number}`,
  )
  const rejections = known.rejections.map(it => ({ ...it, file: name }))
  return { ...known, rejections, table, source: { name, named: true } }
}
