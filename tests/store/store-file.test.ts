import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import type { Migration } from '../../src/store/migrations/migration.js'
import { MIGRATIONS } from '../../src/store/migrations.js'
import { StoreFile, type StoreFileOptions } from '../../src/store/store-file.js'
import { createTables } from '../../src/store/tables.js'
import { withFiles } from '../support/ingest.js'

const withDesk = <T>(use: (path: string, folder: string) => Promise<T>): Promise<T> =>
  withFiles({}, folder => use(join(folder, 'desk.duckdb'), folder))

async function opened<T>(path: string, use: (file: StoreFile) => Promise<T>, more: Partial<StoreFileOptions> = {}): Promise<T> {
  const file = await StoreFile.open({ path, mode: 'write', version: '1.0.0', limits: { threads: 1 }, ...more })
  try {
    return await use(file)
  } finally {
    file.close()
  }
}

const nothing = async (): Promise<void> => undefined
const MARK = `insert into kept.rind.names values (1, 'team', '7', 'Billing')`
const marks = (file: StoreFile) => file.store.rows('select name from kept.rind.names')

describe('a store', () => {
  test('is made where there is none, alone in its folder, and keeps what is written to it', async () => {
    await withDesk(async (path, folder) => {
      await opened(path, file => file.transaction(() => file.store.run(MARK)))
      expect(readdirSync(folder)).toEqual(['desk.duckdb'])
      expect(await opened(path, marks, { mode: 'read' })).toEqual([{ name: 'Billing' }])
    })
  })

  test('is not made by a reader', async () => {
    await withDesk(async (path, folder) => {
      await expect(opened(path, nothing, { mode: 'read' })).rejects.toMatchObject({ code: 'no-store' })
      expect(readdirSync(folder)).toEqual([])
    })
  })

  test('is found through a link, its log too', async () => {
    await withDesk(async (path, folder) => {
      await opened(path, nothing)
      symlinkSync(path, join(folder, 'link.duckdb'))
      await opened(join(folder, 'link.duckdb'), file => file.transaction(() => file.store.run(MARK)))
      expect(await opened(path, marks)).toHaveLength(1)
    })
  })

  test('keeps nothing of a transaction that fails', async () => {
    await withDesk(async path => {
      const failing = opened(path, file =>
        file.transaction(async () => {
          await file.store.run(MARK)
          throw new Error('the work broke off')
        }),
      )
      await expect(failing).rejects.toThrow('the work broke off')
      expect(await opened(path, marks)).toEqual([])
    })
  })

  test('can be written when the engine is shut in, and let go of by a reader', async () => {
    await withDesk(async path => {
      await opened(path, async file => {
        await file.store.shutIn()
        await file.transaction(() => file.store.run(MARK))
      })
      await opened(
        path,
        async file => {
          await file.store.run('create table copied as select * from kept.rind.names')
          await file.release()
          expect(await file.store.rows('select name from copied')).toEqual([{ name: 'Billing' }])
          await expect(marks(file)).rejects.toThrow()
        },
        { mode: 'read' },
      )
    })
  })
})

describe('what is no store is refused', () => {
  test.each([
    ['an export', 'id,opened\n1,2026-03-01\n'],
    ['nothing', ''],
  ])('%s', async (_, content) => {
    await withFiles({ 'tickets.csv': content }, async folder => {
      for (const mode of ['read', 'write'] as const)
        await expect(opened(join(folder, 'tickets.csv'), nothing, { mode })).rejects.toMatchObject({ code: 'not-a-store' })
    })
  })

  test("somebody's database, which is left as it is", async () => {
    await withDesk(async path => {
      const instance = await DuckDBInstance.create(path)
      const connection = await instance.connect()
      await connection.run('create table mine (a integer)')
      connection.closeSync()
      instance.closeSync()
      await expect(opened(path, nothing)).rejects.toMatchObject({ code: 'not-a-store', message: expect.stringContaining('other tables') })
    })
  })

  test('one that was cut off', async () => {
    await withDesk(async (path, folder) => {
      await opened(path, nothing)
      const { readFileSync } = await import('node:fs')
      writeFileSync(join(folder, 'half.duckdb'), readFileSync(path).subarray(0, 13_000))
      await expect(opened(join(folder, 'half.duckdb'), nothing)).rejects.toMatchObject({ code: 'damaged-store' })
    })
  })

  test('one in a folder that is not there', async () => {
    await withFiles({}, async folder => {
      await expect(opened(join(folder, 'none', 'desk.duckdb'), nothing)).rejects.toMatchObject({ code: 'unwritable-store' })
    })
  })
})

describe('the schema', () => {
  const next: Migration = {
    version: MIGRATIONS.length + 1,
    brings: 'a mark on each import',
    statements: ['alter table kept.rind.names add column mark integer', 'update kept.rind.names set mark = 1'],
  }
  const newer = { version: '2.0.0', migrations: [...MIGRATIONS, next] }

  test('counts its versions from 1, without a gap', () => {
    expect(MIGRATIONS.map(it => it.version)).toEqual(MIGRATIONS.map((_, at) => at + 1))
  })

  test.each(['read', 'write'] as const)('of an older store is brought forward when it is opened to %s, with all it holds', async mode => {
    await withDesk(async path => {
      await opened(path, file => file.transaction(() => file.store.run(MARK)))
      const found = await opened(path, file => file.store.rows('select name, mark from kept.rind.names'), { ...newer, mode })
      expect(found).toEqual([{ name: 'Billing', mark: 1 }])
    })
  })

  test('of a newer store is refused by an older program, which names both', async () => {
    await withDesk(async path => {
      await opened(path, nothing, newer)
      const refusal = {
        code: 'newer-store',
        message: 'the store is of rind 2.0.0 and newer than this rind, 1.0.0',
        details: { at: { file: path }, help: 'use rind 2.0.0 or a later one' },
      }
      for (const mode of ['read', 'write'] as const) await expect(opened(path, nothing, { mode })).rejects.toMatchObject(refusal)
    })
  })

  test('stays as it was where a step fails', async () => {
    await withDesk(async path => {
      await opened(path, nothing)
      const broken = { ...next, statements: [...next.statements, 'select nonsense from nowhere'] }
      await expect(opened(path, nothing, { migrations: [...MIGRATIONS, broken] })).rejects.toThrow()
      expect(await opened(path, marks)).toEqual([])
    })
  })

  test('has every column that a record has before it is set against others', async () => {
    await withDesk(async path => {
      await opened(path, async file => {
        await createTables(file.store)
        const columns = (database: string, table: string) =>
          file.store.rows<{ name: string; type: string }>(
            `select column_name as name, data_type as type from duckdb_columns() where database_name = '${database}' and table_name = '${table}'`,
          )
        const later = ['file', 'record', 'answer', 'answered', 'period_at', 'agent_told']
        for (const table of ['interactions', 'answers', 'sums', 'departures']) {
          const wanted = (await columns('memory', table)).filter(it => !later.includes(it.name))
          const kept = (await columns('kept', table)).filter(it => it.name !== 'import')
          const sorted = (them: typeof kept) => [...them].sort((a, b) => (a.name < b.name ? -1 : 1))
          expect(sorted(kept), `lay a migration that adds it to kept.rind.${table}, and one for kept.rind.events`).toEqual(sorted(wanted))
        }
      })
    })
  })
})

describe('a store that another process holds', () => {
  async function held<T>(
    path: string,
    mode: string,
    use: (holder: { readonly pid: number; end(): Promise<void> }) => Promise<T>,
  ): Promise<T> {
    const holder = spawn(process.execPath, [join(import.meta.dirname, '../support/holder.mjs'), path, mode], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const end = async () => {
      if (holder.exitCode !== null || holder.signalCode !== null) return
      holder.kill('SIGKILL')
      await once(holder, 'exit')
    }
    try {
      await once(holder.stdout, 'data')
      return await use({ pid: holder.pid ?? 0, end })
    } finally {
      await end()
    }
  }

  test('is refused, and it is said who holds it', async () => {
    await withDesk(async path => {
      await opened(path, nothing)
      await held(path, 'read_write', async ({ pid }) => {
        for (const mode of ['read', 'write'] as const) {
          await expect(opened(path, nothing, { mode })).rejects.toMatchObject({
            code: 'store-held',
            message: expect.stringContaining(`PID ${pid}`),
          })
        }
      })
    })
  })

  test('is tried again as long as is said, and had when it is let go', async () => {
    await withDesk(async path => {
      await opened(path, nothing)
      await held(path, 'read_write', async ({ end }) => {
        let tries = 0
        const again = async () => {
          tries++
          if (tries === 2) await end()
          return tries < 4
        }
        await opened(path, nothing, { again })
        expect(tries).toBe(2)
      })
      await held(path, 'read_write', async () => {
        await expect(opened(path, nothing, { again: async () => false })).rejects.toMatchObject({ code: 'store-held' })
      })
    })
  })

  test('to read it lets other readers in', async () => {
    await withDesk(async path => {
      await opened(path, nothing)
      await held(path, 'read_only', async () => {
        await opened(path, nothing, { mode: 'read' })
        await expect(opened(path, nothing)).rejects.toMatchObject({ code: 'store-held' })
      })
    })
  })
})
