import Table from 'cli-table3'
import { widthOf } from '../plain.js'

/** A cell that runs across the whole row, or a plain one. */
export type Row = readonly string[] | { readonly heading: string }

// Rules above and below, air between the columns: lines between cells would be louder than the figures.
const RULES = {
  top: '─',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  mid: '─',
  'mid-mid': '',
  'left-mid': '',
  'right-mid': '',
  bottom: '─',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  right: '',
  middle: '',
}
const NO_RULES = Object.fromEntries(Object.keys(RULES).map(it => [it, '']))

/** A table that is not drawn yet. */
export interface Grid {
  /** May run over several lines; without a head a table has no rules either. */
  readonly head: readonly string[]
  readonly rows: readonly Row[]
  readonly aligns: readonly ('left' | 'right')[]
  /** A rule under the head alone, where every line counts. */
  readonly open?: boolean
}

/** The columns a grid will take. Drawing is dear, so this is known before. */
export function gridWidth({ head, rows, aligns }: Grid): number {
  const cells = [head, ...rows.flatMap(it => ('heading' in it ? [] : [it]))]
  const columns = aligns.map((_, at) => widest(cells.flatMap(row => (row[at] ?? '').split('\n'))))
  const beside = columns.reduce((sum, it) => sum + it + GAP, -GAP)
  return Math.max(beside, ...rows.map(it => ('heading' in it ? widthOf(it.heading) : 0)))
}

/** What follows every cell but the last. */
const GAP = 2

/** Draws a table with light rules. */
export function frame({ head, rows, aligns, open = false }: Grid): string[] {
  const table = new Table({
    head: [...head],
    colAligns: [...aligns],
    chars: head.length === 0 ? NO_RULES : open ? { ...RULES, top: '', bottom: '' } : RULES,
    // The library's own defaults colour the head and the border, terminal or not.
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP },
  })
  for (const row of rows) table.push('heading' in row ? [{ content: row.heading, colSpan: aligns.length }] : [...row])
  return table
    .toString()
    .split('\n')
    .map(line => (/^─+$/.test(line) ? line.slice(GAP) : line.trimEnd()))
}

/** The columns that the widest line takes. */
export const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(widthOf))
