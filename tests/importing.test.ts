import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyze } from '../src/analyze.js'
import { formats, metrics } from '../src/catalogue.js'
import { type ImportTold, importFiles } from '../src/importing.js'
import type { Source } from '../src/ingest/source.js'
import type { Outcome } from '../src/model/holdings.js'
import type { Report } from '../src/model/report.js'
import { StoreFile } from '../src/store/store-file.js'
import { given, lines, withFiles } from './support/ingest.js'

const NOW = Date.parse('2026-04-01T06:00:00Z')

/** Hands over a store in a folder of its own. */
const withDesk = <T>(use: (path: string) => Promise<T>): Promise<T> => withFiles({}, folder => use(join(folder, 'desk.duckdb')))

async function opened<T>(path: string, mode: 'read' | 'write', use: (file: StoreFile) => Promise<T>): Promise<T> {
  const file = await StoreFile.open({ path, mode, version: '0.0.0', limits: { threads: 1 } })
  try {
    return await use(file)
  } finally {
    file.close()
  }
}

const importInto = (path: string, sources: readonly Source[], told: ImportTold = {}): Promise<Outcome[]> =>
  opened(path, 'write', file => importFiles(file, sources, formats, told, { now: NOW, version: '0.0.0' }))

/** A short look at exports: enough to tell two readings apart, and cheap. */
const asked = { by: [], where: [], metrics: [], version: '0.0.0', period: 'all' as const }
const knows = { formats, metrics: metrics.filter(it => ['resolution-time', 'csat', 'volume', 'handle-time'].includes(it.id)), rules: [] }
const direct = (sources: readonly Source[]): Promise<Report> => analyze(sources, asked, knows, { limits: { threads: 1 } })
const fromStore = (path: string, beside: readonly Source[] = []): Promise<Report> =>
  opened(path, 'read', stored => analyze(beside, asked, knows, { stored }))

const HEADER = 'Ticket ID,Created at,Solved at,Updated at,Status,Group,Rating'
const march = given(
  lines(HEADER, '1,2026-03-01 10:00,2026-03-02 10:00,2026-03-02 10:00,solved,North,5', '2,2026-03-03 10:00,,2026-03-03 10:00,open,North,'),
  'march.csv',
)
const april = given(
  lines(
    HEADER,
    '2,2026-03-03 10:00,2026-04-02 10:00,2026-04-02 10:00,solved,North,2',
    '3,2026-04-01 10:00,2026-04-03 10:00,2026-04-03 10:00,solved,South,4',
  ),
  'april.csv',
)

describe('a report from a store', () => {
  test('is that of the files themselves, whatever the order they were taken in', async () => {
    const sources = [april, march]
    const expected = await direct(sources)
    expect(expected.inputs.map(it => it.duplicates)).toEqual([0, 1])
    for (const order of [
      [april, march],
      [march, april],
    ]) {
      await withDesk(async path => {
        for (const it of order) await importInto(path, [it])
        expect(await fromStore(path)).toEqual(expected)
      })
    }
  })

  test('is that of all files where some are read beside it', async () => {
    await withDesk(async path => {
      await importInto(path, [march])
      expect(await fromStore(path, [april])).toEqual(await direct([april, march]))
    })
  })
})

test('the same content adds nothing, however the file is called', async () => {
  await withDesk(async path => {
    expect((await importInto(path, [march])).map(it => it.as)).toEqual(['added'])
    const again = await importInto(path, [march, { ...march, name: 'copy.csv' }])
    expect(again).toMatchObject([{ as: 'unchanged' }, { as: 'unchanged', file: 'copy.csv', same: 'march.csv' }])
    expect(await fromStore(path)).toEqual(await direct([march]))
  })
})
