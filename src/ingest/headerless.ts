import type { Format } from './format.js'
import { type Column, columnsOf } from './recognise.js'

/** Of the first rows so many have to look as the layout says; a log cut in the middle may begin with half a row. */
const MOST = 0.9

/**
 * The format of a file without a header row, told from the cells of its first rows: the one that asks most of them and is
 * given it. A layout may have more columns than the file, since products leave their last ones out.
 */
export function recogniseByCells(
  rows: readonly (readonly string[])[],
  formats: readonly Format[],
): { readonly format: Format; readonly columns: readonly Column[] } | undefined {
  const width = rows[0]?.length ?? 0
  const layouts = formats.flatMap(format => (format.headerless ?? []).map(layout => ({ format, ...layout })))
  const fitting = layouts.filter(({ names, fits }) => {
    const asked = Object.entries(fits)
    if (names.length < width || asked.some(([at]) => Number(at) >= width)) return false
    const good = rows.filter(row => asked.every(([at, pattern]) => pattern.test((row[Number(at)] ?? '').trim())))
    return rows.length > 0 && good.length >= MOST * rows.length
  })
  const [best] = fitting.sort((a, b) => Object.keys(b.fits).length - Object.keys(a.fits).length)
  return (
    best && {
      format: best.format,
      columns: columnsOf(best.names.slice(0, width)).map((it, at) => ({ ...it, written: `column ${at + 1}` })),
    }
  )
}
