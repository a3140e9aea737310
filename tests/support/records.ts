import { literal } from '../../src/store/quote.js'
import { type Limits, Store } from '../../src/store/store.js'
import { createTables } from '../../src/store/tables.js'

type Cell = string | number | boolean | null | undefined

/** A record for a test: columns by name, the rest null; `extras` are the columns that no field took. */
export interface TestRecord {
  readonly [column: string]: Cell | Readonly<Record<string, string>>
}

const cellSql = (cell: TestRecord[string]): string => {
  if (cell === null || cell === undefined) return 'null'
  if (typeof cell === 'string') return literal(cell)
  if (typeof cell !== 'object') return String(cell)
  const keys = Object.keys(cell)
  return `map([${keys.map(literal).join(', ')}], [${keys.map(key => literal(cell[key] ?? '')).join(', ')}])`
}

async function insert(store: Store, table: string, records: readonly TestRecord[]): Promise<void> {
  const columns = [...new Set(records.flatMap(record => Object.keys(record)))]
  if (records.length === 0) return
  const rows = records.map(record => `(${columns.map(column => cellSql(record[column])).join(', ')})`)
  await store.run(`insert into ${table} (${columns.join(', ')}) values ${rows.join(', ')}`)
}

/**
 * A store in memory with these records. Interactions are numbered from 0 and lie on lines 2, 3, ... of file 0, answers
 * likewise in file 1, unless they say otherwise; an interaction is a ticket, and an answer is about satisfaction on a
 * scale of 1 to 5 with its cuts made, unless they say otherwise; departures in file 2.
 */
export async function aStore(
  records: {
    readonly interactions?: readonly TestRecord[]
    readonly answers?: readonly TestRecord[]
    readonly departures?: readonly TestRecord[]
  },
  limits: Limits = { threads: 1 },
): Promise<Store> {
  const store = await Store.open(limits)
  await createTables(store)
  const answered = new Set(records.answers?.map(answer => answer.record))
  const interactions = (records.interactions ?? []).map((it, record) => ({
    record,
    file: 0,
    line: record + 2,
    kind: 'ticket',
    answered: answered.has((it.record as number | undefined) ?? record),
    ...it,
  }))
  const answers = (records.answers ?? []).map((it, answer) => {
    const points = typeof it.points === 'number' ? it.points : null
    const cuts = points === null ? {} : { satisfied: points >= 4, unhappy: points <= 2 }
    return { answer, file: 1, line: answer + 2, kind: 'csat', scale_low: 1, scale_high: 5, ...cuts, ...it }
  })
  await insert(store, 'interactions', interactions)
  await insert(store, 'answers', answers)
  const departures = (records.departures ?? []).map((it, at) => ({ file: 2, line: at + 2, ...it }))
  await insert(store, 'departures', departures)
  return store
}
