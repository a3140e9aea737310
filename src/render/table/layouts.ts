import { type Segment, segmentKey } from '../../model/segment.js'
import { plain, shorten, wrap } from '../plain.js'
import { type Column, cellText, widthsOf } from './columns.js'
import { type Grid, type Row, widest } from './frame.js'
import { type Ink, nameOf, valuesOf } from './ink.js'
import type { Family } from './lookup.js'

/** The rows of a side-by-side table. */
export interface Sheet {
  readonly families: readonly Family[]
  /** `[1]` by segment: which finding tells more about a row. */
  readonly numbers: ReadonlyMap<string, string>
}

/** How much of a side-by-side table there is room for. */
export interface Room {
  readonly withChange: boolean
  /** Columns for a segment's name. */
  readonly name: number
}

/** A row a segment, the metrics beside one another. */
export function besideEachOther({ families, numbers }: Sheet, columns: readonly Column[], { withChange, name }: Room, ink: Ink): Grid {
  const drawn = columns.map(column => {
    const widths = widthsOf([column])
    const cells = new Map([...column.cells].map(([key, cell]) => [key, cellText(cell, widths, withChange, ink)]))
    return { head: headOf(column, widest([...cells.values()]), withChange, ink), cells }
  })
  const rowOf = (segment: Segment, text: string): Row => {
    const key = segmentKey(segment)
    return [rowName(shorten(text, name), numbers.get(key), ink), ...drawn.map(it => it.cells.get(key) ?? '')]
  }
  const rows = families.flatMap(({ facet, segments }): Row[] => {
    if (facet === '') return segments.map(it => rowOf(it, nameOf(it)))
    return [{ heading: ink.quiet(shorten(plain(facet), name)) }, ...segments.map(it => rowOf(it, `  ${valuesOf(it)}`))]
  })
  return { head: standing(['', ...drawn.map(it => it.head)]), rows, aligns: ['left', ...drawn.map(() => 'left' as const)] }
}

/** For a narrow screen: the metrics under one another, each with its unit since no head says it. */
export function underEachOther({ families, numbers }: Sheet, columns: readonly Column[], ink: Ink): Grid {
  const widths = widthsOf(columns)
  const cells = columns.flatMap(it => [...it.cells.values()].map(cell => cellText(cell, widths, true, ink)))
  // Two columns of indent, two between a title and its figures.
  const room = Math.max(8, ink.width - widest(cells) - 4)
  const rows = families.flatMap(({ segments }) =>
    segments.flatMap((segment): Row[] => {
      const key = segmentKey(segment)
      return [
        { heading: rowName(shorten(nameOf(segment), ink.width - 8), numbers.get(key), ink) },
        ...columns.map(it => [`  ${shorten(it.title, room)}`, cellText(it.cells.get(key), widths, true, ink)]),
      ]
    }),
  )
  return { head: [], rows, aligns: ['left', 'left'] }
}

function headOf(column: Column, widestCell: number, withChange: boolean, ink: Ink): string {
  const room = Math.max(12, widestCell)
  const label = withChange ? column.label : column.label.replace(', change in points', '')
  return [...wrap(shorten(column.title, 2 * room), room).map(ink.strong), ink.quiet(shorten(label, room))].join('\n')
}

const rowName = (name: string, number: string | undefined, ink: Ink): string =>
  number === undefined ? name : ink.strong(`${name} ${number}`)

/** Heads of several lines stand on the rule, not under it. */
export function standing(heads: readonly string[]): string[] {
  const heights = heads.map(it => it.split('\n').length)
  const most = Math.max(...heights)
  return heads.map((it, index) => '\n'.repeat(most - (heights[index] ?? most)) + it)
}
