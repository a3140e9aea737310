import { literal } from '../../store/quote.js'

/**
 * One way of writing a kind of value. `pattern` fits a whole cell, trimmed and in lower case, and means the same to
 * JavaScript and to the engine (RE2: no look-around, no back-references); `sql` turns a cell that fits into the
 * value, or into null where it fits and still is none, such as the 31st of June.
 */
export interface Shape {
  readonly id: string
  readonly pattern: string
  /** Of moments: the cell says itself how far it is from UTC, and no zone is asked for. */
  readonly absolute?: boolean
  sql(cell: string): string
}

const patterns = new Map<string, RegExp>()

/** Whether a shape fits a cell as it stands in the file. */
export function fits(shape: Shape, cell: string): boolean {
  const pattern = patterns.get(shape.pattern) ?? new RegExp(`^(?:${shape.pattern})$`)
  patterns.set(shape.pattern, pattern)
  return pattern.test(cell.trim().toLowerCase())
}

/** One expression for a column in which several shapes occur: the first that fits reads the cell. */
export function readBy(shapes: readonly Shape[], cell: string): string {
  if (shapes.length === 0) return 'null'
  const cases = shapes.map(it => `when regexp_full_match(${cell}, ${literal(it.pattern)}) then ${it.sql(cell)}`)
  return `case ${cases.join(' ')} end`
}

const NOTHING = [
  '',
  '-',
  '--',
  '?',
  'n/a',
  'na',
  'none',
  '[none]',
  'null',
  'nan',
  'nil',
  'not rated',
  'unassigned',
  '(blank)',
  'not set',
  'anonymous',
  '[deleted]',
  '[no associated user]',
]

// What JavaScript's own `trim` takes off, so that both readers and the engine agree on what is blank.
const WHITE = literal(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
)

/** A cell without the white space around it; the many that begin and end with a plain letter are spared the slow look. */
export const trimmed = (cell: string): string =>
  `case when ascii(${cell}) between 33 and 126 and ascii((${cell})[-1]) between 33 and 126 then ${cell} else trim(${cell}, ${WHITE}) end`

/** A cell trimmed, and null where it only says that nothing is there. */
export const cleaned = (column: string): string => {
  const cell = trimmed(column)
  // A list is looked through three times as fast as an `in` of as many constants is planned.
  return `case when list_contains([${NOTHING.map(literal).join(', ')}], lower(${cell})) then null else ${cell} end`
}

/** Whether a cell only says that nothing is there. */
export const isNothing = (cell: string): boolean => NOTHING.includes(cell.trim().toLowerCase())
