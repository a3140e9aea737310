import type { ColumnField, Format, RatingColumn } from './format.js'
import { type Header, normaliseHeader } from './header.js'

/** A column of a file: its place, its header as written, and as formats name it. */
export interface Column extends Header {
  readonly at: number
  readonly written: string
}

/** What a file was taken for. */
export interface Recognised {
  readonly format: Format
  /** 0 to 1: how much of the header the format accounts for; above 0.9 only where a product's signature is met. */
  readonly confidence: number
  readonly columns: ReadonlyMap<ColumnField, Column>
  readonly ratings: readonly { readonly asked: RatingColumn; readonly column: Column }[]
  readonly unmapped: readonly Column[]
}

/** The columns of a header row; blank headers are named by their place. */
export const columnsOf = (header: readonly string[]): Column[] =>
  header.map((it, at) => {
    const written = it.trim() === '' ? `column ${at + 1}` : it
    return { ...normaliseHeader(written), at, written }
  })

/**
 * The format that accounts for a header row: a product whose signature is met before a generic reader, then the one
 * that finds most columns. Undefined where none finds what it requires: the file is neither contacts nor answers.
 */
export function recognise(header: readonly string[], formats: readonly Format[]): Recognised | undefined {
  const columns = columnsOf(header)
  const fits = formats.map(it => accountFor(it, columns)).filter(it => it !== undefined)
  return fits.sort((a, b) => b.confidence - a.confidence || (a.format.id < b.format.id ? -1 : 1))[0]
}

function accountFor(format: Format, columns: readonly Column[]): Recognised | undefined {
  const names = new Set(columns.map(it => it.name))
  if (!format.signature.every(it => names.has(it))) return undefined
  const taken = new Set<number>()
  const ratings = format.ratings.flatMap(asked => {
    const column = take(asked.headers, columns, taken)
    return column ? [{ asked, column }] : []
  })
  const found = new Map<ColumnField, Column>()
  for (const [field, headers] of Object.entries(format.columns) as [ColumnField, readonly string[]][]) {
    const column = take(headers, columns, taken)
    if (column) found.set(field, column)
  }
  const has = (field: ColumnField | 'rating') => (field === 'rating' ? ratings.length > 0 : found.has(field))
  if (!format.requires.every(group => group.some(has))) return undefined
  const share = taken.size / Math.max(1, columns.length)
  const confidence = format.signature.length > 0 ? 0.9 + 0.1 * share : 0.9 * share
  return { format, confidence, columns: found, ratings, unmapped: columns.filter(it => !taken.has(it.at)) }
}

/** The first column, by the order of the headers asked for, that is not taken yet. */
function take(headers: readonly (string | RegExp)[], columns: readonly Column[], taken: Set<number>): Column | undefined {
  for (const header of headers) {
    const column = columns.find(it => !taken.has(it.at) && (typeof header === 'string' ? it.name === header : header.test(it.name)))
    if (column) {
      taken.add(column.at)
      return column
    }
  }
  return undefined
}
