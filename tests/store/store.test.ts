import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { literal } from '../../src/store/quote.js'
import { Store } from '../../src/store/store.js'
import { withFiles, withStore } from '../support/ingest.js'

describe('values', () => {
  test('come as plain ones: whole numbers as numbers where they are exact', async () => {
    await withStore(async store => {
      const row = await store.row(
        `select 1::bigint as small, 9007199254740993::bigint as large, 0.5::double as half, true as yes, null as none, 'x' as text`,
      )
      expect(row).toEqual({ small: 1, large: 9007199254740993n, half: 0.5, yes: true, none: null, text: 'x' })
    })
  })

  test('of a query without a row are a fault, told with the query', async () => {
    await withStore(async store => {
      await expect(store.row('select 1 where false')).rejects.toThrow('a query came back without a row: select 1 where false')
    })
  })
})

test('a table of text is filled row by row, as the cells stand', async () => {
  await withStore(async store => {
    await store.run('create table t (line integer, c0 varchar, c1 varchar)')
    await store.fill('t', async append => {
      append(2, ['', "it's"])
      append(3, ['a\0b', 'Zoë\n'])
    })
    expect(await store.rows('select * from t order by line')).toEqual([
      { line: 2, c0: '', c1: "it's" },
      { line: 3, c0: 'a\0b', c1: 'Zoë\n' },
    ])
  })
})

test('what was written before a fault is told of it', async () => {
  await withStore(async store => {
    await store.run('create table t (line integer, c0 varchar)')
    await expect(
      store.fill('t', async append => {
        append(2, ['a'])
        throw new Error('the file broke off')
      }),
    ).rejects.toThrow('the file broke off')
  })
})

test('shut in, the engine reaches no file any more, and cannot be let out', async () => {
  await withFiles({ 'x.csv': 'a\n1\n' }, async folder => {
    await withStore(async store => {
      const sql = `select * from read_csv(${literal(join(folder, 'x.csv'))})`
      expect(await store.rows(sql)).toEqual([{ a: 1 }])
      await store.shutIn()
      await expect(store.rows(sql)).rejects.toThrow(/disabled/)
      await expect(store.run(`copy (select 1) to ${literal(join(folder, 'y.csv'))}`)).rejects.toThrow(/disabled/)
      await expect(store.run(`attach ${literal(join(folder, 'z.db'))}`)).rejects.toThrow(/disabled/)
      await expect(store.run('set enable_external_access = true')).rejects.toThrow()
    })
  })
})

test('the zone of the engine is UTC, whatever that of the machine', async () => {
  await withStore(async store => {
    expect(await store.row(`select epoch_ms(timestamp '2026-03-29 02:30:00') as at, current_setting('TimeZone') as zone`)).toEqual({
      at: Date.parse('2026-03-29T02:30:00Z'),
      zone: 'UTC',
    })
  })
})

test('how much of the machine it may use can be said', async () => {
  const store = await Store.open({ threads: 1, memory: '100MB' })
  expect(await store.row(`select current_setting('threads') as threads, current_setting('memory_limit') as memory`)).toEqual({
    threads: 1,
    memory: '95.3 MiB',
  })
  store.close()
})

test('what does not fit the memory lies in the folder that was named, and nothing is left of it', async () => {
  const spill = join(await mkdtemp(join(tmpdir(), 'rind-')), 'spill')
  const store = await Store.open({ threads: 2, memory: '100MB', spill })
  await store.shutIn()
  await store.run('create table long as select hash(range)::varchar || hash(range + 1)::varchar as text from range(4000000)')
  expect(existsSync(spill)).toBe(true)
  store.close()
  expect(existsSync(spill)).toBe(false)
  await rm(dirname(spill), { recursive: true })
})

test('a signal breaks off the statement that runs, and every later one', async () => {
  const controller = new AbortController()
  const store = await Store.open({}, controller.signal)
  try {
    // Some 10^11 rows: without the signal this would take minutes.
    const long = store.rows('select count(*) as n from range(300000) a, range(300000) b where (a.range * b.range) % 7 = 3')
    setTimeout(() => controller.abort(new Error('enough')), 50)
    await expect(long).rejects.toThrow(/interrupt/i)
    await expect(store.rows('select 1 as one')).rejects.toThrow('enough')
    await expect(store.run('select 1')).rejects.toThrow('enough')
  } finally {
    store.close()
  }
})
