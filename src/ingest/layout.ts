import { FEWEST_REMARKS } from './dialect.js'

/** Where the table of a file begins: so many rows stand above it, and whether its first row names the columns. */
export interface Layout {
  readonly titles: number
  readonly headed: boolean
  /** How many cells most rows below the header have, where nearly all agree. */
  readonly usual?: number
  /** Most rows leave out cells at their end. */
  readonly pads?: boolean
  /** The cells of a header that no parser can part. */
  readonly mended?: readonly string[]
}

/** What most files are: a header, then rows. */
export const PLAIN: Layout = { titles: 0, headed: true }

/** A header is looked for among so many rows. */
const DEEPEST = 15
/** Of the cells below a number or a date so many are alike, where they are a column of such. */
const MOST = 0.8

/**
 * Tells from the first rows where the header is. Rows above it say less than it does: a title, a period, a blank line. A
 * file has none where its first row looks as the rows below it do, in more of its numbers and dates than it holds names that
 * `isName` knows.
 */
export function layoutOf(records: readonly (readonly string[])[], isName: (cell: string) => boolean): Layout {
  const titles = titlesAbove(records, isName)
  const [first, ...below] = records.slice(titles)
  if (!first || below.length < 2) return { titles, headed: true }
  const columns = first.map((cell, at) => ({
    top: kindOf(cell),
    rows: below.map(row => kindOf(row[at] ?? '')).filter(it => it !== 'blank'),
  }))
  const measured = columns.filter(({ rows }) => {
    const [kind] = rows
    return kind !== undefined && kind !== 'text' && rows.filter(it => it === kind).length >= MOST * rows.length
  })
  const alike = measured.filter(it => it.top === it.rows[0]).length
  const named = measured.filter(it => it.top === 'text').length
  // A cell of data may be called as some column is: `Queue` is an application of a telephone exchange, too.
  const known = first.filter(isName).length
  return { titles, headed: alike === 0 || named + known >= alike }
}

function titlesAbove(records: readonly (readonly string[])[], isName: (cell: string) => boolean): number {
  const remarks = remarksAbove(records)
  if (remarks > 0) return remarks
  const usual = usualWidth(records)
  const filled = (row: readonly string[]) => row.filter(it => it.trim() !== '').length
  const names = (row: readonly string[]) => row.filter(isName).length
  const [first] = records
  // A header whose cells another mark parts is no title.
  if (
    first?.length === 1 &&
    fitted(first, { usual }).length === usual &&
    OTHER_MARKS.some(it => (first[0] ?? '').split(it).length === usual)
  )
    return 0
  if (!first || usual < 3 || (filled(first) > 1 && (first.length >= usual || names(first) > 0))) return 0
  const head = records.slice(0, DEEPEST)
  const named = head.findIndex(row => names(row) >= 2 && row.length >= usual - 1)
  const found = named >= 0 ? named : head.findIndex(row => row.length >= usual && filled(row) >= Math.max(2, usual / 2))
  return Math.max(0, found)
}

/** Rows of remarks, each with its hash; the last of them may name the columns, and is none then. */
function remarksAbove(records: readonly (readonly string[])[]): number {
  const remarks = records.findIndex(it => !it[0]?.startsWith('#'))
  if (remarks < FEWEST_REMARKS) return 0
  const last = records[remarks - 1]?.filter(it => it.trim() !== '').length ?? 0
  return last >= Math.max(2, usualWidth(records.slice(remarks)) / 2) ? remarks - 1 : remarks
}

/** Of the rows so many have to agree on how wide the table is, for it to be another width than the header says. */
const AGREE = 0.8

/** How wide the rows below a header are, where they say something else than it does. */
export function widthBelow(header: readonly string[], rows: readonly (readonly string[])[]): Pick<Layout, 'usual' | 'pads'> {
  if (rows.length < 2) return {}
  const usual = usualWidth(rows)
  const agree = rows.filter(it => it.length === usual).length >= AGREE * rows.length
  const shorter = rows.filter(it => it.length < header.length).length
  const pads = rows.every(it => it.length <= header.length) && shorter > rows.length / 2
  const fits = agree && fitted(header, { usual }).length !== header.length
  if (fits) return { usual }
  return pads ? { pads } : {}
}

const OTHER_MARKS = [' ', ',', ';', '\t', '|']

/**
 * A header as wide as nearly all rows below it are: blank cells that the rows do not have are taken out of it, a header in one
 * cell is parted as it was meant, and one that is too short goes on with columns without a name. One with more names
 * than the rows have cells stays.
 */
export function fitted(header: readonly string[], { usual }: Pick<Layout, 'usual'>): readonly string[] {
  if (usual === undefined || usual === header.length) return header
  if (header.length === 1) {
    const parted = OTHER_MARKS.map(mark => (header[0] ?? '').split(mark)).find(it => it.length === usual)
    if (parted) return parted.map(it => it.replace(/^"(.*)"$/, '$1'))
  }
  if (header.length < usual) return [...header, ...Array.from({ length: usual - header.length }, () => '')]
  const blank = header.flatMap((it, at) => (it.trim() === '' ? [at] : []))
  const surplus = new Set(blank.slice(-(header.length - usual)))
  return surplus.size === header.length - usual ? header.filter((_, at) => !surplus.has(at)) : header
}

/** How many cells most rows have; of two as usual the larger. */
export function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

function kindOf(cell: string): 'blank' | 'number' | 'date' | 'clock' | 'text' {
  const text = cell.trim()
  if (text === '') return 'blank'
  if (/^[-+]?[\d.,]+ ?%?$/.test(text)) return 'number'
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/.test(text)) return 'date'
  return /^\d+:\d\d/.test(text) ? 'clock' : 'text'
}

/** So many rows at the end may be footers; more are a table whose last column is empty. */
export const MOST_FOOTERS = 50

/** An id or a number that stands alone is a record of which nothing else is known. */
const ID = /^[\w#-]*\d[\w-]*$/

/** Whether a row could stand below the table: a remark in one cell, or a total. */
export function mayBeFooter(cells: readonly string[], width: number): boolean {
  if (width < 3) return false
  const filled = cells.filter(it => it.trim() !== '')
  const [first = ''] = filled.map(it => it.trim())
  return (filled.length === 1 && !ID.test(first)) || /^(grand |sub)?totals?:?$/i.test(first)
}
