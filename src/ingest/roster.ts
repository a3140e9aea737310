import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Recognised } from './recognise.js'
import type { Typed } from './typed.js'
import { cleaned } from './values/shape.js'

// Small files beside the exports: which team an agent belongs to, and what the ids in other files stand for.

/** Fields that a list of names may give a name to. Not agents and customers: who they are is nobody's business unasked. */
export const NAMED = ['team', 'organisation', 'channel', 'category', 'priority'] as const

/** Lays the tables that rosters fill: names of ids by the name of their column, agents, and where ids stand that may have names. */
export async function createRosters(store: Store): Promise<void> {
  await store.run('create or replace temp table names (file integer, of varchar, id varchar, name varchar)')
  await store.run('create or replace temp table agents (file integer, agent varchar, team varchar, of varchar)')
  await store.run('create or replace temp table ids (file integer, field varchar, of varchar)')
}

/** Reads a roster: a list of ids and names, or of agents with their teams. Says what it was taken for. */
export async function readRoster(store: Store, file: number, table: string, { columns }: Recognised): Promise<string> {
  const [id, name, agent, team] = [columns.get('id'), columns.get('name'), columns.get('agent'), columns.get('team')]
  const cell = (column: { at: number }) => cleaned(`c${column.at}`)
  const from = identifier(table)
  if (team) {
    for (const column of [agent, name]) {
      if (!column) continue
      await store.run(`insert into agents select ${file}, ${cell(column)}, ${cell(team)}, ${literal(team.name)} from ${from}
        where ${cell(column)} is not null and ${cell(team)} is not null`)
    }
    return `says which \`${team.written}\` agents belong to`
  }
  if (id && name) {
    await store.run(`insert into names select ${file}, ${literal(id.name)}, ${cell(id)}, min(${cell(name)}) from ${from}
      where ${cell(id)} is not null and ${cell(name)} is not null group by ${cell(id)}`)
  }
  return `says what each \`${id?.written ?? ''}\` is called`
}

/** Remembers which fields of a file may hold ids that a roster has names for. */
export async function rememberIds(store: Store, file: number, typed: Typed): Promise<void> {
  const fields = typed.readings.filter(it => (NAMED as readonly string[]).includes(it.field))
  for (const { field, column } of fields) {
    await store.run(`insert into ids values (${file}, ${literal(field)}, ${literal(column.name)})`)
  }
}

/** The words for the questions of a survey that names them by number, where a sheet of them was read. */
export async function questionNames(store: Store): Promise<ReadonlyMap<string, string>> {
  const rows = await store.rows<{ id: string; name: string }>(
    `select id, min(name) as name from names where contains(of, 'number') or contains(of, 'question') group by id order by id`,
  )
  return new Map(rows.map(it => [it.id, it.name]))
}

/** One name of each id, whatever the order of the lists that give it two. */
const CALLED = '(select of, id, min(name) as name from names group by of, id) names'

/** Puts names in the place of ids, and gives records without a team that of their agent, where exactly one is known. */
export async function applyRosters(store: Store): Promise<void> {
  const { known } = await store.row<{ known: number }>('select (select count(*) from names) + (select count(*) from agents) as known')
  if (known === 0) return
  await store.run(`update agents set team = names.name from ${CALLED} where names.of = agents.of and names.id = agents.team`)
  for (const { file, field } of await store.rows<{ file: number; field: string }>(
    'select file, field from ids where of in (select of from names)',
  )) {
    for (const table of field === 'team' ? ['interactions', 'answers'] : ['interactions']) {
      await store.run(`update ${table} set ${field} = names.name from ${CALLED}, ids where ids.file = ${file} and ids.field = ${literal(field)}
        and names.of = ids.of and names.id = ${table}.${field} and ${table}.file = ${file}`)
    }
  }
  await store.run(
    `create or replace temp table team_of as select agent, min(team) as team from agents group by agent having count(distinct team) = 1`,
  )
  for (const table of ['interactions', 'answers']) {
    await store.run(`update ${table} set team = team_of.team from team_of where ${table}.team is null and ${table}.agent = team_of.agent`)
  }
}
