import type { Beside } from '../model/beside.js'
import { refuse } from '../model/refusal.js'
import type { Input, Rejection } from '../model/report.js'
import type { Schedule } from '../model/schedule.js'
import type { Store } from '../store/store.js'
import { account } from './account.js'
import { countBusinessHours } from './business-hours.js'
import { collapse } from './collapse.js'
import { countDepartures, type Departed, dropRepeated, layGone } from './departures.js'
import type { Format } from './format.js'
import { type Done, finishWaiting, intake, type Kept, type ReadingTold, readFile, type Waiting } from './intake.js'
import { type Join, joinAnswers } from './join.js'
import type { FileDetail, FileRead } from './loaded.js'
import { requireUsed } from './overrides.js'
import { datasetIn } from './parquet.js'
import { applyRosters } from './roster.js'
import { dropDuplicates, type Extent, extentOf } from './settle.js'
import { isDataset, type Source } from './source.js'

/** What came out of reading: the records lie in the store, this is the account of them. */
export interface Ingested {
  readonly inputs: readonly Input[]
  /** The same files as they say it alone. */
  readonly files: readonly FileRead[]
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
export interface Told extends ReadingTold {
  /** When the desk is open: for times in business hours where the exports give none. */
  readonly businessHours?: Beside & Schedule
  /** The share of rows and cells that may be rejected; beyond it the reading is refused. */
  readonly maxRejected?: number
  readonly onFile?: (name: string, at: number, of: number) => void
}

/**
 * Reads exports into the store: each file is staged as text, recognised, typed, and written as interactions and answers;
 * then logs are collapsed, duplicates dropped, names put in the place of ids, and answers tied to contacts. What was read earlier and
 * kept is set beside it as if it were read now. Refuses a named file that is no table, and inputs that hold neither contacts
 * nor answers.
 */
export async function ingest(
  store: Store,
  sources: readonly Source[],
  formats: readonly Format[],
  told: Told = {},
  kept: readonly Kept[] = [],
): Promise<Ingested> {
  const folders = sources.filter(isDataset)
  const earlier = [...kept, ...(await Promise.all(folders.map(it => datasetIn(store, it.dataset))))]
  const done = await readAll(
    store,
    sources.filter(it => !isDataset(it)),
    formats,
    told,
    earlier,
  )
  const all = done.map(it => it.read)
  if (!told.describe) requireUse(all)
  await dropDuplicates(store)
  const departs = all.some(it => it.table === 'departures')
  if (departs) await dropRepeated(store)
  await applyRosters(store)
  const { businessHours, timezone } = told
  const said = businessHours ? await countBusinessHours(store, businessHours, timezone !== undefined) : new Map<string, string>()
  const join = await joinAnswers(store)
  if (departs) await layGone(store)
  const departed = departs ? await countDepartures(store) : undefined
  const inputs: Input[] = []
  for (const one of all) {
    const notes = departed?.notes.get(one.file) ?? []
    inputs.push(await account(store, notes.length > 0 ? { ...one, own: { ...one.own, notes: [...notes, ...one.own.notes] } } : one))
  }
  const rejections = all.flatMap(it => it.rejections.first)
  const count = all.reduce((sum, it) => sum + it.rejections.count, 0)
  const rows = inputs.reduce((sum, it) => sum + it.rows, 0)
  if (told.maxRejected !== undefined && count > told.maxRejected * rows)
    throw refuse.tooManyRejected(count, rows, told.maxRejected, rejections[0])
  return {
    inputs,
    files: all,
    rejections: { count, first: rejections.slice(0, 100) },
    join,
    said,
    extent: await extentOf(store),
    ...(departed ? { departures: departed.all } : {}),
    details: done.flatMap(it => it.details ?? []),
  }
}

/** Refuses files of which none holds contacts or answers; of a header alone it is said what is missing. */
function requireUse(all: readonly FileRead[]): void {
  if (all.some(it => it.table && it.table !== 'departures')) return
  const [first] = all
  if (first && all.every(it => it.bare)) throw refuse.noRows(first.own.file)
  throw refuse.nothingUsable(all.map(it => `${it.own.file}: ${it.seen}`))
}

/** Reads every file, in order; those that wait for names from another come last, and logs are collapsed behind all. */
async function readAll(
  store: Store,
  sources: readonly Source[],
  formats: readonly Format[],
  told: Told,
  kept: readonly Kept[],
): Promise<Done[]> {
  const it = await intake(store, formats, told)
  const { ofSources, ofKept } = numbered(sources, kept)
  const all = new Map<number, Done>()
  const waiting: [number, Waiting][] = []
  const take = (file: number, one: Done | Waiting): void => {
    if ('waiting' in one) waiting.push([file, one])
    else all.set(file, one)
  }
  for (const [set, { restore }] of kept.entries()) {
    const files = ofKept[set] ?? []
    for (const [at, one] of (await restore(it, files)).entries()) take(files[at] ?? 0, one)
  }
  for (const [at, source] of sources.entries()) {
    told.onFile?.(source.name, at, sources.length)
    const file = ofSources[at] ?? 0
    take(file, await readFile(it, source, file))
  }
  for (const [file, one] of waiting.sort(([a], [b]) => a - b)) all.set(file, await finishWaiting(it, one))
  for (const log of it.logs.values()) await collapse(store, log)
  // Where only a store is read, columns were named when it was filled.
  if (sources.length > 0)
    requireUsed(
      told.overrides ?? [],
      it.fileTold.used,
      sources.map(it => it.name),
    )
  return [...all].sort(([a], [b]) => a - b).map(([, one]) => one)
}

/** The place of each file in the report: as they come, and by name where some are read and some were kept. */
function numbered(sources: readonly Source[], kept: readonly Kept[]): { ofSources: number[]; ofKept: number[][] } {
  const sets = [sources.map(it => it.name), ...kept.map(it => it.names)]
  const order = sets.flatMap((names, set) => names.map((name, at) => ({ name, set, at })))
  if (kept.length > 0) order.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.set - b.set || a.at - b.at))
  const places = sets.map(names => names.map(() => 0))
  for (const [file, { set, at }] of order.entries()) {
    const its = places[set]
    if (its) its[at] = file
  }
  const [ofSources = [], ...ofKept] = places
  return { ofSources, ofKept }
}
