/**
 * One way of writing a kind of value. `pattern` fits a whole cell, trimmed and in lower case, and means the same to
 * JavaScript and to the engine (RE2: no look-around, no back-references); `sql` turns a cell that fits into the
 * value, or into null where it fits and still is none, such as the 31st of June.
 */
export interface Shape {
  readonly id: string
  readonly pattern: string
  sql(cell: string): string
}

/** Whether a shape fits a cell as it stands in the file. */
export const fits = (shape: Shape, cell: string): boolean => new RegExp(`^(?:${shape.pattern})$`).test(cell.trim().toLowerCase())

/** One expression for a column in which several shapes occur: the first that fits reads the cell. */
export function readBy(shapes: readonly Shape[], cell: string): string {
  if (shapes.length === 0) return 'null'
  const cases = shapes.map(it => `when regexp_full_match(${cell}, '${it.pattern.replaceAll("'", "''")}') then ${it.sql(cell)}`)
  return `case ${cases.join(' ')} end`
}

const NOTHING = ['', '-', '--', '?', 'n/a', 'na', 'none', '[none]', 'null', 'nan', 'nil', 'not rated', 'unassigned', '(blank)']

/** A cell trimmed, and null where it only says that nothing is there. */
export const cleaned = (column: string): string => {
  const trimmed = `trim(${column}, ' ' || chr(9) || chr(10) || chr(13) || chr(160))`
  return `case when lower(${trimmed}) in (${NOTHING.map(it => `'${it}'`).join(', ')}) then null else ${trimmed} end`
}

/** Whether a cell only says that nothing is there. */
export const isNothing = (cell: string): boolean => NOTHING.includes(cell.trim().toLowerCase())
