/** Where the table of a file begins: so many rows stand above it, and whether its first row names the columns. */
export interface Layout {
  readonly titles: number
  readonly headed: boolean
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
  const usual = usualWidth(records)
  const filled = (row: readonly string[]) => row.filter(it => it.trim() !== '').length
  const names = (row: readonly string[]) => row.filter(isName).length
  const [first] = records
  if (!first || usual < 3 || (filled(first) > 1 && (first.length >= usual || names(first) > 0))) return 0
  const head = records.slice(0, DEEPEST)
  const named = head.findIndex(row => names(row) >= 2 && row.length >= usual - 1)
  const found = named >= 0 ? named : head.findIndex(row => row.length >= usual && filled(row) >= Math.max(2, usual / 2))
  return Math.max(0, found)
}

/** How many cells most rows have; of two as usual the larger. */
function usualWidth(records: readonly (readonly string[])[]): number {
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
