import { ANSWER_FIELDS, type FieldType, INTERACTION_FIELDS } from '../model/record.js'
import { literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import type { ColumnField, Format } from './format.js'
import type { Column } from './recognise.js'
import type { Staged } from './stage.js'
import { readDirection } from './values/direction.js'
import { durationShapes } from './values/duration.js'
import { readFlag } from './values/flag.js'
import { clockShapes, type DateOrder, instantShapes } from './values/instant.js'
import { cleaned, fits, readBy, type Shape } from './values/shape.js'
import { readStatus } from './values/status.js'

/** How one column becomes one field: an expression over its cleaned cells, and what it wants of one. */
export interface Reading {
  readonly field: ColumnField
  readonly column: Column
  readonly type: FieldType | 'clock'
  readonly sql: string
  readonly wanted: string
}

/** Why a column that a format named is not used. */
export interface NotRead {
  readonly notRead: string
}

const TYPES: Readonly<Record<ColumnField, FieldType>> = { ...INTERACTION_FIELDS, ...ANSWER_FIELDS, date: 'instant' }
const WANTED: Readonly<Record<FieldType | 'clock', string>> = {
  text: 'text',
  instant: 'a date, such as 2026-03-05 10:00',
  clock: 'a clock time, such as 8:02:42 AM',
  duration: 'a time that is not negative, such as 312 or 0:05:12',
  count: 'a whole number',
  flag: 'yes or no',
  status: 'a status that is known',
  direction: 'inbound or outbound',
}

/** What is known of a file before its cells are read. */
export interface Setting {
  readonly store: Store
  readonly staged: Staged
  readonly format: Format
  readonly order: DateOrder
}

/** Tells from the cells themselves how a column is written, and how it is read; all of them count where `cells` holds all. */
export async function readingOf(at: Setting, field: ColumnField, column: Column, cells: readonly string[]): Promise<Reading | NotRead> {
  const type = TYPES[field]
  if (cells.length === 0) return { notRead: 'every cell is blank' }
  const cell = `c${column.at}`
  const made = (as: FieldType | 'clock', sql: string): Reading => ({ field, column, type: as, sql, wanted: WANTED[as] })
  if (type === 'text') return made('text', cell)
  if (type === 'status' || type === 'flag' || type === 'direction') {
    const sql = await dictionary(at, cell, { status: readStatus, flag: readFlag, direction: readDirection }[type])
    return sql ? made(type, sql) : { notRead: `no cell is ${WANTED[type]}` }
  }
  if (type === 'count') return cells.some(it => COUNT.test(it)) ? made(type, countOf(cell)) : { notRead: `no cell is ${WANTED[type]}` }
  if (type === 'instant') return instantReading(made, cells, at.order, cell)
  return durationReading(made, cells, at, column, cell)
}

type Made = (as: FieldType | 'clock', sql: string) => Reading

function instantReading(made: Made, cells: readonly string[], order: DateOrder, cell: string): Reading | NotRead {
  const used = usedBy(instantShapes(order), cells)
  if (used.length > 0) return made('instant', readBy(used, `lower(${cell})`))
  const clocks = usedBy(clockShapes, cells)
  if (clocks.length > 0) return made('clock', readBy(clocks, `lower(${cell})`))
  return { notRead: 'no cell is a date' }
}

/** The fields that a moment fills where an export writes it into a column that is called a time. */
const MOMENTS: Readonly<Partial<Record<ColumnField, ColumnField>>> = { first_response_ms: 'first_response_at', resolution_ms: 'solved_at' }

/** Whether the cells of a field can be dates; an id or a remark that looks like one says nothing of day and month. */
export const mayBeMoment = (field: ColumnField): boolean => TYPES[field] === 'instant' || MOMENTS[field] !== undefined

function durationReading(made: Made, cells: readonly string[], at: Setting, column: Column, cell: string): Reading | NotRead {
  const used = usedBy(durationShapes(column.unit ?? at.format.plainDurations, cells), cells)
  if (used.length > 0) return made('duration', readBy(used, `lower(${cell})`))
  const moments = usedBy(instantShapes(at.order), cells)
  const plain = made('duration', '')
  const moment = MOMENTS[plain.field]
  if (moments.length > 0 && moment) return { ...made('instant', readBy(moments, `lower(${cell})`)), field: moment }
  if (usedBy(durationShapes('second', cells), cells).length > 0)
    return { notRead: 'its numbers have no unit: name one in the header, such as `(min)`' }
  return { notRead: 'no cell is a length of time' }
}

const usedBy = (shapes: readonly Shape[], cells: readonly string[]): Shape[] => shapes.filter(it => cells.some(cell => fits(it, cell)))

const COUNT = /^([0-9]+([.]0+)?|true|yes|y|false|no|n)$/i

/** Counts are written as whole numbers, or as yes and no where only one can be. */
const countOf = (
  cell: string,
): string => `case when regexp_full_match(${cell}, '[0-9]+([.]0+)?') then try_cast(try_cast(${cell} as double) as integer)
  when lower(${cell}) in ('true', 'yes', 'y') then 1 when lower(${cell}) in ('false', 'no', 'n') then 0 end`

/** Reads every distinct word of a column once, here, and hands the engine the answers; undefined where none is known. */
async function dictionary(at: Setting, cell: string, read: (text: string) => string | boolean | undefined): Promise<string | undefined> {
  const words = await at.store.rows<{ word: string }>(
    `select distinct ${cleaned(cell)} as word from ${at.staged.table} where ${cleaned(cell)} is not null order by word limit 1000`,
  )
  const cases = words.flatMap(({ word }) => {
    const value = read(word)
    return value === undefined ? [] : [`when ${literal(word)} then ${typeof value === 'boolean' ? value : literal(value)}`]
  })
  return cases.length === 0 ? undefined : `case ${cell} ${cases.join(' ')} end`
}
