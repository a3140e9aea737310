import type { Beside } from '../model/beside.js'
import { Refusal, refuse } from '../model/refusal.js'
import type { Input, Rejection } from '../model/report.js'
import type { Schedule } from '../model/schedule.js'
import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { createTables } from '../store/tables.js'
import { account, passedBy } from './account.js'
import { countBusinessHours } from './business-hours.js'
import { collapse, createMerged, type Log } from './collapse.js'
import { countDepartures, type Departed, dropRepeated, layGone } from './departures.js'
import { describeColumns } from './describe.js'
import type { Format } from './format.js'
import { type Join, joinAnswers } from './join.js'
import { type FileTold, load, type Taken, take, takeWide } from './load.js'
import type { ColumnDetail, FileDetail, Loaded, PassedBy } from './loaded.js'
import { type Forced, type Override, requireUsed } from './overrides.js'
import { namesAmong } from './recognise.js'
import { tellRejected } from './rejects.js'
import { applyRosters, createRosters } from './roster.js'
import { dropDuplicates, type Extent, extentOf } from './settle.js'
import type { Source } from './source.js'
import { holdsNothing, type Rejected, type Staged, stage } from './stage.js'
import type { DateOrder } from './values/instant.js'

/** What came out of reading: the records lie in the store, this is the account of them. */
export interface Ingested {
  readonly inputs: readonly Input[]
  readonly rejections: { readonly count: number; readonly first: readonly Rejection[] }
  readonly join: Join
  /** What is to be said of single fields, in words. */
  readonly said: ReadonlyMap<string, string>
  readonly extent: Extent | undefined
  /** Customers who left or got money back, where a list of them is among the files. */
  readonly departures?: Departed['all']
  /** By file, where they were asked for. */
  readonly details: readonly FileDetail[]
}

/** What a reading may be told beside its files. */
export interface Told {
  readonly dateOrder?: DateOrder
  readonly timezone?: string
  readonly overrides?: readonly Override[]
  readonly forced?: readonly Forced[]
  /** When the desk is open: for times in business hours where the exports give none. */
  readonly businessHours?: Beside & Schedule
  /** Whether each column is to be described (`Ingested.details`), which takes a look at its cells. */
  readonly describe?: boolean
  /** Takes every rejection whole, as it comes; those of the report are only the first. */
  readonly onRejected?: (rejected: Rejected) => void
  /** The share of rows and cells that may be rejected; beyond it the reading is refused. */
  readonly maxRejected?: number
  readonly onFile?: (name: string, at: number, of: number) => void
}

/**
 * Reads exports into the store: each file is staged as text, recognised, typed, and written as interactions and answers;
 * then logs are collapsed, duplicates dropped, names put in the place of ids, and answers tied to contacts. Refuses a
 * named file that is no table, and inputs that hold neither contacts nor answers.
 */
export async function ingest(store: Store, sources: readonly Source[], formats: readonly Format[], told: Told = {}): Promise<Ingested> {
  const all = await readAll(store, sources, formats, told)
  const loaded = all.filter(it => 'shaped' in it)
  if (!told.describe) requireUse(all, loaded)
  await dropDuplicates(store)
  const departs = loaded.some(it => it.typed && it.format?.kind === 'departure')
  if (departs) await dropRepeated(store)
  await applyRosters(store)
  const { businessHours, timezone } = told
  const said = businessHours ? await countBusinessHours(store, businessHours, timezone !== undefined) : new Map<string, string>()
  const join = await joinAnswers(store)
  if (departs) await layGone(store)
  const departed = departs ? await countDepartures(store) : undefined
  const inputs: Input[] = []
  for (const one of all) {
    if (!('shaped' in one)) inputs.push(await passedBy(one))
    else inputs.push(await account(store, { ...one, notes: [...(departed?.notes.get(one.file) ?? []), ...one.notes] }))
  }
  const rejections = loaded.flatMap(it => [...it.shaped.staged.rejections.map(withoutRow), ...(it.typed?.firstBad ?? [])])
  const count = loaded.reduce((sum, it) => sum + it.shaped.staged.rejections.length + (it.typed?.badCells ?? 0), 0)
  const rows = inputs.reduce((sum, it) => sum + it.rows, 0)
  if (told.maxRejected !== undefined && count > told.maxRejected * rows)
    throw refuse.tooManyRejected(count, rows, told.maxRejected, rejections[0])
  const details = loaded.flatMap(it => (it.details ? [detailOf(it, it.details)] : []))
  return {
    inputs,
    rejections: { count, first: rejections.slice(0, 100) },
    join,
    said,
    extent: await extentOf(store),
    ...(departed ? { departures: departed.all } : {}),
    details,
  }
}

/** Refuses files of which none holds contacts or answers; of a header alone it is said what is missing. */
function requireUse(all: readonly (Loaded | PassedBy)[], loaded: readonly Loaded[]): void {
  if (loaded.some(it => it.typed && it.format?.kind !== 'departure')) return
  const [first] = loaded
  if (first && loaded.length === all.length && loaded.every(it => holdsNothing(it.shaped.staged)))
    throw refuse.noRows(first.shaped.staged.source.name)
  throw refuse.nothingUsable(all.map(seen))
}

/** Reads every file, in order; those that wait for names from another come last, and logs are collapsed behind all. */
async function readAll(store: Store, sources: readonly Source[], formats: readonly Format[], told: Told): Promise<(Loaded | PassedBy)[]> {
  await createTables(store)
  await createMerged(store)
  await createRosters(store)
  await store.run('create temp table files (file integer, format varchar, newest timestamp)')
  const { dateOrder, timezone, overrides = [], forced = [] } = told
  const fileTold: FileTold = { dateOrder, timezone, overrides, forced, used: new Set() }
  const isName = namesAmong(formats)
  const logs = new Map<string, Log>()
  const all = new Map<number, Loaded | PassedBy>()
  const waiting: Taken[] = []
  const finish = async (taken: Taken): Promise<void> => {
    const loaded = await load(store, taken, fileTold, logs)
    if (told.onRejected) await tellRejected(store, loaded, told.onRejected)
    all.set(taken.file, told.describe ? { ...loaded, details: await describeColumns(store, loaded) } : loaded)
    // Once its records are written, a file's text is let go: it is larger than all records together.
    await store.run(`drop table ${identifier(taken.shaped.staged.table)}`)
  }
  for (const [file, source] of sources.entries()) {
    told.onFile?.(source.name, file, sources.length)
    const staged = await stageOrPass(store, source, `stage_${file}`, isName)
    if ('why' in staged) {
      all.set(file, staged)
      continue
    }
    const taken = await take(store, staged, file, formats, fileTold)
    if (taken.recognised?.format.long) waiting.push(taken)
    else await finish(taken)
  }
  for (const taken of waiting) await finish(await takeWide(store, taken, fileTold))
  for (const log of logs.values()) await collapse(store, log)
  requireUsed(
    overrides,
    fileTold.used,
    sources.map(it => it.name),
  )
  return sources.map((_, file) => all.get(file)).filter(it => it !== undefined)
}

/** In a report the place and the reason are enough. */
const withoutRow = ({ row: _, ...rejection }: Rejected): Rejection => rejection

/** A file found in a folder that is no table at all is passed by; one the user named is not. */
async function stageOrPass(store: Store, source: Source, table: string, isName: (cell: string) => boolean): Promise<Staged | PassedBy> {
  try {
    return await stage(store, source, table, { isName })
  } catch (error) {
    if (error instanceof Refusal && !source.named) return { source, why: error.message }
    throw error
  }
}

const detailOf = ({ shaped, runnerUp, zone }: Loaded, columns: readonly ColumnDetail[]): FileDetail => ({
  file: shaped.staged.source.name,
  ...(runnerUp ? { runnerUp } : {}),
  titles: shaped.staged.titles,
  headerRows: shaped.staged.headed ? 1 + shaped.headerRows : 0,
  ...(zone ? { zone } : {}),
  columns,
})

function seen(one: Loaded | PassedBy): string {
  if (!('shaped' in one)) return `${one.source.name}: ${one.why}`
  if (one.typed) return `${one.shaped.staged.source.name}: customers who left, which are told beside contacts and answers`
  const columns = one.shaped.columns.map(it => it.written.trim())
  return `${one.shaped.staged.source.name}: ${columns.slice(0, 8).join(', ')}`
}
