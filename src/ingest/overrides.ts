import { nearestNames } from '../model/nearest.js'
import { ANSWER_FIELDS, DEPARTURE_FIELDS, INTERACTION_FIELDS, type QuestionKind } from '../model/record.js'
import { refuse } from '../model/refusal.js'
import { type ColumnField, type Format, MARKS, type RatingColumn } from './format.js'
import { normaliseHeader } from './header.js'
import type { AskedColumn, Assigned, Column } from './recognise.js'

/** A column that the user names for a field: `csat` of `surveys.csv` is `Q3`. Without a file it is meant for all that have it. */
export interface Override {
  readonly file?: string
  readonly field: string
  readonly column: string
}

/** A format that the user names for a file, or for all. */
export interface Forced {
  readonly file?: string
  readonly format: string
}

/** The format that the user named for a file; undefined where none is named. */
export function formatFor(file: string, formats: readonly Format[], forced: readonly Forced[]): Format | undefined {
  const told = forced.find(it => it.file === undefined || isMeant(it.file, file))
  return told && formats.find(it => it.id === told.format)
}

const SCORES: readonly QuestionKind[] = ['csat', 'nps', 'effort']

const FIELDS = [INTERACTION_FIELDS, ANSWER_FIELDS, DEPARTURE_FIELDS, MARKS].flatMap(it => Object.keys(it))

/** What `--map` and a config may name: every field, score and mark. */
export const MAPPABLE: readonly string[] = [...new Set([...SCORES, ...FIELDS.map(called)])]

/** A field as users name it: `wait` for `wait_ms`. */
function called(field: string): string {
  return field.replace(/_ms$/, '')
}

/**
 * What the user assigned among the columns of one file. `used` is told of each override that found its column. Refuses a
 * column that a file named with it does not have, and offers the nearest.
 */
export function assignedIn(file: string, columns: readonly Column[], overrides: readonly Override[], used: Set<Override>): Assigned {
  const fields = new Map<ColumnField, Column>()
  const ratings: AskedColumn[] = []
  for (const it of overrides) {
    if (it.file !== undefined && !isMeant(it.file, file)) continue
    const column = columnCalled(it.column, columns)
    if (!column && it.file === undefined) continue
    if (!column) throw noColumn(file, it.column, columns)
    used.add(it)
    const score = SCORES.find(score => score === it.field)
    // The first that names a field has it: what was typed goes before what a config says.
    if (score && !ratings.some(one => one.asked.question === score))
      ratings.push({ asked: { question: score, kind: score, headers: [column.name], ...toldOfScale(it.column) }, column })
    if (!score && !fields.has(fieldCalled(it.field))) fields.set(fieldCalled(it.field), column)
  }
  return { fields, ratings }
}

/** What the user says of a score's scale behind its column: `Q3 (1-7)`, `Q3 (1-7, low is good)`. */
function toldOfScale(column: string): Pick<RatingColumn, 'scale' | 'lowIsGood'> {
  const inside = /\(([^()]*)\)\s*$/.exec(column)?.[1] ?? ''
  const [, low, high] = /(\d+)\s*(?:-|–|to)\s*(\d+)/.exec(inside) ?? []
  return {
    ...(low !== undefined && high !== undefined ? { scale: { low: Number(low), high: Number(high) } } : {}),
    ...(/\blow is good\b/i.test(inside) ? { lowIsGood: true } : {}),
  }
}

/** Refuses overrides that no file had a column for. */
export function requireUsed(overrides: readonly Override[], used: ReadonlySet<Override>, files: readonly string[]): void {
  for (const it of overrides) {
    if (used.has(it)) continue
    if (it.file !== undefined) throw refuse.noSuchInput(it.file, nearestNames(it.file, files))
    throw refuse.noSuchColumn(it.column, undefined, [])
  }
}

/** By its whole path, or the end of it. */
export const isMeant = (named: string, file: string): boolean => file === named || file.endsWith(`/${named}`) || file.endsWith(`\\${named}`)

const fieldCalled = (name: string): ColumnField => (FIELDS.find(it => it === name || called(it) === name) ?? name) as ColumnField

/** As it is written in the file, else as it is when case and signs are left aside; a unit may stand behind in brackets. */
function columnCalled(name: string, columns: readonly Column[]): Column | undefined {
  const { unit, name: bare } = normaliseHeader(name)
  const column =
    columns.find(it => it.written === name) ??
    columns.find(it => it.written === name.replace(/\s*\([^()]*\)\s*$/, '')) ??
    columns.find(it => it.name === bare)
  return column && unit ? { ...column, unit } : column
}

function noColumn(file: string, name: string, columns: readonly Column[]) {
  const written = columns.map(it => it.written)
  return refuse.noSuchColumn(name, file, nearestNames(name, written))
}
