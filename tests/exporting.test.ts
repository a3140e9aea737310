import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { analyze } from '../src/analyze.js'
import { formats, metrics } from '../src/catalogue.js'
import { exportRecords } from '../src/exporting.js'
import { importFiles } from '../src/importing.js'
import { findSources } from '../src/ingest/find-sources.js'
import type { Source } from '../src/ingest/source.js'
import type { Report } from '../src/model/report.js'
import { StoreFile } from '../src/store/store-file.js'
import { fixtures } from './support/analysis.js'
import { given, lines, withFiles } from './support/ingest.js'

const HEADER = 'Ticket ID,Created at,Solved at,Updated at,Status,Group,Customer,Rating'
const march = given(
  lines(
    HEADER,
    '1,2026-03-01 10:00,2026-03-02 10:00,2026-03-02 10:00,solved,North,ann,5',
    '2,2026-03-03 10:00,,2026-03-03 10:00,open,North,bob,',
    '3,someday,,,open,North,bob,',
  ),
  'march.csv',
)
const april = given(
  lines(HEADER, '2,2026-03-03 10:00,2026-04-02 10:00,2026-04-02 10:00,solved,North,bob,2', '4,2026-04-01 10:00,,,open,South,cat,4'),
  'april.csv',
)
const calls = (name: string, ...times: readonly string[]): Source =>
  given(lines('Call time,Agent,Talk time (sec),Wait time (sec)', ...times.map(it => `2026-03-01 ${it},Ann,60,5`)), name)

const asked = { by: [], where: [], metrics: [], version: '0.0.0', period: 'all' as const }
const knows = {
  formats,
  metrics: metrics.filter(it => ['resolution-time', 'csat', 'volume', 'handle-time', 'backlog'].includes(it.id)),
  rules: [],
}
const reportOn = (sources: readonly Source[]): Promise<Report> => analyze(sources, asked, knows, { limits: { threads: 1 } })

/** Writes the records of sources into a folder, hands it over, and takes it away again. */
const withRecords = <T>(sources: readonly Source[], use: (folder: string) => Promise<T>): Promise<T> =>
  withFiles({}, async folder => {
    await exportRecords(sources, formats, {}, folder, { limits: { threads: 1 }, version: '0.0.0' })
    return use(folder)
  })

const SEVERAL = [
  'genesys-performance.csv',
  'servicenow-log.csv',
  'survey-answers.csv',
  'survey-questions.csv',
  'stripe-subscriptions.csv',
  'talkdesk-contacts.csv',
  'zendesk-explore.csv',
]

describe('records read back from Parquet give the report of the files', () => {
  test.each([
    ['two exports of the same tickets, with rejections', async () => [april, march]],
    [
      'rows without an id, of two files that overlap',
      async () => [calls('a.csv', '10:00', '10:00', '11:00'), calls('b.csv', '10:00', '12:00')],
    ],
    ['logs, sums, and a survey in long form', () => findSources(SEVERAL.map(it => `${fixtures}/formats/${it}`))],
  ])('%s', async (_, sources) => {
    const found = await sources()
    await withRecords(found, async folder => {
      expect(await reportOn(await findSources([folder]))).toEqual(await reportOn(found))
    })
  })

  test('and beside another file that of all', async () => {
    await withRecords([march], async folder => {
      expect(await reportOn([...(await findSources([folder])), april])).toEqual(await reportOn([april, march]))
    })
  })

  test('and from a store the same files of Parquet, to the byte', async () => {
    const hashes = async (folder: string) => {
      const { createHash } = await import('node:crypto')
      const { readFileSync } = await import('node:fs')
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(it => it.endsWith('.parquet'))
        .sort()
      return files.map(it => [
        it,
        createHash('sha256')
          .update(readFileSync(join(folder, it)))
          .digest('hex'),
      ])
    }
    await withRecords([april, march], async folder => {
      await withFiles({}, async other => {
        const stored = await StoreFile.open({ path: join(other, 'desk.duckdb'), mode: 'write', version: '0.0.0' })
        await importFiles(stored, [march, april], formats, {}, { now: 0, version: '0.0.0' })
        const { mkdirSync } = await import('node:fs')
        mkdirSync(join(other, 'records'))
        await exportRecords([], formats, {}, join(other, 'records'), { stored, version: '0.0.0' })
        stored.close()
        expect(await hashes(join(other, 'records'))).toEqual(await hashes(folder))
      })
    })
  })
})

describe('another engine', () => {
  test('finds a file a month, moments in UTC, and answers tied to contacts', async () => {
    await withRecords([april, march], async folder => {
      expect(readdirSync(join(folder, 'interactions')).sort()).toEqual(['month=2026-03', 'month=2026-04', 'month=undated'])
      const instance = await DuckDBInstance.create(':memory:')
      const connection = await instance.connect()
      await connection.run(`set TimeZone = 'America/New_York'`)
      const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
      const from = (table: string) => `read_parquet('${folder}/${table}/*/*.parquet', hive_partitioning = true)`
      expect(await rows(`select id, month, epoch(opened_at)::integer as opened from ${from('interactions')} order by id`)).toEqual([
        { id: '1', month: '2026-03', opened: Date.parse('2026-03-01T10:00:00Z') / 1000 },
        { id: '2', month: '2026-03', opened: Date.parse('2026-03-03T10:00:00Z') / 1000 },
        { id: '3', month: 'undated', opened: null },
        { id: '4', month: '2026-04', opened: Date.parse('2026-04-01T10:00:00Z') / 1000 },
      ])
      expect(
        await rows(`select i.id, points from ${from('answers')} a join ${from('interactions')} i using (contact) order by id`),
      ).toEqual([
        { id: '1', points: 5 },
        { id: '2', points: 2 },
        { id: '4', points: 4 },
      ])
      connection.closeSync()
      instance.closeSync()
    })
  })
})

describe('Parquet is refused', () => {
  test('that somebody else wrote, whatever it is called', async () => {
    await withFiles({}, async folder => {
      const instance = await DuckDBInstance.create(':memory:')
      const connection = await instance.connect()
      for (const name of ['other.parquet', 'rind.parquet'])
        await connection.run(`copy (select 1 as a) to '${folder}/${name}' (format parquet)`)
      connection.closeSync()
      instance.closeSync()
      await expect(findSources([join(folder, 'other.parquet')])).rejects.toMatchObject({ code: 'foreign-parquet' })
      await expect(reportOn(await findSources([join(folder, 'rind.parquet')]))).rejects.toMatchObject({ code: 'foreign-parquet' })
      writeFileSync(join(folder, 'rind.parquet'), 'none at all')
      await expect(reportOn(await findSources([folder]))).rejects.toMatchObject({ code: 'foreign-parquet' })
    })
  })

  test('where a part of it is missing, or is all that is named', async () => {
    await withRecords([april, march], async folder => {
      const part = join(folder, 'interactions/month=2026-04/records.parquet')
      await expect(findSources([part])).rejects.toMatchObject({
        code: 'foreign-parquet',
        details: { help: `give the whole: \`${folder}\`` },
      })
      rmSync(part)
      await expect(reportOn(await findSources([folder]))).rejects.toMatchObject({
        code: 'parts-missing',
        message: 'the folder holds 3 contacts of the 4 that were written',
      })
    })
  })

  test('by an import', async () => {
    await withRecords([march], async folder => {
      const file = await StoreFile.open({ path: join(folder, 'desk.duckdb'), mode: 'write', version: '0.0.0' })
      const sources = await findSources([folder])
      await expect(importFiles(file, sources, formats, {}, { now: 0, version: '0.0.0' })).rejects.toMatchObject({ code: 'not-imported' })
      file.close()
    })
  })
})
