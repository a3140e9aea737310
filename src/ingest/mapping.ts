import { literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { dateOrder } from './date-order.js'
import type { Aside, ColumnField, Format, RatingColumn } from './format.js'
import type { Mapping, RatingReading, SetAside } from './mapped.js'
import { questionsAmong } from './questions.js'
import { mayBeMoment, type Reading, readingOf, type Setting } from './reading.js'
import type { Column, Recognised } from './recognise.js'
import type { Staged } from './stage.js'
import type { DateOrder } from './values/instant.js'
import { type Ratings, readRatings, type Written } from './values/rating.js'
import { cleaned, isNothing } from './values/shape.js'

const SAMPLE = 1000
/** More distinct values than any scale has: a column of texts, ids or measured quantities. */
const MOST_RATINGS = 500

/** What a mapping may be told beside the file: how dates without a telling cell are written, and the zone of local times. */
export interface MappingTold {
  readonly order?: DateOrder | undefined
  readonly zone?: string | undefined
}

/** Maps a staged file by its header and by what its cells hold. `columns` are all of the file, whether named or not. */
export async function mapColumns(
  store: Store,
  staged: Staged,
  recognised: Recognised,
  columns: readonly Column[],
  told: MappingTold,
): Promise<Mapping> {
  const { format } = recognised
  const named = [...recognised.columns]
  const samples = await sample(
    store,
    staged,
    named.map(([, column]) => column),
  )
  const dates = named.filter(([field]) => mayBeMoment(field)).map(([, column]) => ({ column, cells: samples.get(column.at) ?? [] }))
  // What is answered can be told without its date, and who left is only told beside; when a contact was cannot be left open.
  const {
    order,
    note,
    undecided = [],
  } = await dateOrder(store, staged, dates, told.order, format.kind !== 'survey' && format.kind !== 'departure')
  const notes: string[] = note ? [note] : []
  const at: Setting = { store, staged, format, order, zone: told.zone }
  const readings = new Map<ColumnField, Reading>()
  const unmapped = [...recognised.unmapped]
  for (const [field, column] of named) {
    if (undecided.includes(column)) {
      unmapped.push(column)
      notes.push(
        `no date in \`${column.written}\` tells whether the day or the month comes first, so none is used: say which with \`--date-order dmy\` or \`--date-order mdy\``,
      )
      continue
    }
    const reading = await readingOf(at, field, column, samples.get(column.at) ?? [])
    if ('notRead' in reading) {
      unmapped.push(column)
      notes.push(`\`${column.written}\` is not used as ${field}: ${reading.notRead}`)
    } else if (readings.has(reading.field)) unmapped.push(column)
    else readings.set(reading.field, reading)
  }
  const ratings: RatingReading[] = []
  const unread: Column[] = []
  for (const { asked, column } of recognised.ratings) {
    const read = await readColumn(store, staged, asked, column)
    if (!read) {
      unmapped.push(column)
      unread.push(column)
      continue
    }
    if (read.note) notes.push(`\`${column.written}\`: ${read.note}`)
    ratings.push({ asked, column, ratings: read })
  }
  const none = { readings: [], notes: [] }
  const asked = format.questions
    ? await questionsAmong(
        unmapped.filter(it => !ownOf(format).has(it.name)),
        it => distinct(store, staged, it),
        ratings,
      )
    : none
  const isAsked = (column: Column) => asked.readings.some(it => it.column === column)
  const useless = recognised.ratings.filter(it => unread.includes(it.column) && !isAsked(it.column))
  notes.push(
    ...useless.map(it => `\`${it.column.written}\` is not used as ${it.asked.question}: its values are no ratings`),
    ...asked.notes,
  )
  return {
    recognised,
    readings: [...readings.values()],
    ratings: [...ratings, ...asked.readings],
    aside: asideOf(format.aside ?? [], columns),
    unmapped: unmapped.filter(it => !isAsked(it)),
    notes,
    order,
  }
}

async function readColumn(store: Store, staged: Staged, asked: RatingColumn, column: Column): Promise<Ratings | undefined> {
  const values = await distinct(store, staged, column)
  if (values.length >= MOST_RATINGS) return undefined
  return readRatings(values, asked.kind, { scale: asked.scale ?? column.scale, words: asked.words, lowIsGood: asked.lowIsGood })
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
  // One in thousands may be filled: a mark that is set as rarely as something happens.
  for (const { at } of columns.filter(it => cells.get(it.at)?.length === 0)) {
    const found = await store.rows<{ text: string }>(
      `select ${cleaned(`c${at}`)} as text from ${staged.table} where text is not null order by line limit ${SAMPLE}`,
    )
    cells.set(
      at,
      found.map(it => it.text),
    )
  }
  return cells
}

async function distinct(store: Store, staged: Staged, column: Column): Promise<Written[]> {
  const cell = cleaned(`c${column.at}`)
  return store.rows<{ text: string; count: number }>(
    `select ${cell} as text, count(*) as count from ${staged.table} where ${cell} is not null group by text order by text limit ${MOST_RATINGS}`,
  )
}

/** Columns of the product's own, which are no questions whatever stands in them. */
const ownOf = ({ layout }: Format): ReadonlySet<string> => new Set(layout)

/** A format's rules for rows that do not count, for the columns this file has. */
function asideOf(rules: readonly Aside[], columns: readonly Column[]): SetAside[] {
  return rules.flatMap(({ column, is, why }) => {
    const found = columns.find(it => it.name === column || it.full === column)
    return found ? [{ sql: `regexp_full_match(lower(trim(c${found.at})), ${literal(is)})`, why }] : []
  })
}
