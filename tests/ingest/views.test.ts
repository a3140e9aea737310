import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/catalogue.js'
import { importFiles } from '../../src/importing.js'
import { findSources } from '../../src/ingest/find-sources.js'
import { ingest } from '../../src/ingest/ingest.js'
import type { Source } from '../../src/ingest/source.js'
import { INTERACTION_FIELDS } from '../../src/model/record.js'
import { StoreFile } from '../../src/store/store-file.js'
import { fixtures } from '../support/analysis.js'
import { given, lines, withFiles, withStore } from '../support/ingest.js'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** What a view shows to somebody who opens the file with the engine alone. */
async function shown(path: string, queries: readonly string[]): Promise<Rows[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  try {
    const found: Rows[] = []
    for (const it of queries) found.push((await connection.runAndReadAll(it)).getRowObjectsJson() as Rows)
    return found
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function withDesk<T>(sources: readonly Source[], use: (path: string) => Promise<T>): Promise<T> {
  return withFiles({}, async folder => {
    const path = join(folder, 'desk.duckdb')
    const file = await StoreFile.open({ path, mode: 'write', version: '0.0.0' })
    await importFiles(file, sources, formats, {}, { now: 0, version: '0.0.0' })
    file.close()
    return use(path)
  })
}

const CONTACT = `line, kind, ${Object.keys(INTERACTION_FIELDS)
  .filter(it => it !== 'offered')
  .map(it => `${it}::varchar as ${it}`)
  .join(', ')}, ended_at::varchar as ended_at, extras::varchar as extras`
const ANSWER = `line, question, kind, response, interaction, customer, agent, team, answered_at::varchar as answered_at, comment, points, satisfied`

/** Where two exports tell of the same, one is a log, and one gives names to ids. */
const TWICE = [
  given(
    lines(
      'Ticket ID,Created at,Updated at,Status,Group ID,Rating',
      '1,2026-03-01,2026-03-02,open,7,',
      '2,2026-03-01,2026-03-02,solved,8,4',
    ),
    'a.csv',
  ),
  given(lines('Ticket ID,Created at,Updated at,Status,Group ID,Rating', '1,2026-03-01,2026-03-05,solved,7,5'), 'b.csv'),
  given(lines('Group ID,Group name', '7,Billing', '8,Phones'), 'groups.csv'),
]

describe('the views of a store show what reports count', () => {
  test.each([
    ['two versions of a ticket, and names', () => TWICE],
    [
      'logs',
      () =>
        findSources([
          `${fixtures}/formats/servicenow-log.csv`,
          `${fixtures}/formats/threecx-calls.csv`,
          `${fixtures}/formats/asterisk-queue-log.txt`,
        ]),
    ],
    [
      'surveys that name questions by number',
      () => findSources([`${fixtures}/formats/survey-answers.csv`, `${fixtures}/formats/survey-questions.csv`]),
    ],
  ])('%s', async (_, sources) => {
    const found = await sources()
    const [contacts, answers] = await withStore(async store => {
      await ingest(store, found, formats)
      const rows = async (columns: string, table: string) => store.rows(`select ${columns} from ${table} order by all`) as Promise<Rows>
      return [await rows(CONTACT, 'interactions'), await rows(ANSWER, 'answers')] as const
    })
    await withDesk(found, async path => {
      const [seen, heard] = await shown(path, [
        `select ${CONTACT} from interactions order by all`,
        `select ${ANSWER} from answers order by all`,
      ])
      expect(seen).toEqual(contacts)
      expect(heard).toEqual(answers)
    })
  })
})

test('the views and their columns say what they are', async () => {
  await withDesk(TWICE, async path => {
    const [views = [], imports = []] = await shown(path, [
      `select view_name as name, comment from duckdb_views() where schema_name = 'main' and not internal order by all`,
      `select file, format, kind, rows::integer as rows, told from imports order by file`,
    ])
    expect(views.map(it => it.name)).toEqual(['answers', 'departures', 'imports', 'interactions', 'sums'])
    expect(views.filter(it => it.comment === null)).toEqual([])
    expect(imports).toEqual([
      { file: 'a.csv', format: 'generic-tickets', kind: 'ticket', rows: 2, told: '{}' },
      { file: 'b.csv', format: 'generic-tickets', kind: 'ticket', rows: 1, told: '{}' },
      { file: 'groups.csv', format: 'names-roster', kind: 'roster', rows: 2, told: '{}' },
    ])
  })
})
