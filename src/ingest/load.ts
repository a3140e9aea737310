import { basename } from 'node:path'
import { FACETS } from '../model/record.js'
import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { keepRows, type Log, logFor } from './collapse.js'
import { insertDepartures } from './departures.js'
import type { ColumnField, Format } from './format.js'
import { recogniseByCells } from './headerless.js'
import { contactRows, insertAnswers, insertContacts, type Loading } from './insert.js'
import type { Loaded } from './loaded.js'
import type { Mapping } from './mapped.js'
import { mapColumns } from './mapping.js'
import { assignedIn, type Forced, formatFor, type Override } from './overrides.js'
import { type Column, columnsOf, type Recognised, recognise } from './recognise.js'
import { type Shaped, widened, withDerived, withSubheads } from './reshape.js'
import { questionNames, readRoster, rememberIds } from './roster.js'
import { holdsNothing, type Staged } from './stage.js'
import { insertSums } from './sums.js'
import { type Typed, typeCells } from './typed.js'
import type { DateOrder } from './values/instant.js'
import { cleaned } from './values/shape.js'
import { zoneOf } from './values/zone.js'
import { zoneNotes } from './zone-notes.js'

/** What a reading may be told beside its files. */
export interface FileTold {
  readonly dateOrder?: DateOrder | undefined
  /** The zone of local times that carry none. */
  readonly timezone?: string | undefined
  readonly overrides: readonly Override[]
  readonly forced: readonly Forced[]
  readonly used: Set<Override>
}

/** One staged file on its way to records. */
export interface Taken {
  readonly file: number
  readonly shaped: Shaped
  readonly recognised?: Recognised
}

/** A column with more values than this groups nothing. */
const MOST_VALUES = 60
const AT_ONCE = 20
const HEADERLESS_ROWS = 50
/** More columns to group by than anyone asks for, and as many as the engine's memory holds. */
const MOST_EXTRAS = 100

/** Says what a staged file is, and brings its columns to their names. */
export async function take(store: Store, staged: Staged, file: number, formats: readonly Format[], told: FileTold): Promise<Taken> {
  const known = calledSo(formats, staged.source.name)
  const forced = formatFor(staged.source.name, known, told.forced)
  const plain = { staged, columns: columnsOf(staged.header), headerRows: 0, merged: 0 }
  if (!staged.headed) return takeHeaderless(store, plain, file, formats, told, forced)
  const assign = (columns: readonly Column[]) => assignedIn(staged.source.name, columns, told.overrides, told.used)
  const first = recognise(plain.columns, known, assign(plain.columns), forced)
  if (!first) return { file, shaped: plain }
  const headed = await withSubheads(store, plain, first.format)
  const shaped = await withDerived(store, headed, first.format.derived ?? [])
  if (shaped === plain) return { file, shaped, recognised: first }
  const again = recognise(shaped.columns, [settled(first.format)], assign(shaped.columns))
  return { file, shaped, recognised: again ? { ...again, confidence: first.confidence, ...runnerUpOf(first) } : first }
}

/** A file without a header row is known by what the cells of its first rows look like, or by what the user says of its columns. */
async function takeHeaderless(
  store: Store,
  plain: Shaped,
  file: number,
  formats: readonly Format[],
  told: FileTold,
  forced: Format | undefined,
): Promise<Taken> {
  const { staged } = plain
  const rows = await store.rows(`select * from ${identifier(staged.table)} order by line limit ${HEADERLESS_ROWS}`)
  const cells = rows.map(row => plain.columns.map(it => String(row[`c${it.at}`] ?? '')))
  const known = recogniseByCells(cells, forced ? [forced] : formats)
  const assign = (columns: readonly Column[]) => assignedIn(staged.source.name, columns, told.overrides, told.used)
  if (!known) {
    const recognised = recognise(plain.columns, formats, assign(plain.columns), forced)
    return { file, shaped: plain, ...(recognised ? { recognised } : {}) }
  }
  const shaped = await withDerived(store, { ...plain, columns: known.columns }, known.format.derived ?? [])
  const recognised = recognise(shaped.columns, [known.format], assign(shaped.columns))
  return { file, shaped, ...(recognised ? { recognised } : {}) }
}

/** Formats, with the headers that say enough in a file of this name. */
function calledSo(formats: readonly Format[], file: string): readonly Format[] {
  const name = basename(file).toLowerCase()
  const more = (it: Format) => it.whenCalled?.find(called => called.name.test(name))?.columns
  if (!formats.some(more)) return formats
  return formats.map(it => ({ ...it, columns: both(it.columns, more(it) ?? {}) }))
}

const both = (own: Format['columns'], more: Format['columns']): Format['columns'] => ({
  ...own,
  ...Object.fromEntries(Object.entries(more).map(([field, headers]) => [field, [...(own[field as ColumnField] ?? []), ...headers]])),
})

/** What a file is has been told from the columns it came with; of those made of them it is asked only which is which. */
const settled = ({ looks: _, ...format }: Format): Format => ({ ...format, must: [], layout: [] })

const runnerUpOf = ({ runnerUp }: Recognised) => (runnerUp ? { runnerUp } : {})

/** Turns a survey with a row an answer into one with a row a response, and says anew which column is which. */
export async function takeWide(store: Store, taken: Taken, told: FileTold): Promise<Taken> {
  const { recognised, shaped, file } = taken
  const form = recognised?.format.long
  const wide = form ? await widened(store, shaped, form, await questionNames(store)) : undefined
  if (!recognised || !wide) return { file, shaped }
  const { long: _, ...format } = recognised.format
  const assigned = assignedIn(shaped.staged.source.name, wide.columns, told.overrides, told.used)
  const again = recognise(wide.columns, [settled({ ...format, requires: [] })], assigned)
  return {
    file,
    shaped: wide,
    ...(again ? { recognised: { ...again, confidence: recognised.confidence, ...runnerUpOf(recognised) } } : {}),
  }
}

/** Writes the records of a file whose columns are known. Logs keep their rows in `logs` until all files are read. */
export async function load(store: Store, taken: Taken, told: FileTold, logs: Map<string, Log>): Promise<Loaded> {
  const { file, shaped, recognised } = taken
  const { staged } = shaped
  if (holdsNothing(staged)) return nothing(taken, ['it has a header and no rows'])
  if (!recognised) return nothing(taken, [])
  const { format } = recognised
  if (format.kind === 'roster') {
    const note = await readRoster(store, file, staged.table, recognised)
    return { ...nothing(taken, [note]), format, confidence: recognised.confidence }
  }
  const zone = zoneOf(shaped.zone ?? format.zone ?? told.timezone ?? '')
  const mapping = await mapColumns(store, staged, recognised, shaped.columns, { order: told.dateOrder, zone })
  if (format.kind === 'survey' && mapping.ratings.length === 0 && recognised.ratings.length === 0)
    return nothing(taken, [...mapping.notes, 'no column holds ratings'])
  const typed = await typeCells(store, staged, mapping, { store, staged, format, order: mapping.order, zone })
  const isZoneless = !(shaped.zone ?? format.zone) && typed.readings.some(it => it.zoneless || it.type === 'clock')
  const zoneless = isZoneless ? { zoneless: told.timezone === undefined ? {} : { zone: told.timezone } } : {}
  const loading: Loading = { store, typed, staging: staged.table, file, zone, followUpsBy: format.followUpsBy }
  if (format.kind === 'summary') {
    const summed = await insertSums(loading, format, shaped.columns, staged.titles)
    const mapped = { ...mappedOf(typed), ...summed.mapped }
    const notes = [...mapping.notes, ...summed.notes]
    const unmapped = unusedIn(shaped, mapped)
    return { ...nothing(taken, notes), format, confidence: recognised.confidence, typed, ...zoneless, mapped, unmapped }
  }
  const clocks = await zoneNotes(store, staged, typed)
  if (format.kind === 'departure') {
    await insertDepartures(loading, format)
    const [mapped, notes] = [mappedOf(typed), [...mapping.notes, ...clocks]]
    return {
      ...nothing(taken, notes),
      format,
      confidence: recognised.confidence,
      typed,
      ...zoneless,
      mapped,
      unmapped: unusedIn(shaped, mapped),
    }
  }
  const dropped = format.kind === 'survey' ? [] : await writeContacts(loading, format, staged, mapping, logs)
  await insertAnswers(loading, format.kind !== 'survey')
  await rememberIds(store, file, typed)
  const dated = format.kind === 'survey' ? 'answers' : 'interactions'
  const moment = dated === 'answers' ? 'answered_at' : 'coalesce(updated_at, ended_at, opened_at)'
  await store.run(`insert into files select ${file}, ${literal(format.id)}, max(${moment}), ${file} from ${dated} where file = ${file}`)
  return {
    ...nothing(taken, [...mapping.notes, ...clocks, ...dropped]),
    format,
    confidence: recognised.confidence,
    typed,
    ...(zone ? { zone } : {}),
    ...zoneless,
    mapped: mappedOf(typed),
    unmapped: mapping.unmapped.map(it => it.written),
  }
}

async function writeContacts(
  loading: Loading,
  format: Format,
  staged: Staged,
  mapping: Mapping,
  logs: Map<string, Log>,
): Promise<string[]> {
  const { store } = loading
  if (format.kind === 'survey' || format.kind === 'roster' || format.kind === 'summary' || format.kind === 'departure') return []
  const others = await groupable(store, staged, mapping.unmapped)
  const extras = others.slice(0, MOST_EXTRAS)
  const rows = contactRows(loading, format.kind, extras)
  if (format.collapse) {
    await keepRows(store, logFor(logs, format.id, format.collapse), rows)
  } else await insertContacts(store, rows)
  return extras.length < others.length ? [`of its other columns only the first ${MOST_EXTRAS} can be grouped by`] : []
}

const mappedOf = (typed: Typed): Record<string, string> =>
  Object.fromEntries([
    ...typed.readings.map(it => [it.field, it.column.written]),
    ...typed.ratings.map(it => [it.asked.question, it.column.written]),
  ])

const unusedIn = ({ columns }: Shaped, mapped: Readonly<Record<string, string>>): string[] =>
  columns.map(it => it.written).filter(it => !Object.values(mapped).includes(it))

/** A file of which nothing was read. */
const nothing = ({ file, shaped, recognised }: Taken, notes: readonly string[]): Loaded => ({
  file,
  shaped,
  ...(recognised ? runnerUpOf(recognised) : {}),
  mapped: {},
  unmapped: shaped.columns.map(it => it.written),
  notes,
})

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
