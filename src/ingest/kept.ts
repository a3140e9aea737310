import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Collapse } from './format.js'
import type { Done, Intake, Waiting } from './intake.js'
import type { FileRead } from './loaded.js'
import type { Staged } from './stage.js'
import { type LogFormat, layViews } from './views.js'

// What was read of a file, before it is set against any other, on its way into a store and back. Both ways copy tables whole, so
// that whatever is worked out of them afterwards is worked out by the same steps as of files read now.

/** Columns of the records that are worked out only when all files are there, by table; those of rosters have none. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  interactions: ['record', 'answered', 'agent_told'],
  answers: ['answer', 'record', 'period_at', 'agent_told'],
  sums: ['agent_told'],
  departures: [],
  names: [],
  agents: [],
  ids: [],
}
/** Tables of records that are copied whole. */
export const TABLES = Object.keys(LATER)

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
  await namesOf(store)
}

/** The names that a store has for ids, to be asked for beside those of the files that are read. */
export const namesOf = (store: Store): Promise<void> => store.run('insert into names by name select of, id, name from kept.rind.names')

/** Copies the records of one file into the store. */
export async function copyOut(store: Store, table: string, file: number, number: number): Promise<void> {
  const exclude = ['file', ...(LATER[table] ?? [])].join(', ')
  await store.run(
    `insert into kept.rind.${table} by name select ${number} as import, * exclude (${exclude}) from ${table} where file = ${file}`,
  )
}

const textOf = (file: number): string => `text_${file}`

/** Writes what was read of a file into the store, under a number of its own. Within a transaction. */
export async function keepFile({ store, logs }: Intake, number: number, { done, waited, told, now, version }: Keeping): Promise<void> {
  const { read } = done
  const { own, file } = read
  for (const table of TABLES) await copyOut(store, table, file, number)
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

/** Lays the views that show what the store holds now. Within the transaction that changes it. */
export const showAll = async (store: Store): Promise<void> => layViews(store, await logsIn(store))

/** The formats of the logs that a store holds. */
export async function logsIn(store: Store): Promise<LogFormat[]> {
  const logs = await store.rows<{ format: string; collapse: string }>(
    `select format, min(account->>'$.collapse') as collapse from kept.rind.imports where account->>'$.collapse' is not null
     group by format order by format`,
  )
  return logs.map(({ format, collapse }) => ({ format, collapse: JSON.parse(collapse) as Collapse }))
}

/** Takes a file out again, with all that was read of it. Within a transaction. */
export async function dropFile(store: Store, number: number): Promise<void> {
  for (const table of [...TABLES, 'events', 'texts', 'imports']) await store.run(`delete from kept.rind.${table} where import = ${number}`)
}
