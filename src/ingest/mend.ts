import type { Dialect } from './dialect.js'

/** Where the line that holds `from` ends, its line break included. */
export const lineEnd = (text: string, from: number): number => {
  const found = /\r\n|\n|\r/g
  found.lastIndex = from
  return found.exec(text) ? found.lastIndex : text.length
}

/** Where the record that begins at `from` ends, if every quote in it opens or closes a cell or is a doubled one. */
export function recordEnd(text: string, from: number, { delimiter, quote, escape: mark }: Dialect): number | undefined {
  let at = from
  while (at < text.length) {
    if (text[at] === quote) {
      const close = closing(text, at + 1, quote, mark)
      if (close < 0) return undefined
      at = close + 1
    } else while (at < text.length && !text.startsWith(delimiter, at) && !isBreak(text[at])) at++
    if (at >= text.length || isBreak(text[at])) return lineEnd(text, at)
    if (!text.startsWith(delimiter, at)) return undefined
    at += delimiter.length
  }
  return text.length
}

/** The quote that closes a cell, past all that are escaped; -1 where none does. */
function closing(text: string, from: number, quote: string, mark: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === mark && (text[at + 1] === quote || (mark !== quote && text[at + 1] === mark))) at++
    else if (text[at] === quote) return at
  }
  return -1
}

const isBreak = (letter: string | undefined): boolean => letter === '\n' || letter === '\r'

/**
 * The cells of a header line that has one quote too many: the reading in which just one quote that opens a cell is text, and
 * the cells are as many as the rows have. Undefined where there is none such, or more than one.
 */
export function mendedHeader(line: string, dialect: Dialect, width: number): string[] | undefined {
  const text = line.replace(/[\r\n]+$/, '')
  const readings = openings(text, dialect).flatMap(at => {
    const cells = cellsOf(text, dialect, at)
    return cells?.length === width ? [cells] : []
  })
  return readings.length === 1 ? readings[0] : undefined
}

/** The quotes that stand where a cell begins. */
const openings = (text: string, { delimiter, quote }: Dialect): number[] =>
  [...text].flatMap((it, at) => (it === quote && (at === 0 || text.slice(0, at).endsWith(delimiter)) ? [at] : []))

/** The cells of one line, the quote at `literal` taken for text; undefined where another one is out of place. */
function cellsOf(text: string, { delimiter, quote, escape: mark }: Dialect, literal: number): string[] | undefined {
  const cells: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === quote && at !== literal
    const close = quoted ? closing(text, at + 1, quote, mark) : -1
    if (quoted && close < 0) return undefined
    const next = quoted ? close + 1 : text.indexOf(delimiter, at) < 0 ? text.length : text.indexOf(delimiter, at)
    cells.push(quoted ? text.slice(at + 1, close).replaceAll(mark + quote, quote) : text.slice(at, next))
    if (next < text.length && !text.startsWith(delimiter, next)) return undefined
    if (next >= text.length) break
    at = next + delimiter.length
  }
  return cells
}
