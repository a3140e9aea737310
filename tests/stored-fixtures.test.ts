import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../src/catalogue.js'
import { importFiles } from '../src/importing.js'
import { findSources } from '../src/ingest/find-sources.js'
import { type Ingested, ingest } from '../src/ingest/ingest.js'
import { keptIn } from '../src/ingest/restored.js'
import type { Store } from '../src/store/store.js'
import { StoreFile } from '../src/store/store-file.js'
import { fixtures } from './support/analysis.js'
import { runRind } from './support/host.js'
import { withFiles, withStore } from './support/ingest.js'

const TABLES = ['interactions', 'answers', 'sums', 'departures', 'duplicates', 'merged']

/** All that comes out of a reading: the account of it, and every record. */
async function whole(store: Store, read: Ingested) {
  const tables: Record<string, unknown> = {}
  for (const it of TABLES) tables[it] = await store.rows(`select to_json(t)::varchar as row from ${it} t order by all`)
  return { ...read, tables }
}

test('every fixture is the same out of a store as read now, in whatever order and however many runs it came in', async () => {
  const sources = await findSources(['formats', 'messy', 'zendesk'].map(it => join(fixtures, it)))
  const direct = await withStore(async store => whole(store, await ingest(store, sources, formats)))
  await withFiles({}, async folder => {
    const path = join(folder, 'desk.duckdb')
    const turned = [...sources].reverse()
    const runs = [turned.filter((_, at) => at % 3 === 1), turned.filter((_, at) => at % 3 !== 1), turned]
    for (const run of runs) {
      const file = await StoreFile.open({ path, mode: 'write', version: '0.0.0' })
      await importFiles(file, run, formats, {}, { now: 0, version: '0.0.0' })
      file.close()
    }
    const file = await StoreFile.open({ path, mode: 'read', version: '0.0.0' })
    try {
      const { tables, ...account } = await whole(file.store, await ingest(file.store, [], formats, {}, [await keptIn(file.store)]))
      const { tables: records, ...expected } = direct
      expect(account).toEqual(expected)
      for (const it of TABLES) expect(tables[it], it).toEqual(records[it])
    } finally {
      file.close()
    }
  })
}, 300_000)

test('the report from a store and from Parquet is that of the files, to the byte', async () => {
  await withFiles({}, async folder => {
    const [store, records, demo] = [join(folder, 'desk.duckdb'), join(folder, 'records'), join(fixtures, 'demo')]
    const answer = async (...argv: string[]) => {
      const { exit, out, err } = await runRind([...argv, '--format', 'json'])
      expect({ exit, err }).toEqual({ exit: 0, err: '' })
      return out
    }
    for (const it of ['tickets.csv', 'surveys.csv']) await answer('import', join(demo, it), '--store', store)
    expect(await runRind(['export', '--parquet', records, '--store', store])).toMatchObject({ exit: 0, err: '' })
    const direct = await answer(demo)
    expect((await answer('--store', store)) === direct).toBe(true)
    expect((await answer(records)) === direct).toBe(true)
    expect(await answer('explain', 'csat', '--store', store)).toBe(await answer('explain', 'csat', demo))
  })
}, 300_000)
