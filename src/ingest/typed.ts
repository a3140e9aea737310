import type { Rejection } from '../model/report.js'
import { identifier, literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { Mapping, RatingReading } from './mapped.js'
import { type Reading, readingOf, type Setting } from './reading.js'
import type { Column } from './recognise.js'
import type { Staged } from './stage.js'
import { cleaned } from './values/shape.js'

/**
 * A staged file with its cells read: `line`, a column a field, and for the nth rating `points_n` and `raw_n`;
 * `bad_<field>` and `bad_rating_n` hold a cell that could not be read, as it stands in the file, and `aside`
 * why a row does not count, where it does not.
 */
export interface Typed {
  readonly table: string
  readonly readings: readonly Reading[]
  readonly ratings: readonly RatingReading[]
  readonly badCells: number
  /** What can be asked of the cells that could not be read: what holds them in SQL, the header of their column, and what was wanted. */
  readonly asked: readonly Asked[]
  /** The first of them by line; a cell that cannot be read is left out of its record, which is kept. */
  readonly firstBad: readonly Rejection[]
}

export interface Asked {
  readonly cell: string
  readonly header: string
  readonly wanted: string
}

const FIRST = 100
const LEFT_OVER = 2000

/** Reads every cell of a mapped file. What a sample of a column did not show is looked for among the cells it could not read. */
export async function typeCells(store: Store, staged: Staged, mapping: Mapping, setting: Setting): Promise<Typed> {
  const table = `${staged.table}_typed`
  let readings = mapping.readings
  await build(store, staged, table, readings, mapping)
  const widened = await widen(store, table, readings, setting)
  if (widened.some((it, at) => it.sql !== readings[at]?.sql)) {
    readings = widened
    await store.run(`drop table ${identifier(table)}`)
    await build(store, staged, table, readings, mapping)
  }
  return { table, readings, ratings: mapping.ratings, ...(await badCells(store, staged, table, readings, mapping.ratings)) }
}

async function build(store: Store, staged: Staged, table: string, readings: readonly Reading[], mapping: Mapping): Promise<void> {
  const { ratings, aside } = mapping
  // Each layer is kept, so that no cell is cleaned or read twice.
  const columns = [...new Set([...readings, ...ratings].map(it => it.column.at))]
  const clean = columns.map(at => `${cleaned(`c${at}`)} as c${at}`)
  const status = readings.some(it => it.field === 'status') ? `when status in ('spam', 'merged', 'test') then status` : ''
  const conditions = aside.map(it => `when ${it.sql} then ${literal(it.why)}`)
  const told = conditions.length > 0 ? `case ${conditions.join(' ')} end` : 'null::varchar'
  const read = readings.map(it => `${it.sql} as ${it.field}`)
  const points = ratings.map((it, n) => {
    const cases = [...it.ratings.points].map(([text, value]) => `when ${literal(text)} then ${value ?? 'null'}`)
    return `${cases.length > 0 ? `(case c${it.column.at} ${cases.join(' ')} end)` : 'null'}::double as points_${n}`
  })
  const bad = readings
    .filter(it => it.type !== 'text')
    .map(it => `case when c${it.column.at} is not null and ${it.field} is null then c${it.column.at} end as bad_${it.field}`)
  const badRatings = ratings.flatMap((it, n) => {
    const unreadable = it.ratings.unreadable.map(({ text }) => literal(text))
    const cell = `c${it.column.at}`
    return [
      `${cell} as raw_${n}`,
      `case when ${unreadable.length > 0 ? `${cell} in (${unreadable.join(', ')})` : 'false'} then ${cell} end as bad_rating_${n}`,
    ]
  })
  const fields = [...readings.map(it => it.field), ...ratings.map((_, n) => `points_${n}`)]
  await store.run(`create or replace table ${identifier(table)} as
    with clean as materialized (select ${['line', ...clean, `${told} as told_aside`].join(', ')} from ${identifier(staged.table)}),
    read as materialized (select ${['clean.*', ...read, ...points].join(', ')} from clean)
    select ${['line', ...fields, ...bad, ...badRatings].join(', ')}, case when told_aside is not null then told_aside ${status} end as aside
    from read`)
}

async function widen(store: Store, table: string, readings: readonly Reading[], setting: Setting): Promise<Reading[]> {
  const written = readings.filter(it => it.type === 'instant' || it.type === 'duration')
  if (written.length === 0) return [...readings]
  const counts = written.map(it => `count(bad_${it.field}) as ${it.field}`)
  const left = await store.row<Record<string, number>>(`select ${counts.join(', ')} from ${identifier(table)}`)
  return Promise.all(readings.map(it => ((left[it.field] ?? 0) > 0 ? widenOne(store, table, it, setting) : it)))
}

async function widenOne(store: Store, table: string, reading: Reading, setting: Setting): Promise<Reading> {
  const cell = `bad_${reading.field}`
  const left = await store.rows<{ cell: string }>(
    `select distinct ${cell} as cell from ${identifier(table)} where ${cell} is not null order by cell limit ${LEFT_OVER}`,
  )
  const seen = await store.rows<{ cell: string }>(
    `select ${cleaned(`c${reading.column.at}`)} as cell from ${setting.staged.table} where line in
      (select line from ${identifier(table)} where ${reading.field} is not null order by line limit ${LEFT_OVER})`,
  )
  const again = await readingOf(
    setting,
    reading.field,
    reading.column,
    [...seen, ...left].map(it => it.cell),
  )
  return 'notRead' in again || again.type !== reading.type || again.field !== reading.field ? reading : again
}

async function badCells(
  store: Store,
  staged: Staged,
  table: string,
  readings: readonly Reading[],
  ratings: readonly RatingReading[],
): Promise<Pick<Typed, 'badCells' | 'firstBad' | 'asked'>> {
  const asked = oncePerCell([
    ...readings.filter(it => it.type !== 'text').map(it => ({ cell: `bad_${it.field}`, column: it.column, wanted: it.wanted })),
    ...ratings.map((it, n) => ({
      cell: `bad_rating_${n}`,
      column: it.column,
      wanted: `a rating from ${it.ratings.scale.low} to ${it.ratings.scale.high}`,
    })),
  ])
  if (asked.length === 0) return { badCells: 0, firstBad: [], asked }
  const all = badCellsOf(table, asked)
  const { total } = await store.row<{ total: number }>(`select count(*) as total from (${all})`)
  const first = await store.rows<{ line: number; asked: number; got: string }>(`select * from (${all}) order by line, asked limit ${FIRST}`)
  return {
    asked,
    badCells: total,
    firstBad: first.map(it => ({
      file: staged.source.name,
      line: it.line,
      column: asked[it.asked]?.header ?? '',
      expected: asked[it.asked]?.wanted ?? '',
      got: it.got.slice(0, 200),
    })),
  }
}

/** A column that fills two fields, as the time of a log's event does, has each of its cells told once. */
function oncePerCell(asked: readonly { readonly cell: string; readonly column: Column; readonly wanted: string }[]): Asked[] {
  const alike = new Map<string, { cells: string[]; header: string; wanted: string }>()
  for (const { cell, column, wanted } of asked) {
    const key = `${column.from ?? column.at} ${wanted}`
    const known = alike.get(key)
    if (known) known.cells.push(cell)
    else alike.set(key, { cells: [cell], header: column.written, wanted })
  }
  return [...alike.values()].map(({ cells, ...it }) => ({
    ...it,
    cell: cells.length > 1 ? `coalesce(${cells.join(', ')})` : (cells[0] ?? ''),
  }))
}

/** SQL for the cells of a typed file that could not be read: `line`, the place among `asked`, and what stood there. */
export const badCellsOf = (table: string, asked: readonly Asked[]): string =>
  asked
    .map(
      ({ cell }, at) => `select line, ${at} as asked, ${cell} as got from ${identifier(table)} where ${cell} is not null and aside is null`,
    )
    .join(' union all ')
