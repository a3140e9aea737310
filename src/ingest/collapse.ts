import { INTERACTION_FIELDS, type InteractionField } from '../model/record.js'
import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Collapse, Fold } from './format.js'
import { insertContacts } from './insert.js'

/** The rows of a log of one format, from all its files, kept until all are there: a record may reach over two files. */
export interface Log {
  readonly format: string
  readonly collapse: Collapse
  readonly table: string
}

const FIELDS = Object.keys(INTERACTION_FIELDS) as InteractionField[]
const FIRST: ReadonlySet<InteractionField> = new Set(['opened_at', 'first_response_at'])

/** Lays the table for the rows of contacts that folded ones come to, and those that are found twice. */
export async function createMerged(store: Store): Promise<void> {
  await store.run('create or replace temp table merged (file integer, line integer)')
  await store.run('create or replace temp table duplicates (file integer, line integer)')
  // What a reading that broke off left behind.
  const logs = await store.rows<{ log: string }>(
    `select table_name as log from duckdb_tables() where temporary and starts_with(table_name, 'log_')`,
  )
  for (const { log } of logs) await store.run(`drop table ${identifier(log)}`)
}

/** The rows of the logs of one format so far. */
export function logFor(logs: Map<string, Log>, format: string, collapse: Collapse): Log {
  const log = logs.get(format) ?? { format, collapse, table: `log_${logs.size}` }
  logs.set(format, log)
  return log
}

/** Keeps the rows of a log file (see `contactRows`) for `collapse`. */
export async function keepRows(store: Store, log: Log, rows: string): Promise<void> {
  await store.run(`create temp table if not exists ${identifier(log.table)} as select * from (${rows}) limit 0`)
  await store.run(`insert into ${identifier(log.table)} by name ${rows}`)
}

/**
 * Makes one contact of all rows that share an id, in order of time. It stands on the line of its last row; the others are
 * counted as merged. A row that two overlapping exports tell is taken once. Rows without an id stay alone.
 */
export async function collapse(store: Store, log: Log): Promise<void> {
  const table = identifier(log.table)
  await store.run(`create temp table twice as ${twiceIn(table)}`)
  await store.run(`insert into duplicates select * from twice`)
  await store.run(`delete from ${table} where (file, line) in (select * from twice)`)
  await store.run('drop table twice')

  await store.run(`create temp table folded as ${foldedIn(table, log.collapse)}`)
  await store.run(`insert into merged select file, line from ${table} where (file, line) not in (select file, line from folded)`)
  await insertContacts(store, 'select * from folded')
  await store.run('drop table folded')
  await store.run(`drop table ${table}`)
}

/** The rows of a log, in an SQL table, that another file tells as well: `file` and `line`. */
export function twiceIn(table: string): string {
  const content = ['kind', ...FIELDS].join(', ')
  return `select file, line from (
      select file, line, row_number() over (partition by ${content}, place order by file, line) as rank
      from (select *, row_number() over (partition by file, ${content} order by line) as place from ${table})) where rank > 1`
}

/** The contacts that the rows of a log, in an SQL table, come to (see `contactRows`). */
export function foldedIn(table: string, { fields }: Collapse): string {
  const order = 'order by coalesce(updated_at, closed_at, solved_at, first_response_at, opened_at) nulls first, file, line'
  const folded = FIELDS.map(it => `${fold(it, fields?.[it] ?? (FIRST.has(it) ? 'first' : 'last'), order)} as ${it}`)
  const one = (column: string) => `last(${column} ${order}) as ${column}`
  return `select ${one('file')}, ${one('line')}, ${one('kind')}, ${folded.join(', ')}, bool_or(stated) as stated, bool_or(solves) as solves,
      ${one('extras')}
    from ${table} group by coalesce(id, chr(0) || file || ':' || line)`
}

function fold(field: InteractionField, how: Fold, order: string): string {
  if (how === 'first' || how === 'last') return `${how}(${field} ${order}) filter (where ${field} is not null)`
  if (how === 'sum') return `sum(${field})::${INTERACTION_FIELDS[field] === 'duration' ? 'bigint' : 'integer'}`
  return `${how}(${field})`
}
