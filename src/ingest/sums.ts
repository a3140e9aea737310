import { FACETS } from '../model/record.js'
import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Format, SumColumn } from './format.js'
import type { Loading } from './insert.js'
import type { Column } from './recognise.js'
import { durationShapes } from './values/duration.js'
import { cleaned, fits, readBy } from './values/shape.js'

/** What became of the columns of figures: those that were used, by metric, and what is to be said of it. */
export interface Summed {
  readonly mapped: Readonly<Record<string, string>>
  readonly notes: readonly string[]
}

const SAMPLE = 200

/** The reporting period that stands above a table without dates. */
const PERIOD = /(\d{4}-\d{2}-\d{2})\b.{1,12}\b\d{4}-\d{2}-\d{2}/

/**
 * Writes the figures of an export that is summed up already: for each metric and row how many contacts, and how many of
 * them or how long. Means are turned back into sums, since only these can be added; rates are left aside. Figures without
 * a date of their own belong to the period that a title names.
 */
export async function insertSums(loading: Loading, format: Format, columns: readonly Column[], titles: readonly string[]): Promise<Summed> {
  const { store, typed, staging, file } = loading
  const has = new Set<string>(typed.readings.map(it => it.field))
  const facets = FACETS.map(it => (has.has(it) && it !== 'kind' ? it : 'null'))
  const period = PERIOD.exec(titles.join('\n'))
  const moment = has.has('opened_at') ? 'opened_at' : has.has('date') ? 'date' : period?.[1] ? literal(period[1]) : 'null'
  const mapped: Record<string, string> = {}
  for (const sum of format.sums ?? []) {
    const figures = await figuresOf(store, staging, sum, columns, format)
    if (!figures) continue
    mapped[sum.metric] = figures.column.written
    await store.run(`insert into sums select ${file}, line, ${literal(sum.metric)}, ${moment}::timestamp, ${facets.join(', ')},
        map([]::varchar[], []::varchar[]), weight, total, null
      from ${identifier(typed.table)} join (select line, ${figures.weight} as weight, ${figures.total} as total from ${identifier(staging)}) using (line)
      where aside is null and weight > 0 and total is not null`)
  }
  const dated = moment === literal(period?.[1] ?? '') ? [`all of it is dated ${period?.[1]}, the first day of the period in its title`] : []
  return { mapped, notes: ['summed up already: medians, slowest tenths and single contacts cannot be told from it', ...dated] }
}

interface Figures {
  readonly column: Column
  readonly weight: string
  readonly total: string
}

async function figuresOf(
  store: Store,
  staging: string,
  { of, hits, misses, mean, total }: SumColumn,
  columns: readonly Column[],
  format: Format,
): Promise<Figures | undefined> {
  const find = (names: readonly string[] | undefined) =>
    names?.map(name => columns.find(it => it.full === name) ?? columns.find(it => it.name === name)).find(it => it !== undefined)
  const all = find(of)
  if (!all) return undefined
  const weight = countIn(all)
  const [hit, miss, each, whole] = [find(hits), find(misses), find(mean), find(total)]
  if (hit) return { column: hit, weight, total: countIn(hit) }
  if (miss) return { column: miss, weight, total: `${weight} - ${countIn(miss)}` }
  const timed = whole ?? each
  if (!timed) return hits || misses || mean || total ? undefined : { column: all, weight, total: weight }
  const time = await durationIn(store, staging, timed, format)
  return time === undefined ? undefined : { column: timed, weight, total: whole ? time : `(${time}) * ${weight}` }
}

/** A whole number, its thousands parted or not. */
const countIn = ({ at }: Column): string => {
  const cell = cleaned(`c${at}`)
  return `case when regexp_full_match(${cell}, '[0-9]{1,3}([,. ][0-9]{3})+') then regexp_replace(${cell}, '[,. ]', '', 'g')::bigint
    when regexp_full_match(${cell}, '[0-9]+([.]0+)?') then ${cell}::double::bigint end`
}

async function durationIn(store: Store, staging: string, column: Column, format: Format): Promise<string | undefined> {
  const cell = cleaned(`c${column.at}`)
  const rows = await store.rows<{ cell: string }>(
    `select distinct ${cell} as cell from ${identifier(staging)} where ${cell} is not null order by cell limit ${SAMPLE}`,
  )
  const cells = rows.map(it => it.cell)
  const shapes = durationShapes(column.unit ?? format.plainDurations, cells, format.clocks)
  const used = shapes.filter(shape => cells.some(it => fits(shape, it)))
  return used.length > 0 ? readBy(used, `lower(${cell})`) : undefined
}
