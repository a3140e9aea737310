import { FACETS } from '../model/record.js'
import { Refusal, refuse } from '../model/refusal.js'
import type { Input, Rejection } from '../model/report.js'
import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { createTables } from '../store/tables.js'
import { account, type Loaded, type PassedBy, passedBy } from './account.js'
import type { Format } from './format.js'
import { insertAnswers, insertInteractions } from './insert.js'
import { mapColumns } from './mapping.js'
import { type Column, columnsOf, recognise } from './recognise.js'
import { dropDuplicates, type Extent, extentOf, type Join, joinAnswers } from './settle.js'
import type { Source } from './source.js'
import { type Staged, stage } from './stage.js'
import { typeCells } from './typed.js'
import type { DateOrder } from './values/instant.js'
import { cleaned } from './values/shape.js'

/** What came out of reading: the records lie in the store, this is the account of them. */
export interface Ingested {
  readonly inputs: readonly Input[]
  readonly rejections: { readonly count: number; readonly first: readonly Rejection[] }
  readonly join: Join
  readonly extent: Extent | undefined
}

/** What a reading may be told beside its files. */
export interface Told {
  readonly dateOrder?: DateOrder
  readonly onFile?: (name: string, at: number, of: number) => void
}

/** A column with more values than this groups nothing. */
const MOST_VALUES = 60
const AT_ONCE = 20
/** More columns to group by than anyone asks for, and as many as the engine's memory holds. */
const MOST_EXTRAS = 100

/**
 * Reads exports into the store: each file is staged as text, recognised, typed, and written as interactions and answers;
 * then duplicates are dropped and answers tied to contacts. Refuses a named file that is no table, and
 * inputs that hold neither contacts nor answers.
 */
export async function ingest(store: Store, sources: readonly Source[], formats: readonly Format[], told: Told = {}): Promise<Ingested> {
  await createTables(store)
  await store.run('create temp table files (file integer, format varchar, newest timestamp)')
  const all: (Loaded | PassedBy)[] = []
  for (const [file, source] of sources.entries()) {
    told.onFile?.(source.name, file, sources.length)
    all.push(await load(store, source, file, formats, told.dateOrder))
  }
  const loaded = all.filter(it => 'staged' in it)
  if (!loaded.some(it => it.typed)) throw refuse.nothingUsable(all.map(seen))
  await dropDuplicates(store)
  const join = await joinAnswers(store)
  const inputs: Input[] = []
  for (const one of all) inputs.push('staged' in one ? await account(store, one) : await passedBy(one))
  const rejections = loaded.flatMap(it => [...it.staged.rejections, ...(it.typed?.firstBad ?? [])])
  const count = loaded.reduce((sum, it) => sum + it.staged.rejections.length + (it.typed?.badCells ?? 0), 0)
  return { inputs, rejections: { count, first: rejections.slice(0, 100) }, join, extent: await extentOf(store) }
}

function seen(one: Loaded | PassedBy): string {
  if (!('staged' in one)) return `${one.source.name}: ${one.why}`
  const columns = columnsOf(one.staged.header).map(it => it.written.trim())
  return `${one.staged.source.name}: ${columns.slice(0, 8).join(', ')}`
}

async function load(store: Store, source: Source, file: number, formats: readonly Format[], order?: DateOrder): Promise<Loaded | PassedBy> {
  const staged = await stageOrPass(store, source, `stage_${file}`)
  if (!('table' in staged)) return staged
  const loaded = await loadStaged(store, staged, file, formats, order)
  // The text of a file is needed no more, and may be larger than all records together.
  await store.run(`drop table ${identifier(staged.table)}`)
  return loaded
}

async function loadStaged(store: Store, staged: Staged, file: number, formats: readonly Format[], order?: DateOrder): Promise<Loaded> {
  const recognised = recognise(staged.header, formats)
  if (!recognised) return { file, staged, notes: [], mapped: {}, unmapped: columnsOf(staged.header).map(it => it.written) }
  const mapping = await mapColumns(store, staged, recognised, order)
  const { format, confidence } = recognised
  const setting = { store, staged, format, order: mapping.order }
  const typed = await typeCells(store, staged, mapping, setting)
  const loading = { store, typed, staging: staged.table, file }
  const others = format.kind === 'survey' ? [] : await groupable(store, staged, mapping.unmapped)
  const extras = others.slice(0, MOST_EXTRAS)
  const dropped = extras.length < others.length ? [`of its other columns only the first ${MOST_EXTRAS} can be grouped by`] : []
  if (format.kind !== 'survey') await insertInteractions(loading, format.kind, extras)
  await insertAnswers(loading, format.kind !== 'survey')
  const dated = format.kind === 'survey' ? 'answers' : 'interactions'
  const moment = dated === 'answers' ? 'answered_at' : 'coalesce(updated_at, ended_at, opened_at)'
  await store.run(`insert into files select ${file}, ${literal(format.id)}, max(${moment}) from ${dated} where file = ${file}`)
  const mapped = Object.fromEntries([
    ...typed.readings.map(it => [it.field, it.column.written]),
    ...typed.ratings.map(it => [it.asked.question, it.column.written]),
  ])
  return {
    file,
    staged,
    format,
    confidence,
    typed,
    mapped,
    notes: [...mapping.notes, ...dropped],
    unmapped: mapping.unmapped.map(it => it.written),
  }
}

/** A file found in a folder that is no table at all is passed by; one the user named is not. */
async function stageOrPass(store: Store, source: Source, table: string): Promise<Staged | PassedBy> {
  try {
    return await stage(store, source, table)
  } catch (error) {
    if (error instanceof Refusal && !source.named) return { source, why: error.message }
    throw error
  }
}

/** The columns no field took that have few values: what contacts may be grouped by when asked. */
async function groupable(store: Store, staged: Staged, columns: readonly Column[]): Promise<Column[]> {
  const candidates = columns.filter(
    (it, at) => !(FACETS as readonly string[]).includes(it.name) && columns.findIndex(other => other.name === it.name) === at,
  )
  const fit: Column[] = []
  // A few at a time: each distinct count takes memory of its own.
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    const some = candidates.slice(at, at + AT_ONCE)
    const counts = await store.row<Record<string, number>>(
      `select ${some.map(it => `count(distinct ${cleaned(`c${it.at}`)}) as c${it.at}`).join(', ')} from ${staged.table}`,
    )
    fit.push(...some.filter(it => (counts[`c${it.at}`] ?? 0) >= 2 && (counts[`c${it.at}`] ?? 0) <= MOST_VALUES))
  }
  return fit
}
