import { Refusal } from '../model/refusal.js'
import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { createTables } from '../store/tables.js'
import { fileRead, passedBy } from './account.js'
import { createMerged, type Log } from './collapse.js'
import { describeColumns } from './describe.js'
import type { Format } from './format.js'
import { type FileTold, load, type Taken, take, takeWide } from './load.js'
import type { FileDetail, FileRead, Loaded, PassedBy } from './loaded.js'
import type { Forced, Override } from './overrides.js'
import { namesAmong } from './recognise.js'
import { tellRejected } from './rejects.js'
import { createRosters } from './roster.js'
import type { Source } from './source.js'
import { type Rejected, type Staged, stage } from './stage.js'
import type { DateOrder } from './values/instant.js'

/** What the reading of a file may be told beside it. */
export interface ReadingTold {
  readonly dateOrder?: DateOrder
  readonly timezone?: string
  readonly overrides?: readonly Override[]
  readonly forced?: readonly Forced[]
  /** Whether each column is to be described, which takes a look at its cells. */
  readonly describe?: boolean
  /** Takes every rejection whole, as it comes; those of the report are only the first. */
  readonly onRejected?: (rejected: Rejected) => void
}

/** What files are read with, and what is kept until all are there. */
export interface Intake {
  readonly store: Store
  readonly formats: readonly Format[]
  readonly told: ReadingTold
  readonly fileTold: FileTold
  readonly logs: Map<string, Log>
}

/** One file that was read; the details are there where they were asked for. */
export interface Done {
  readonly read: FileRead
  readonly details?: FileDetail
}

/** One file whose columns are named by another: it is read when that is there. */
export interface Waiting {
  readonly waiting: Taken
  readonly told: FileTold
}

/** Files that were read earlier, and whose records are kept: in a store, or as Parquet. */
export interface Kept {
  /** In the order in which they are restored. */
  readonly names: readonly string[]
  /** Writes their records into the tables, each under the number that it is given. */
  readonly restore: (it: Intake, files: readonly number[]) => Promise<readonly (Done | Waiting)[]>
}

/** Lays empty tables for records. */
export async function intake(store: Store, formats: readonly Format[], told: ReadingTold): Promise<Intake> {
  await createTables(store)
  await createMerged(store)
  await createRosters(store)
  await store.run('create or replace temp table files (file integer, format varchar, newest timestamp, origin integer)')
  const { dateOrder, timezone, overrides = [], forced = [] } = told
  return { store, formats, told, fileTold: { dateOrder, timezone, overrides, forced, used: new Set() }, logs: new Map() }
}

/** Reads a file and writes its records. A file found in a folder that is no table at all is passed by; one the user named is refused. */
export async function readFile(it: Intake, source: Source, file: number): Promise<Done | Waiting> {
  const staged = await stageOrPass(it, source, `stage_${file}`)
  return 'why' in staged ? { read: await passedBy(staged, file) } : readStaged(it, staged, file)
}

/** Reads a file that is text in a table already; `told` is what was told of it, where that is something else than is told now. */
export async function readStaged(it: Intake, staged: Staged, file: number, told = it.fileTold): Promise<Done | Waiting> {
  const taken = await take(it.store, staged, file, it.formats, told)
  return taken.recognised?.format.long ? { waiting: taken, told } : finish(it, taken, told)
}

/** Reads a file that waited for the names of its questions. */
export async function finishWaiting(it: Intake, { waiting, told }: Waiting): Promise<Done> {
  return finish(it, await takeWide(it.store, waiting, told), told)
}

async function finish({ store, told, logs }: Intake, taken: Taken, fileTold: FileTold): Promise<Done> {
  const loaded = await load(store, taken, fileTold, logs)
  if (told.onRejected) await tellRejected(store, loaded, told.onRejected)
  const details = told.describe ? { details: await detailOf(store, loaded) } : {}
  const read = await fileRead(store, loaded)
  // Once its records are written, a file's text is let go: it is larger than all records together.
  await store.run(`drop table ${identifier(taken.shaped.staged.table)}`)
  if (loaded.typed) await store.run(`drop table ${identifier(loaded.typed.table)}`)
  return { read, ...details }
}

async function stageOrPass({ store, formats }: Intake, source: Source, table: string): Promise<Staged | PassedBy> {
  try {
    return await stage(store, source, table, { isName: namesAmong(formats) })
  } catch (error) {
    if (error instanceof Refusal && !source.named) return { source, why: error.message }
    throw error
  }
}

async function detailOf(store: Store, loaded: Loaded): Promise<FileDetail> {
  const { shaped, runnerUp, zone } = loaded
  return {
    file: shaped.staged.source.name,
    ...(runnerUp ? { runnerUp } : {}),
    titles: shaped.staged.titles,
    headerRows: shaped.staged.headed ? 1 + shaped.headerRows : 0,
    ...(zone ? { zone } : {}),
    columns: await describeColumns(store, loaded),
  }
}
