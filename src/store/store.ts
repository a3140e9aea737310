import { createRequire } from 'node:module'
import type { DuckDBAppender, DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** A cell of a result: whole numbers come as numbers where they are exact, else as bigint. */
export type Value = string | number | bigint | boolean | null
export type Row = Record<string, Value>

/** How much of the machine the engine may use. */
export interface Limits {
  readonly threads?: number
  readonly memory?: string
  /** A folder of its own, made when the memory is full and gone at the end; without one nothing is laid on disk. */
  readonly spill?: string
}

/** The records and the engine that holds them. Everything that speaks SQL goes through here. */
export class Store {
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection

  readonly #signal: AbortSignal | undefined
  readonly #interrupt = (): void => this.#connection.interrupt()

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, signal?: AbortSignal) {
    this.#instance = instance
    this.#connection = connection
    this.#signal = signal
    signal?.addEventListener('abort', this.#interrupt)
  }

  /**
   * An empty store in memory. Loads the engine, which takes 70-220 ms: only commands that read records call it. The signal
   * breaks off the statement that runs, and every later one.
   */
  static async open(limits: Limits = {}, signal?: AbortSignal): Promise<Store> {
    // Required, not imported: Node reads every file of a CommonJS package twice to import it, which takes 40 ms here.
    const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api') as typeof import('@duckdb/node-api')
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: limits.memory ?? '600MB',
      // Left to itself the engine would lay `.tmp` into the folder it is called from.
      temp_directory: limits.spill ?? '',
      ...(limits.threads === undefined ? {} : { threads: String(limits.threads) }),
      // No extension is fetched, ever: nothing leaves the machine.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    })
    const connection = await instance.connect()
    await connection.run(`set TimeZone = 'UTC'`)
    return new Store(instance, connection, signal)
  }

  /** Runs a statement for what it does. */
  async run(sql: string): Promise<void> {
    this.#signal?.throwIfAborted()
    await this.#connection.run(sql)
  }

  /** Runs a query and hands back its rows, as plain JavaScript values. */
  async rows<T extends Row = Row>(sql: string): Promise<T[]> {
    this.#signal?.throwIfAborted()
    const reader = await this.#connection.runAndReadAll(sql)
    return reader.getRowObjectsJS().map(plain) as T[]
  }

  /** The first row of a query that has one. */
  async row<T extends Row = Row>(sql: string): Promise<T> {
    const [first] = await this.rows<T>(sql)
    if (!first) throw new Error(`a query came back without a row: ${sql.slice(0, 200)}`)
    return first
  }

  /** Fills a table of text columns row by row; `write` hands each row to what it is given. */
  async fill(table: string, write: (append: (line: number, cells: readonly string[]) => void) => Promise<void>): Promise<void> {
    const appender = await this.#connection.createAppender(table)
    try {
      await write((line, cells) => appendRow(appender, line, cells))
    } finally {
      appender.closeSync()
    }
  }

  /** From here on no statement can reach a file: what is bound by then is all there is. */
  async shutIn(): Promise<void> {
    await this.run('set enable_external_access = false')
  }

  close(): void {
    this.#signal?.removeEventListener('abort', this.#interrupt)
    this.#connection.closeSync()
    this.#instance.closeSync()
  }
}

function appendRow(appender: DuckDBAppender, line: number, cells: readonly string[]): void {
  appender.appendInteger(line)
  for (const cell of cells) appender.appendVarchar(cell)
  appender.endRow()
}

function plain(row: Record<string, unknown>): Row {
  for (const key of Object.keys(row)) {
    const value = row[key]
    if (typeof value === 'bigint') {
      const number = Number(value)
      row[key] = Number.isSafeInteger(number) ? number : value
    }
  }
  return row as Row
}
