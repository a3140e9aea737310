/**
 * One line of RFC 4180 for people to open: a cell that a spreadsheet would run as a formula is led by an apostrophe, since what
 * stands in it came out of somebody's file.
 */
export const csvLine = (cells: readonly (string | number)[]): string =>
  exactLine(cells.map(it => (typeof it === 'number' ? String(it) : guarded(it))))

/** One line of RFC 4180, cell for cell as it is given: for programs that read the same table again. */
export const exactLine = (cells: readonly string[]): string =>
  `${cells.length === 1 && cells[0] === '' ? '""' : cells.map(quoted).join(',')}\r\n`

const guarded = (cell: string): string => (/^[=+@\t\r-]/.test(cell) && !/^[-+]?\d+([.,]\d+)*$/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell)
