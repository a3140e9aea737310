import { ANSWER_FIELDS, DEPARTURE_FIELDS, type FieldType, INTERACTION_FIELDS } from '../model/record.js'
import { literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { type ColumnField, type Format, MARKS } from './format.js'
import type { Column } from './recognise.js'
import type { Staged } from './stage.js'
import { amountShapes, type DecimalMark, tellingOf } from './values/amount.js'
import { readDirection } from './values/direction.js'
import { durationShapes } from './values/duration.js'
import { readFlag } from './values/flag.js'
import { clockShapes, type DateOrder, instantShapes, numericInstantShapes } from './values/instant.js'
import { readSentiment, sentimentOf } from './values/sentiment.js'
import { cleaned, fits, readBy, type Shape } from './values/shape.js'
import { readStatus } from './values/status.js'
import { toUtc, zoneOf } from './values/zone.js'

/** How one column becomes one field: an expression over its cleaned cells, and what it wants of one. */
export interface Reading {
  readonly field: ColumnField
  readonly column: Column
  readonly type: FieldType | 'clock'
  readonly sql: string
  readonly wanted: string
  /** How its cells are written, in words for people. */
  readonly shape: string
  /** Of local times in a zone: the zone, and the expression for them as they stand there, before they are brought to UTC. */
  readonly local?: { readonly zone: string; readonly sql: string }
  /** Some of its times name no zone, and nor does its header: what they are hangs on what the reading was told. */
  readonly zoneless?: true
}

/** Why a column that a format named is not used. */
export interface NotRead {
  readonly notRead: string
}

const TYPES: Readonly<Record<ColumnField, FieldType>> = { ...INTERACTION_FIELDS, ...ANSWER_FIELDS, ...DEPARTURE_FIELDS, ...MARKS }
const WANTED: Readonly<Record<FieldType | 'clock', string>> = {
  text: 'text',
  instant: 'a date, such as 2026-03-05 10:00',
  clock: 'a clock time, such as 8:02:42 AM',
  duration: 'a time that is not negative, such as 312 or 0:05:12',
  count: 'a whole number',
  flag: 'yes or no',
  status: 'a status that is known',
  direction: 'inbound or outbound',
  sentiment: 'a sentiment, such as positive or negative',
  amount: 'an amount of money, such as 1,234.50 or 1.234,50 €',
}

/** What is known of a file before its cells are read. */
export interface Setting {
  readonly store: Store
  readonly staged: Staged
  readonly format: Format
  readonly order: DateOrder
  /** The zone of local times, where the file or the user names one; a column's own header goes before it. */
  readonly zone?: string | undefined
}

/** Tells from the cells themselves how a column is written, and how it is read; all of them count where `cells` holds all. */
export async function readingOf(at: Setting, field: ColumnField, column: Column, cells: readonly string[]): Promise<Reading | NotRead> {
  const type = TYPES[field]
  if (cells.length === 0) return { notRead: 'every cell is blank' }
  const cell = `c${column.at}`
  const made: Made = (as, sql, shape) => ({ field, column, type: as, sql, wanted: WANTED[as], shape: shape ?? SHAPES[as] ?? '' })
  if (type === 'text') return made('text', KEYS.has(field) ? unguarded(cell) : cell)
  if (type === 'status' || type === 'flag' || type === 'direction') {
    const status = (text: string) => readStatus(text, at.format.statuses)
    const sql = await dictionary(at, cell, { status, flag: readFlag, direction: readDirection }[type])
    return sql ? made(type, sql) : { notRead: `no cell is ${WANTED[type]}` }
  }
  if (type === 'sentiment') return sentimentReading(made, at, column)
  if (type === 'count') return cells.some(it => COUNT.test(it)) ? made(type, countOf(cell)) : { notRead: `no cell is ${WANTED[type]}` }
  if (type === 'amount') return amountReading(made, cells, at, column)
  if (type === 'instant') return instantReading(made, cells, at, column)
  return durationReading(made, cells, at, column)
}

/** Fields that name something elsewhere, which a spreadsheet's guard against formulas would make another name. */
const KEYS: ReadonlySet<ColumnField> = new Set(['id', 'customer', 'interaction', 'response', 'agent', 'email', 'departure'])

const unguarded = (cell: string): string => `regexp_replace(${cell}, '^''([+0-9=@-])', '\\1')`

/** Words; or scores around 0, of which some have to lie below it, else nothing tells which of them are bad. */
async function sentimentReading(made: Made, at: Setting, column: Column): Promise<Reading | NotRead> {
  const cell = `c${column.at}`
  const words = await dictionary(at, cell, readSentiment)
  if (words) return made('sentiment', words)
  const score = `try_cast(${cleaned(cell)} as double)`
  const { scores, below } = await at.store.row<{ scores: number; below: number }>(
    `select count(${score}) as scores, count_if(${score} < 0) as below from ${at.staged.table}`,
  )
  if (below > 0) return made('sentiment', sentimentOf(`try_cast(${cell} as double)`), 'score around 0')
  return { notRead: scores > 0 ? 'none of its numbers is below 0, so none says negative' : `no cell is ${WANTED.sentiment}` }
}

/** Whether a point or a comma parts the decimals is told by the whole column, where one of its cells tells. */
async function amountReading(made: Made, cells: readonly string[], at: Setting, column: Column): Promise<Reading | NotRead> {
  const cell = `lower(${cleaned(`c${column.at}`)})`
  const tells = (mark: DecimalMark) => `count_if(regexp_full_match(${cell}, ${literal(tellingOf(mark))}))`
  const { points, commas } = await at.store.row<{ points: number; commas: number }>(
    `select ${tells('.')} as points, ${tells(',')} as commas from ${at.staged.table}`,
  )
  const used = usedBy(amountShapes(points > 0 && commas === 0 ? '.' : commas > 0 && points === 0 ? ',' : undefined), cells)
  return used.length > 0 ? made('amount', readBy(used, `lower(c${column.at})`), shapesOf(used)) : { notRead: `no cell is ${WANTED.amount}` }
}

type Made = (as: FieldType | 'clock', sql: string, shape?: string) => Reading

/** What a column is called that is written in one way alone. */
const SHAPES: Readonly<Partial<Record<FieldType | 'clock', string>>> = {
  text: 'text',
  status: 'status',
  flag: 'yes or no',
  direction: 'direction',
  sentiment: 'sentiment',
  count: 'whole number',
}

const shapesOf = (shapes: readonly Shape[]): string => [...new Set(shapes.map(it => it.id))].join(', ')

/** Local times are brought to UTC where their zone is known; those that carry their own offset are there already. */
function momentReading(made: Made, shapes: readonly Shape[], at: Setting, column: Column): Reading {
  const cell = `lower(c${column.at})`
  const zone = (column.zone && zoneOf(column.zone)) || at.zone
  const zoneless = !column.zone && shapes.some(it => !it.absolute) ? { zoneless: true as const } : {}
  if (zone === undefined || zone === 'UTC') return { ...made('instant', readBy(shapes, cell), shapesOf(shapes)), ...zoneless }
  const zoned = shapes.map(it => (it.absolute ? it : { ...it, sql: (x: string) => toUtc(it.sql(x), zone) }))
  const bare = shapes.filter(it => !it.absolute)
  return {
    ...made('instant', readBy(zoned, cell), shapesOf(shapes)),
    ...zoneless,
    ...(bare.length > 0 ? { local: { zone, sql: readBy(bare, cell) } } : {}),
  }
}

function instantReading(made: Made, cells: readonly string[], at: Setting, column: Column): Reading | NotRead {
  const used = usedBy(momentShapes(at), cells)
  if (used.length > 0) return momentReading(made, used, at, column)
  const clocks = usedBy(clockShapes, cells)
  if (clocks.length > 0) return made('clock', readBy(clocks, `lower(c${column.at})`), shapesOf(clocks))
  return { notRead: 'no cell is a date' }
}

const momentShapes = (at: Setting): readonly Shape[] => [
  ...instantShapes(at.order),
  ...(at.format.moments ? numericInstantShapes(at.format.moments) : []),
]

/** The fields that a moment fills where an export writes it into a column that is called a time. */
const MOMENTS: Readonly<Partial<Record<ColumnField, ColumnField>>> = { first_response_ms: 'first_response_at', resolution_ms: 'solved_at' }

/** Whether the cells of a field can be dates; an id or a remark that looks like one says nothing of day and month. */
export const mayBeMoment = (field: ColumnField): boolean => TYPES[field] === 'instant' || MOMENTS[field] !== undefined

function durationReading(made: Made, cells: readonly string[], at: Setting, column: Column): Reading | NotRead {
  const plain = made('duration', '')
  const { units, plainDurations, clocks } = at.format
  const unit = column.unit ?? units?.[plain.field] ?? plainDurations
  const used = usedBy(durationShapes(unit, cells, clocks), cells)
  if (used.length > 0) return made('duration', readBy(used, `lower(c${column.at})`), shapesOf(used))
  const moments = usedBy(momentShapes(at), cells)
  const moment = MOMENTS[plain.field]
  if (moments.length > 0 && moment) return { ...momentReading(made, moments, at, column), field: moment }
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
