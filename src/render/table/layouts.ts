import { type Segment, segmentKey } from '../../model/segment.js'
import { plain, shorten, widthOf, wrap } from '../plain.js'
import { type Column, cellText, type Parts, widthsOf } from './columns.js'
import { type Grid, type Row, widest } from './frame.js'
import { type Ink, nameOf, valuesOf } from './ink.js'
import type { Family } from './lookup.js'

/** The rows of a side-by-side table. */
export interface Sheet {
  readonly families: readonly Family[]
  /** `[1]` by segment: which finding tells more about a row. */
  readonly numbers: ReadonlyMap<string, string>
  /** As few lines as can be: a facet with one row shares it, and a unit stands behind its title. */
  readonly terse?: boolean
}

/** How much of a side-by-side table there is room for. */
export interface Room extends Parts {
  /** Columns for a segment's name. */
  readonly name: number
}

/** A row a segment, the metrics beside one another. */
export function besideEachOther({ families, numbers, terse = false }: Sheet, columns: readonly Column[], room: Room, ink: Ink): Grid {
  const { name } = room
  const drawn = columns.map(column => {
    const widths = widthsOf([column])
    const cells = new Map([...column.cells].map(([key, cell]) => [key, cellText(cell, widths, room, ink)]))
    return { head: headOf(column, widest([...cells.values()]), { ...room, terse }, ink), cells }
  })
  const rowOf = (segment: Segment, text: string): Row => {
    const key = segmentKey(segment)
    return [rowName(shorten(text, name), numbers.get(key), ink), ...drawn.map(it => it.cells.get(key) ?? '')]
  }
  const rows = families.flatMap(({ facet, segments }): Row[] => {
    const [only] = segments
    const shared = terse && segments.length === 1 && only !== undefined && widthOf(nameOf(only)) <= name
    if (facet === '' || shared) return segments.map(it => rowOf(it, nameOf(it)))
    return [{ heading: ink.quiet(shorten(plain(facet), name)) }, ...segments.map(it => rowOf(it, `  ${valuesOf(it)}`))]
  })
  return { head: standing(['', ...drawn.map(it => it.head)]), rows, aligns: ['left', ...drawn.map(() => 'left' as const)] }
}

/** For a narrow screen: the metrics under one another, each with its unit since no head says it. */
export function underEachOther({ families, numbers }: Sheet, columns: readonly Column[], withTrend: boolean, ink: Ink): Grid {
  const widths = widthsOf(columns)
  const parts = { withTrend, withChange: true }
  const cells = columns.flatMap(it => [...it.cells.values()].map(cell => cellText(cell, widths, parts, ink)))
  // Two columns of indent, two between a title and its figures.
  const room = Math.max(8, ink.width - widest(cells) - 4)
  const rows = families.flatMap(({ segments }) =>
    segments.flatMap((segment): Row[] => {
      const key = segmentKey(segment)
      return [
        { heading: rowName(shorten(nameOf(segment), ink.width - 8), numbers.get(key), ink) },
        // With bars only where no title has to be cut for them.
        ...columns.map(it => [`  ${withTrend ? it.title : shorten(it.title, room)}`, cellText(it.cells.get(key), widths, parts, ink)]),
      ]
    }),
  )
  return { head: [], rows, aligns: ['left', 'left'] }
}

function headOf(column: Column, widestCell: number, { withChange, terse }: Room & { terse: boolean }, ink: Ink): string {
  const room = Math.max(12, widestCell)
  const long = withChange ? column.label : column.label.replace(', change in points', '')
  const label = shorten(widthOf(long) <= room ? long : long.replace('change in ', ''), room)
  const lines = wrap(shorten(column.title, 2 * room), room)
  const last = lines.at(-1) ?? ''
  if (!terse || label === '' || widthOf(`${last}, ${label}`) > room) return [...lines.map(ink.strong), ink.quiet(label)].join('\n')
  return [...lines.slice(0, -1).map(ink.strong), `${ink.strong(last)}${ink.quiet(`, ${label}`)}`].join('\n')
}

const rowName = (name: string, number: string | undefined, ink: Ink): string =>
  number === undefined ? name : ink.strong(`${name} ${number}`)

/** Heads of several lines stand on the rule, not under it. */
export function standing(heads: readonly string[]): string[] {
  const heights = heads.map(it => it.split('\n').length)
  const most = Math.max(...heights)
  return heads.map((it, index) => '\n'.repeat(most - (heights[index] ?? most)) + it)
}
