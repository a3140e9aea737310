import { ANSWER_FIELDS, DEPARTURE_FIELDS, INTERACTION_FIELDS } from '../model/record.js'
import { literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { foldedIn, twiceIn } from './collapse.js'
import { rankedDepartures } from './departures.js'
import type { Collapse } from './format.js'
import { contactsSql } from './insert.js'
import { NAMED } from './roster.js'
import { rankedAnswers, rankedContacts } from './settle.js'

// What a store shows to who opens it with another tool: the records as reports count them, by the same SQL. Views, since what holds of
// several versions of a record may be another one after each import.

const FIELDS = Object.keys(INTERACTION_FIELDS)
const CONTACT = ['file', 'line', 'kind', ...FIELDS, 'ended_at', 'extras'].join(', ')
const ANSWER = ['raw', 'points', 'scale_low', 'scale_high', 'satisfied', 'unhappy']

/** A format whose exports are logs, and how their rows are put together. */
export interface LogFormat {
  readonly format: string
  readonly collapse: Collapse
}

/**
 * Lays the views of a store where they are not yet as this program and what the store holds would have them. Within a transaction.
 */
export async function layViews(store: Store, logs: readonly LogFormat[]): Promise<void> {
  const statements = viewsOf(logs)
  const wanted = literal(statements.join(';\n'))
  const { laid } = await store.row<{ laid: boolean }>(`select views = ${wanted} as laid from kept.rind.store`)
  if (laid) return
  for (const it of statements) await store.run(it)
  await store.run(`update kept.rind.store set views = ${wanted}`)
}

function viewsOf(logs: readonly LogFormat[]): string[] {
  return [
    `create or replace view kept.rind.contacts as ${contactsOf(logs, 'rind')}`,
    `create or replace view kept.rind.superseded as ${supersededOf(logs, 'rind.contacts', 'rind')}`,
    `create or replace view kept.rind.standing as select * from rind.contacts where (file, line) not in (select file, line from rind.superseded)`,
    `create or replace view kept.rind.given as select * from (${readOf('answers', 'rind')})
      where (file, line) not in (select file, line from rind.superseded)`,
    `create or replace view kept.rind.repeated as
      select file, line, question from (${rankedAnswers('rind.given', 'rind.standing')}) where rank > 1`,
    `create or replace view kept.rind.called as
      select ids.import as file, field, names.id, min(name) as name from rind.ids join rind.names using (of) group by all`,
    `create or replace view kept.rind.team_of as select agent, min(team) as team from (
      select agent, coalesce(name, team) as team from rind.agents
      left join (select of, id, min(name) as name from rind.names group by of, id) names on names.of = agents.of and names.id = agents.team)
      group by agent having count(distinct team) = 1`,
    `create or replace view kept.main.interactions as select imports.file, ${namedFields('it', NAMED)}
      from rind.standing it join rind.imports on imports.import = it.file ${joined('it', NAMED)}`,
    `create or replace view kept.main.answers as select imports.file, it.line, question, kind, ${Object.keys(ANSWER_FIELDS)
      .map(field => (field === 'team' ? `${TEAM} as team` : `it.${field}`))
      .join(', ')}, ${ANSWER.join(', ')}
      from rind.given it join rind.imports on imports.import = it.file ${joined('it', ['team'])}
      where (it.file, it.line, question) not in (select file, line, question from rind.repeated)`,
    `create or replace view kept.main.sums as select imports.file, it.* exclude (import) from rind.sums it join rind.imports using (import)`,
    `create or replace view kept.rind.lost as ${readOf('departures', 'rind')}`,
    `create or replace view kept.main.departures as select imports.file, it.line, ${[...Object.keys(DEPARTURE_FIELDS), 'gone_at', 'how'].join(', ')}
      from rind.lost it join rind.imports on imports.import = it.file
      where (it.file, it.line) not in (select file, line from (${rankedDepartures('rind.lost')}) where rank > 1)`,
    `create or replace view kept.main.imports as select file, sha256, format, account->>'$.read.own.kind' as kind,
      (account->>'$.read.own.rows')::bigint as rows, (account->>'$.read.own.rejected')::bigint as rejected,
      (account->>'$.read.own.badCells')::bigint as bad_cells, imported_at, version, told from rind.imports`,
    ...COMMENTS,
  ]
}

const TEAM = 'coalesce(called_team.name, it.team, team_of.team)'

const namedFields = (from: string, named: readonly string[]): string =>
  CONTACT.split(', ')
    .filter(it => it !== 'file')
    .map(it =>
      it === 'team' ? `${TEAM} as team` : named.includes(it) ? `coalesce(called_${it}.name, ${from}.${it}) as ${it}` : `${from}.${it}`,
    )
    .join(', ')

const joined = (from: string, named: readonly string[]): string =>
  [
    ...named.map(
      it =>
        `left join rind.called called_${it} on called_${it}.field = '${it}' and called_${it}.file = ${from}.file and called_${it}.id = ${from}.${it}`,
    ),
    `left join rind.team_of on team_of.agent = ${from}.agent`,
  ].join('\n')

// What the views are made of, over the tables of a schema: within a store, or from beside it.

const eventsOf = ({ format }: LogFormat, rind: string): string =>
  `(select import as file, kept.* exclude (import) from ${rind}.events kept join ${rind}.imports using (import) where format = ${literal(format)})`

/** The contacts of all files, those of logs put together, with what ranks them. */
export function contactsOf(logs: readonly LogFormat[], rind: string): string {
  const folded = logs.map(it => {
    const once = `(select * from ${eventsOf(it, rind)} where (file, line) not in (${twiceIn(eventsOf(it, rind))}))`
    return `select ${CONTACT} from (${contactsSql(foldedIn(once, it.collapse))})`
  })
  const plain = `select import as ${CONTACT} from ${rind}.interactions`
  return `select contacts.*, format, newest, contacts.file as origin
    from (${[plain, ...folded].join(' union all ')}) contacts join ${rind}.imports on import = contacts.file`
}

/** Rows before which another version of the same contact stands; `contacts` is what `contactsOf` comes to. */
export const supersededOf = (logs: readonly LogFormat[], contacts: string, rind: string): string =>
  [`select file, line from (${rankedContacts(contacts)}) where rank > 1`, ...logs.map(it => twiceIn(eventsOf(it, rind)))].join(
    ' union all ',
  )

/** The rows of a table of all files, with what ranks them. */
export const readOf = (table: 'answers' | 'departures', rind: string): string =>
  `select import as file, kept.* exclude (import), format, newest, import as origin from ${rind}.${table} kept join ${rind}.imports using (import)`

const COMMENTS = [
  `comment on view kept.main.interactions is 'contacts, the newest version of each, as reports count them'`,
  `comment on view kept.main.answers is 'answers to surveys, one row a question, on the scale of the survey'`,
  `comment on view kept.main.sums is 'what exports give that is summed up already: total (milliseconds, or how many) over weight contacts'`,
  `comment on view kept.main.departures is 'customers who left (how = left) or got money back (refunded), and when (gone_at)'`,
  `comment on view kept.main.imports is 'the files that were taken in'`,
  ...['interactions', 'answers', 'sums', 'departures'].flatMap(view => [
    `comment on column kept.main.${view}.file is 'the file it stands in, as it was named at the import'`,
    `comment on column kept.main.${view}.line is 'the line of that file it begins on'`,
  ]),
  `comment on column kept.main.interactions.ended_at is 'when it was solved, closed or abandoned'`,
  `comment on column kept.main.interactions.extras is 'columns that fill no field, by name'`,
  ...FIELDS.filter(it => it.endsWith('_ms')).map(it => `comment on column kept.main.interactions.${it} is 'milliseconds'`),
  ...FIELDS.filter(it => it.endsWith('_at')).map(it => `comment on column kept.main.interactions.${it} is 'UTC'`),
  `comment on column kept.main.answers.interaction is 'the contact it is about, as the survey names it'`,
  `comment on column kept.main.answers.points is 'from scale_low to scale_high, as the customer gave them'`,
]
