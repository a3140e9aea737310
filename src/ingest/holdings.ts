import type { Held, Holdings } from '../model/holdings.js'
import { dayOf } from '../model/period.js'
import { literal } from '../store/quote.js'
import type { Row, Store } from '../store/store.js'
import { rankedDepartures } from './departures.js'
import { type Account, logsIn } from './kept.js'
import type { FileRead } from './loaded.js'
import { rankedAnswers } from './settle.js'
import { contactsOf, readOf, supersededOf } from './views.js'

/** How many records each file tells of, how many of them stand, and which days they reach over, as SQL by the table they lie in. */
const RECORDS: Readonly<Record<NonNullable<FileRead['table']>, string>> = {
  interactions: `select file, count(*) as records, count_if(stands) as standing, min(opened_at) as "from", max(opened_at) as "to"
    from held_contacts group by file`,
  answers: `select file, count(distinct line) as records, count(distinct line) filter (where stands) as standing, min(answered_at) as "from",
    max(answered_at) as "to" from held_answers group by file`,
  sums: `select import as file, count(distinct line) as records, records as standing, min(moment) as "from", max(moment) as "to"
    from kept.rind.sums group by import`,
  departures: `select file, count(*) as records, count_if((file, line) in (select file, line from held_gone)) as standing,
    min(gone_at) as "from", max(gone_at) as "to" from held_lost group by file`,
}

/**
 * Ranks the versions of all records once: what is asked afterwards is asked of that. Not by the views of the store, which may be those
 * of another program.
 */
async function rankAll(store: Store): Promise<void> {
  const lay = (table: string, sql: string) => store.run(`create or replace temp table ${table} as ${sql}`)
  const logs = await logsIn(store)
  await store.run(`create or replace temp view held_all as ${contactsOf(logs, 'kept.rind')}`)
  await lay('held_out', supersededOf(logs, 'held_all', 'kept.rind'))
  await lay('held_contacts', 'select file, line, opened_at, (file, line) not in (select file, line from held_out) as stands from held_all')
  await store.run(`create or replace temp view held_given as ${readOf('answers', 'kept.rind')}`)
  const given = '(select * from held_given where (file, line) not in (select file, line from held_out))'
  const beside = '(select file, line from held_contacts where stands)'
  await lay('held_again', `select file, line, question from (${rankedAnswers(given, beside)}) where rank > 1`)
  await lay(
    'held_answers',
    `select file, line, answered_at, (file, line) not in (select file, line from held_out)
      and (file, line, question) not in (select file, line, question from held_again) as stands from held_given`,
  )
  await store.run(`create or replace temp view held_lost as ${readOf('departures', 'kept.rind')}`)
  await lay('held_gone', `select file, line from (${rankedDepartures('held_lost')}) where rank = 1`)
}

interface Counted extends Row {
  readonly file: number
  readonly records: number
  readonly standing: number
  readonly from: number | null
  readonly to: number | null
}

/** What a store holds: its files by name, and how many contacts and answers of each month reports would count. */
export async function holdingsOf(store: Store): Promise<Pick<Holdings, 'files' | 'months'>> {
  const imports = await store.rows<{ import: number; at: number; version: string; told: string; account: string }>(
    `select import, epoch_ms(imported_at) as at, version, told, account from kept.rind.imports order by file, sha256`,
  )
  if (imports.length === 0) return { files: [], months: [] }
  await rankAll(store)
  const found = new Map<string, Counted>()
  for (const [table, query] of Object.entries(RECORDS)) {
    const rows = await store.rows<Counted>(
      `select file, records, standing, epoch_ms("from") as "from", epoch_ms("to") as "to" from (${query})`,
    )
    for (const row of rows) found.set(`${table} ${row.file}`, row)
  }
  const files = imports.map(({ import: number, at, version, told, account }): Held => {
    const { own, table } = (JSON.parse(account) as Account).read
    const { from = null, to = null, records = 0, standing = 0 } = (table && found.get(`${table} ${number}`)) ?? {}
    return {
      file: own.file,
      sha256: own.sha256,
      kind: own.kind,
      format: own.format,
      rows: own.rows,
      records,
      standing,
      ...(from === null || to === null ? {} : { from: dayOf(from), to: dayOf(to) }),
      importedAt: new Date(at).toISOString(),
      version,
      told: JSON.parse(told) as Held['told'],
    }
  })
  return { files, months: await monthsOf(store) }
}

async function monthsOf(store: Store): Promise<Holdings['months']> {
  const rows = await store.rows<{ month: string | null; contacts: number; answers: number }>(`
    with contacts as (select strftime(opened_at, '%Y-%m') as month, count(*) as contacts from held_contacts where stands group by all),
    answers as (
      select strftime(coalesce(answered_at, opened_at), '%Y-%m') as month, count(*) as answers
      from held_answers given left join held_contacts contacts on contacts.file = given.file and contacts.line = given.line
      where given.stands group by all)
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
