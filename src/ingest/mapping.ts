import { refuse } from '../model/refusal.js'
import type { Store } from '../store/store.js'
import type { ColumnField, RatingColumn } from './format.js'
import { mayBeMoment, type Reading, readingOf, type Setting } from './reading.js'
import type { Column, Recognised } from './recognise.js'
import type { Staged } from './stage.js'
import { type DateOrder, UNORDERED } from './values/instant.js'
import { type Ratings, readRatings, type Written } from './values/rating.js'
import { cleaned, isNothing } from './values/shape.js'

/** Which column of a file is which, how each is read, and what was taken as given. */
export interface Mapping {
  readonly recognised: Recognised
  readonly readings: readonly Reading[]
  readonly ratings: readonly RatingReading[]
  readonly unmapped: readonly Column[]
  readonly notes: readonly string[]
  readonly order: DateOrder
}

export interface RatingReading {
  readonly asked: RatingColumn
  readonly column: Column
  readonly ratings: Ratings
}

const SAMPLE = 1000
/** More distinct values than any scale has: a column of texts, ids or measured quantities. */
const MOST_RATINGS = 500

/** Maps a staged file by its header and by what its cells hold. `order` settles dates that no cell decides. */
export async function mapColumns(store: Store, staged: Staged, recognised: Recognised, order?: DateOrder): Promise<Mapping> {
  const named = [...recognised.columns]
  const samples = await sample(
    store,
    staged,
    named.map(([, column]) => column),
  )
  const notes: string[] = []
  const at: Setting = { store, staged, format: recognised.format, order: await dateOrder(store, staged, named, samples, order) }
  const readings = new Map<ColumnField, Reading>()
  const unmapped = [...recognised.unmapped]
  for (const [field, column] of named) {
    const reading = await readingOf(at, field, column, samples.get(column.at) ?? [])
    if ('notRead' in reading) {
      unmapped.push(column)
      notes.push(`\`${column.written}\` is not used as ${field}: ${reading.notRead}`)
    } else if (readings.has(reading.field)) unmapped.push(column)
    else readings.set(reading.field, reading)
  }
  const ratings: RatingReading[] = []
  for (const { asked, column } of recognised.ratings) {
    const values = await distinct(store, staged, column)
    const told = { scale: asked.scale ?? column.scale, words: asked.words }
    const read = values.length < MOST_RATINGS ? readRatings(values, asked.kind, told) : undefined
    if (!read) {
      unmapped.push(column)
      notes.push(`\`${column.written}\` is not used as ${asked.question}: its values are no ratings`)
      continue
    }
    if (read.note) notes.push(`\`${column.written}\`: ${read.note}`)
    ratings.push({ asked, column, ratings: read })
  }
  return { recognised, readings: [...readings.values()], ratings, unmapped, notes, order: at.order }
}

/** Cells of each column from the head of the file and spread over the rest of it, blank ones left out. */
async function sample(store: Store, staged: Staged, columns: readonly Column[]): Promise<ReadonlyMap<number, string[]>> {
  const cells = new Map<number, string[]>(columns.map(it => [it.at, []]))
  if (columns.length === 0) return cells
  const step = Math.max(1, Math.floor((2 * staged.rows) / SAMPLE))
  const names = columns.map(it => `c${it.at}`).join(', ')
  const rows = await store.rows<Record<string, string>>(
    `select ${names} from (select *, row_number() over (order by line) as place from ${staged.table})
     where place <= ${SAMPLE / 2} or place % ${step} = 0 order by place`,
  )
  for (const row of rows) {
    for (const { at } of columns) {
      const cell = row[`c${at}`] ?? ''
      if (!isNothing(cell)) cells.get(at)?.push(cell.trim())
    }
  }
  return cells
}

async function distinct(store: Store, staged: Staged, column: Column): Promise<Written[]> {
  const cell = cleaned(`c${column.at}`)
  return store.rows<{ text: string; count: number }>(
    `select ${cell} as text, count(*) as count from ${staged.table} where ${cell} is not null group by text order by text limit ${MOST_RATINGS}`,
  )
}

/**
 * Day before month or after it: told from every cell of every date column, since one row in a thousand may decide, and
 * one product writes all its dates one way. Where none decides there is no guess: the user has to say.
 */
async function dateOrder(
  store: Store,
  staged: Staged,
  named: readonly (readonly [ColumnField, Column])[],
  samples: ReadonlyMap<number, string[]>,
  told: DateOrder | undefined,
): Promise<DateOrder> {
  const ambiguous = named
    .filter(([field, column]) => mayBeMoment(field) && samples.get(column.at)?.some(cell => new RegExp(UNORDERED).test(cell)))
    .map(([, column]) => column)
  if (told || ambiguous.length === 0) return told ?? 'dmy'
  const part = (at: number, group: number) => `max(try_cast(regexp_extract(${cleaned(`c${at}`)}, '${UNORDERED}', ${group}) as integer))`
  const row = await store.row<Record<string, number | null>>(
    `select ${ambiguous.map(it => `${part(it.at, 1)} as a${it.at}, ${part(it.at, 2)} as b${it.at}`).join(', ')} from ${staged.table}`,
  )
  const most = (letter: string) => Math.max(...ambiguous.map(it => row[`${letter}${it.at}`] ?? 0))
  const [first, second] = [most('a'), most('b')]
  if (first > 12 && second > 12) throw refuse.mixedDates(staged.source.name, ambiguous[0]?.written ?? '')
  if (first <= 12 && second <= 12) throw refuse.ambiguousDates(staged.source.name, ambiguous[0]?.written ?? '')
  return first > 12 ? 'dmy' : 'mdy'
}
