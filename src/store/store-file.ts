import { randomUUID } from 'node:crypto'
import { link, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { nearestNames } from '../model/nearest.js'
import { Refusal, refuse } from '../model/refusal.js'
import { refuseStore } from '../model/store-refusals.js'
import { fault } from './faults.js'
import type { Migration } from './migrations/migration.js'
import { MIGRATIONS } from './migrations.js'
import { literal } from './quote.js'
import { type Limits, Store } from './store.js'

export interface StoreFileOptions {
  readonly path: string
  /** `read` lets other readers in, and refuses a file that is not there; `write` makes it, and holds it alone. */
  readonly mode: 'read' | 'write'
  /** Of the program: what an older one is told when it meets a store that this one wrote. */
  readonly version: string
  /** Waits a while where another process holds the file, and says whether to try once more; without it that is refused at once. */
  readonly again?: () => Promise<boolean>
  readonly limits?: Limits
  readonly signal?: AbortSignal
  /** Steps of the schema other than those there are, for tests. */
  readonly migrations?: readonly Migration[]
}

/**
 * A file that keeps what was imported, as a database `kept` beside the empty records in memory: `store` sees both. Its tables lie
 * in the schema `kept.rind`, and views for people in `kept.main`. A transaction may write to one of the two alone.
 */
export class StoreFile {
  readonly store: Store
  /** As it was named. */
  readonly path: string
  readonly #options: StoreFileOptions
  #attached = false

  private constructor(store: Store, options: StoreFileOptions) {
    this.store = store
    this.path = options.path
    this.#options = options
  }

  /**
   * Opens a store, brings its schema to what this program knows, and makes one where there is none and it is to be written.
   * Refuses a file that is no store, one that a newer program wrote, and one that another process holds.
   */
  static async open(options: StoreFileOptions): Promise<StoreFile> {
    const store = await Store.open(options.limits, options.signal)
    const file = new StoreFile(store, options)
    try {
      await file.#open()
      return file
    } catch (error) {
      store.close()
      throw error
    }
  }

  async #open(): Promise<void> {
    const { mode, path } = this.#options
    const target = await there(path)
    if (target === undefined && mode === 'read') throw refuseStore.none(path, await neighboursOf(path))
    if (target === undefined) await this.#make()
    else if (!(await isDatabase(target))) throw refuseStore.foreign(path, 'some other file')
    await this.#attach(mode)
    const version = await this.#version()
    const newest = this.#migrations.at(-1)?.version ?? 0
    if (version === newest) return
    if (version > newest) {
      const { by } = await this.store.row<{ by: string }>('select written_by as by from kept.rind.store')
      throw refuseStore.newer(path, version, newest, by, this.#options.version)
    }
    // Even a reader brings an old store forward, for which it has to hold it alone for a moment.
    if (mode === 'read') await this.detach()
    if (mode === 'read') await this.#attach('write')
    await this.#migrate(await this.#version())
    if (mode === 'read') await this.detach()
    if (mode === 'read') await this.#attach('read')
  }

  get #migrations(): readonly Migration[] {
    return this.#options.migrations ?? MIGRATIONS
  }

  /** A store comes into its place whole: what is broken off while it is made leaves none. */
  async #make(): Promise<void> {
    const path = await placeOf(this.path)
    const draft = join(dirname(path), `.rind-${randomUUID().slice(0, 8)}`)
    try {
      await this.#attachTo(draft, 'write')
      await this.#migrate(0)
      await this.detach()
      // Unlike a renamed file, a linked one never takes the place of a store that another process made meanwhile.
      await link(draft, path).catch(error => (isThere(error) ? undefined : rename(draft, path)))
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw fault(error, this.path) ?? error
    } finally {
      await rm(draft, { force: true })
      await rm(`${draft}.wal`, { force: true })
    }
  }

  async #attach(mode: 'read' | 'write'): Promise<void> {
    // Through links to where it lies: the log that the engine lays beside it must be found again however the file is called.
    await this.#attachTo(await realpath(this.path), mode)
  }

  async #attachTo(path: string, mode: 'read' | 'write'): Promise<void> {
    const sql = `attach ${literal(path)} as kept (type duckdb${mode === 'read' ? ', read_only' : ''})`
    for (let tries = 0; ; tries++) {
      try {
        await this.store.run(sql)
        this.#attached = true
        return
      } catch (error) {
        const refused = fault(error, this.path, tries > 0)
        if (refused?.code !== 'store-held' || !(await this.#options.again?.())) throw refused ?? error
      }
    }
  }

  /** Of the schema; 0 of a database that holds nothing yet. */
  async #version(): Promise<number> {
    const tables = await this.store.rows<{ name: string; schema: string }>(
      `select table_name as name, schema_name as schema from duckdb_tables() where database_name = 'kept'`,
    )
    if (tables.some(it => it.schema === 'rind' && it.name === 'store'))
      return (await this.store.row<{ version: number }>('select version from kept.rind.store')).version
    if (tables.length > 0) throw refuseStore.foreign(this.path, 'a database of other tables')
    return 0
  }

  async #migrate(from: number): Promise<void> {
    const steps = this.#migrations.filter(it => it.version > from)
    await this.transaction(async () => {
      if (from === 0) await this.store.run('create schema kept.rind')
      if (from === 0) await this.store.run('create table kept.rind.store (version integer, written_by varchar, views varchar)')
      if (from === 0) await this.store.run(`insert into kept.rind.store values (0, '', '')`)
      for (const { version, statements } of steps) {
        for (const it of statements) await this.store.run(it)
        await this.store.run(`update kept.rind.store set version = ${version}, written_by = ${literal(this.#options.version)}`)
      }
    })
  }

  /** All of the work, or nothing of it, whatever ends it. Only tables of `kept` may be written in it. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    try {
      await this.store.run('begin')
      const result = await work()
      await this.store.run('commit')
      return result
    } catch (error) {
      await this.store.run('rollback').catch(() => undefined)
      throw fault(error, this.path) ?? error
    }
  }

  /** Lets the file go, for others to use; what was copied out of it stays. */
  async detach(): Promise<void> {
    if (!this.#attached) return
    this.#attached = false
    await this.store.run('detach kept').catch(error => {
      throw fault(error, this.path) ?? error
    })
  }

  /** Lets a file go that was opened to be read: what is asked of the records in memory needs it no more. */
  async release(): Promise<void> {
    if (this.#options.mode === 'read') await this.detach()
  }

  /** Lets go of the file and of the records in memory. */
  close(): void {
    this.store.close()
  }
}

/** Files beside it that are called alike. */
async function neighboursOf(path: string): Promise<string[]> {
  const names = await readdir(dirname(path)).catch(() => [])
  return nearestNames(basename(path), names).map(it => join(dirname(path), it))
}

/** Where a file lies, links followed; undefined where there is none. */
const there = (path: string): Promise<string | undefined> =>
  realpath(path).catch(error => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw refuse.unreadable(path, String(codeOf(error)))
  })

/** Where a file will lie that is not there yet. */
async function placeOf(path: string): Promise<string> {
  const folder = dirname(resolve(path))
  const at = await realpath(folder).catch(error => {
    throw fault(error, path) ?? error
  })
  return join(at, basename(path))
}

/** Whether a file begins as those of the engine do: 8 bytes of a checksum, then its name. */
async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path).catch(error => {
    throw refuse.unreadable(path, String(codeOf(error)))
  })
  try {
    if (!(await file.stat()).isFile()) return false
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0)
    return bytesRead === 12 && buffer.toString('latin1', 8) === 'DUCK'
  } finally {
    await file.close()
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
const isThere = (error: unknown): boolean => codeOf(error) === 'EEXIST'
