import type { Held, Holdings } from '../model/holdings.js'
import { dayOf } from '../model/period.js'
import { literal } from '../store/quote.js'
import type { Row, Store } from '../store/store.js'
import type { Account } from './kept.js'

/** How many records each file tells of and which days they reach over, as SQL by the table they lie in. */
const RECORDS = {
  interactions: `select file, count(*) as records, min(opened_at) as "from", max(opened_at) as "to" from kept.rind.contacts group by file`,
  answers: `select import as file, count(distinct line) as records, min(answered_at) as "from", max(answered_at) as "to"
    from kept.rind.answers group by import`,
  sums: `select import as file, count(distinct line) as records, min(moment) as "from", max(moment) as "to" from kept.rind.sums group by import`,
} as const

const STANDING = {
  interactions: 'select file, count(*) as records from kept.rind.standing group by file',
  answers: `select file, count(distinct line) as records from kept.rind.given
    where (file, line, question) not in (select file, line, question from kept.rind.repeated) group by file`,
  sums: 'select import as file, count(distinct line) as records from kept.rind.sums group by import',
} as const

interface Counted extends Row {
  readonly file: number
  readonly records: number
  readonly from: number | null
  readonly to: number | null
}

/** What a store holds: its files by name, and how many contacts and answers of each month reports would count. */
export async function holdingsOf(store: Store): Promise<Pick<Holdings, 'files' | 'months'>> {
  const imports = await store.rows<{ import: number; at: number; version: string; told: string; account: string }>(
    `select import, epoch_ms(imported_at) as at, version, told, account from kept.rind.imports order by file, sha256`,
  )
  if (imports.length === 0) return { files: [], months: [] }
  const records = await byTable<Counted>(
    store,
    RECORDS,
    it => `select file, records, epoch_ms("from") as "from", epoch_ms("to") as "to" from (${it})`,
  )
  const standing = await byTable<Pick<Counted, 'file' | 'records'>>(store, STANDING, it => it)
  const files = imports.map(({ import: number, at, version, told, account }): Held => {
    const { own, table } = (JSON.parse(account) as Account).read
    const { from = null, to = null, records: all = 0 } = (table && records.get(`${table} ${number}`)) ?? {}
    return {
      file: own.file,
      sha256: own.sha256,
      kind: own.kind,
      format: own.format,
      rows: own.rows,
      records: all,
      standing: (table && standing.get(`${table} ${number}`)?.records) ?? 0,
      ...(from === null || to === null ? {} : { from: dayOf(from), to: dayOf(to) }),
      importedAt: new Date(at).toISOString(),
      version,
      told: JSON.parse(told) as Held['told'],
    }
  })
  return { files, months: await monthsOf(store) }
}

async function byTable<T extends Row>(
  store: Store,
  queries: Readonly<Record<string, string>>,
  as: (query: string) => string,
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>()
  for (const [table, query] of Object.entries(queries))
    for (const row of await store.rows<T>(as(query))) found.set(`${table} ${row.file}`, row)
  return found
}

async function monthsOf(store: Store): Promise<Holdings['months']> {
  const rows = await store.rows<{ month: string | null; contacts: number; answers: number }>(`
    with contacts as (select strftime(opened_at, '%Y-%m') as month, count(*) as contacts from kept.main.interactions group by all),
    answers as (
      select strftime(coalesce(answered_at, opened_at), '%Y-%m') as month, count(*) as answers
      from kept.rind.given left join (select file, line, opened_at from kept.rind.standing) using (file, line)
      where (file, line, question) not in (select file, line, question from kept.rind.repeated) group by all)
    select coalesce(contacts.month, answers.month) as month, coalesce(contacts, 0) as contacts, coalesce(answers, 0) as answers
    from contacts full join answers on contacts.month is not distinct from answers.month order by 1 nulls last`)
  return rows.map(({ month, ...it }) => ({ ...(month === null ? {} : { month }), ...it }))
}

/** A file of a store, as it is asked for. */
export interface Asked extends Row {
  readonly import: number
  readonly file: string
  readonly sha256: string
}

/** The files that are meant by a name, the end of a path, or the beginning of a hash of six letters or more. */
export const filesCalled = (store: Store, asked: string): Promise<Asked[]> =>
  store.rows<Asked>(`select import, file, sha256 from kept.rind.imports
    where file = ${literal(asked)} or ends_with(file, '/' || ${literal(asked)})
      or (length(${literal(asked)}) >= 6 and starts_with(sha256, lower(${literal(asked)}))) order by file, sha256`)

export const fileNames = async (store: Store): Promise<string[]> =>
  (await store.rows<{ file: string }>('select distinct file from kept.rind.imports order by file')).map(it => it.file)
