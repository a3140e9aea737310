import type { MelonCell, Melons, Quadrant } from '../../model/melons.js'
import type { Period } from '../../model/period.js'
import type { Segment } from '../../model/segment.js'
import { segmentKey } from '../../model/segment.js'
import type { Look } from '../output.js'
import { pad, plain, shorten, upperFirst, widthOf, wrap } from '../plain.js'
import { frame, type Grid, gridWidth, type Row, widest } from '../table/frame.js'
import { type Ink, inkFor, nameOf, valuesOf } from '../table/ink.js'
import { type Family, facetOf, families } from '../table/lookup.js'
import { page } from '../table/page.js'
import { count, UNKNOWN } from '../values.js'
import { headsOf, shortName } from './heads.js'
import { aimName, CORNERS, cellFinder, figureWriter, floorText, headline, melonShare, standingText, targetText } from './said.js'

/** Columns of a segment's name, where there is room and where there is not. */
const [LONGEST_NAME, SHORTEST_NAME] = [24, 14]

/** What stands for a corner in a narrow column. A melon is the heaviest, green the lightest. */
const MARKS: Marks = { melon: '●', green: '·', forgiven: '○', red: '×' }
const ASCII_MARKS: Marks = { melon: '@', green: '.', forgiven: 'o', red: 'x' }
type Marks = Readonly<Record<Quadrant, string>>

/** What a sheet is drawn with. */
interface Pen {
  readonly ink: Ink
  readonly marks: Marks
}

/** How much of the sheet is drawn. */
interface Room {
  /** Columns of a name. */
  readonly name: number
  /** Periods that are a mark alone, and the newest, whose figures stand beside it. */
  readonly marks: readonly Period[]
  readonly full: readonly Period[]
}

/**
 * The sheet for a terminal: a row a segment; of each period a mark, of the newest (as many as there is room for) the figures too; since when
 * it is a melon; the melons counted below each kind of segments.
 */
export function melonTable(melons: Melons, look: Look): string {
  const ink = inkFor(look)
  const pen: Pen = { ink, marks: look.ascii ? ASCII_MARKS : MARKS }
  const [first = '', ...rest] = headline(melons)
  const room = roomFor(melons, pen)
  const left = melons.periods.length - room.marks.length - room.full.length
  return page(look, [
    [
      ...wrap(first, ink.width).map(ink.strong),
      ...rest.flatMap(it => wrap(it, ink.width)),
      ...wrap(upperFirst(`target: ${targetText(melons.target)} · floor: ${floorText(melons.floor)}`), ink.width).map(ink.quiet),
      ...(melons.where.length === 0 ? [] : wrap(`Only ${plain(melons.where.join(', '))}`, ink.width).map(ink.quiet)),
    ],
    frame(gridOf(melons, room, pen)),
    legend(melons, left, pen),
  ])
}

/** The most that fits: all periods, with figures for as many of the newest as can be; then shorter names; then fewer periods. */
function roomFor(melons: Melons, pen: Pen): Room {
  const { periods } = melons
  const names = Math.min(LONGEST_NAME, Math.max(widest(rowNames(melons)), 'melons'.length + 2))
  const rooms = [names, Math.min(names, SHORTEST_NAME)].flatMap(name =>
    periods.map((_, at): Room => ({ name, marks: periods.slice(0, at), full: periods.slice(at) })),
  )
  const newest = periods.slice(-1)
  const fewer = periods.map((_, at): Room => ({ name: Math.min(names, SHORTEST_NAME), marks: periods.slice(at + 1, -1), full: newest }))
  const last: Room = { name: SHORTEST_NAME, marks: [], full: newest }
  return [...rooms, ...fewer].find(it => gridWidth(gridOf(melons, it, pen)) <= pen.ink.width) ?? last
}

const rowNames = ({ cells }: Melons): string[] =>
  families(cells.map(it => it.segment)).flatMap(({ facet, segments }) => segments.map(it => rowName(facet, it)))
const rowName = (facet: string, segment: Segment): string => (facet === '' ? nameOf(segment) : `  ${valuesOf(segment)}`)

function gridOf(melons: Melons, room: Room, { ink, marks: signs }: Pen): Grid {
  const markOf = (it: MelonCell | undefined): string => (it?.quadrant === undefined ? UNKNOWN : signs[it.quadrant])
  const { periods, cells, standing, counts } = melons
  const find = cellFinder(cells)
  const heads = headsOf(room.marks)
  const widths = heads.map(it => Math.max(it.over.length, it.own.length))
  const marks = (each: (period: Period) => string): string => room.marks.map((it, at) => pad(each(it), widths[at] ?? 0, 'left')).join(' ')
  const beside = (texts: readonly string[]): string[] => [...(room.marks.length === 0 ? [] : [texts[0] ?? '']), ...texts.slice(1)]
  const stands = new Map(standing.map(it => [segmentKey(it.segment), it]))
  const figures = figureColumns(melons, room.full)
  const rowOf = (facet: string, segment: Segment): Row => {
    const stand = stands.get(segmentKey(segment))
    const words = stand === undefined ? UNKNOWN : standingText(stand, periods)
    return [
      shorten(rowName(facet, segment), room.name),
      ...beside([
        marks(it => inked(find(segment, it), markOf(find(segment, it)), ink)),
        ...room.full.map(it => inked(find(segment, it), `${markOf(find(segment, it))} ${figures(find(segment, it))}`, ink)),
      ]),
      stand?.quadrant === 'melon' ? ink.verdict('worse', words) : words,
    ]
  }
  const counted = ({ facet, segments }: Family): Row[] => {
    if (segments.length < 2) return []
    const of = (period: Period) => counts.find(it => it.by.join(', ') === facet && it.period.from === period.from)
    const texts = [marks(it => count(of(it)?.melon ?? 0)), ...room.full.map(it => melonShare(of(it)))]
    return [['  melons', ...beside(texts), ''].map(it => ink.quiet(it))]
  }
  const over = heads.some(it => it.over !== '') ? '\n' : ''
  return {
    head: [
      over,
      ...beside([
        [heads.map(it => it.over), heads.map(it => it.own)]
          .map(line =>
            line
              .map((it, at) => pad(it, widths[at] ?? 0, 'left'))
              .join(' ')
              .trimEnd(),
          )
          .map(it => ink.strong(it))
          .join('\n'),
        ...room.full.map(it => `${over}${ink.strong(shortName(it, periods))}`),
      ]),
      `${over}${ink.strong('Stands')}`,
    ],
    rows: families(cells.map(it => it.segment)).flatMap(({ facet, segments }): Row[] => [
      ...(facet === '' ? [] : [{ heading: ink.quiet(shorten(plain(facet), room.name)) }]),
      ...segments.map(it => rowOf(facet, it)),
      ...counted({ facet: facet === '' ? '' : facetOf(segments[0] ?? {}), segments }),
    ]),
    aligns: ['left', ...beside([''].concat(room.full.map(() => ''))).map(() => 'left' as const), 'left'],
  }
}

/** Writes both figures of a cell, each under those of the other rows. */
function figureColumns(melons: Melons, shown: readonly Period[]): (cell: MelonCell | undefined) => string {
  const isShown = new Set(shown.map(it => it.from))
  const write = figureWriter(melons)
  const all = melons.cells.filter(it => isShown.has(it.period.from)).map(write)
  const widths = [0, 1].map(at => Math.max(1, ...all.map(it => widthOf(it[at] ?? ''))))
  return cell => (cell === undefined ? [UNKNOWN, UNKNOWN] : write(cell)).map((it, at) => pad(it, widths[at] ?? 0, 'left')).join(' ')
}

/** Colours what the mark says already. */
function inked(cell: MelonCell | undefined, text: string, ink: Ink): string {
  if (cell?.quadrant === 'melon') return ink.verdict('worse', text)
  return cell?.quadrant === undefined ? ink.quiet(text) : text
}

function legend(melons: Melons, left: number, { ink, marks: signs }: Pen): string[] {
  const marks = (Object.keys(CORNERS) as Quadrant[]).map(it => `${signs[it]} ${it}: ${CORNERS[it]}`)
  const column = widest(marks) + 4
  const beside = column * 2 <= ink.width
  const pairs = beside ? [0, 2].map(at => `${pad(marks[at] ?? '', column)}${marks[at + 1] ?? ''}`) : marks
  return [
    ...pairs,
    ...wrap(`${UNKNOWN} not known, or fewer than ${count(melons.fewest)} answers`, ink.width),
    ...wrap(`Figures: ${aimName(melons.target)}, then ${aimName(melons.floor)}`, ink.width),
    ...(left > 0 ? [`${count(left)} earlier in the JSON`] : []),
  ].map(ink.quiet)
}
