import type { MelonCell, Melons, Quadrant } from '../model/melons.js'
import type { Period } from '../model/period.js'
import { segmentKey } from '../model/segment.js'
import type { Look } from './output.js'
import { periodName } from './periods.js'
import { plain, shorten, wrap } from './plain.js'
import { frame, type Row, widest } from './table/frame.js'
import { fewOf, inkFor, nameOf, valuesOf } from './table/ink.js'
import { facetOf, families } from './table/lookup.js'
import { count, scaleFor, scaleName, UNKNOWN } from './values.js'

/** Columns of a segment's name. */
const LONGEST_NAME = 24
const GAP = 2

/** What each corner of the sheet is called, and what it says. */
export const CORNERS: Readonly<Record<Quadrant, string>> = {
  green: 'green: target met, score over the floor',
  melon: 'melon: target met, score under the floor',
  forgiven: 'forgiven: target missed, score over the floor',
  red: 'red: target missed, score under the floor',
}

/** The sheet for a terminal: a row a segment, a column a period, the newest that there is room for; the melons counted below. */
export function melonsText(melons: Melons, look: Look): string {
  const ink = inkFor(look)
  const { target, floor, cells, counts } = melons
  const cellOf = new Map(cells.map(it => [`${segmentKey(it.segment)} ${it.period.from}`, it]))
  const text = (cell: MelonCell | undefined) => (cell ? cellText(cell, melons) : UNKNOWN)
  const groups = families(cells.map(it => it.segment))
  const names = groups.flatMap(({ facet, segments }) => segments.map(it => (facet === '' ? nameOf(it) : `  ${valuesOf(it)}`)))
  const nameWidth = Math.min(LONGEST_NAME, Math.max(widest(names), 'melons'.length))
  const columnOf = (it: Period) => widest([periodName(it), ...cells.filter(cell => cell.period.from === it.from).map(text)]) + GAP
  const periods = fitting(melons.periods, ink.width - nameWidth - GAP, columnOf)
  const rows: Row[] = groups.flatMap(({ facet, segments }): Row[] => [
    ...(facet === '' ? [] : [{ heading: ink.quiet(shorten(plain(facet), nameWidth)) }]),
    ...segments.map(it => [
      shorten(facet === '' ? nameOf(it) : `  ${valuesOf(it)}`, nameWidth),
      ...periods.map(period => {
        const cell = cellOf.get(`${segmentKey(it)} ${period.from}`)
        return cell?.quadrant === 'melon' ? ink.verdict('worse', text(cell)) : text(cell)
      }),
    ]),
    ...(segments.length < 2 ? [] : [melonRow(melons, facetOf(segments[0] ?? {}), periods)]),
  ])
  const left = melons.periods.length - periods.length
  const lines = [
    ...wrap(headline(melons), ink.width).map(ink.strong),
    ...wrap(`Target: ${aim(target, target.better === 'lower' ? 'at most' : 'at least')} · floor: ${aim(floor, '')}`, ink.width).map(
      ink.quiet,
    ),
    '',
    ...frame({
      head: ['', ...periods.map(it => ink.strong(periodName(it)))],
      rows,
      aligns: ['left', ...periods.map(() => 'left' as const)],
    }),
    '',
    ...Object.values(CORNERS).map(ink.quiet),
    ...wrap(`${UNKNOWN}: not known, or fewer than ${count(melons.fewest)} answers`, ink.width).map(ink.quiet),
    ...(left > 0 ? [ink.quiet(`${count(left)} earlier in the JSON`)] : []),
  ]
  return `${lines.map(it => it.trimEnd()).join('\n')}\n${counts.length === 0 ? 'nothing could be measured\n' : ''}`
}

/** The newest periods whose columns fit, at least one. */
function fitting(periods: readonly Period[], room: number, widthOf: (it: Period) => number): Period[] {
  const shown: Period[] = []
  let left = room
  for (const it of periods.toReversed()) {
    left -= widthOf(it)
    if (left < 0 && shown.length > 0) break
    shown.unshift(it)
  }
  return shown
}

/** `melon 97 % 2.6` */
function cellText({ target, score, quadrant }: MelonCell, melons: Melons): string {
  const of = (it: MelonCell['target'] | MelonCell['score'], unit: Melons['target']['unit']) =>
    'value' in it ? scaleFor(unit, [it.value]).full(it.value) : UNKNOWN
  return `${quadrant ?? UNKNOWN} ${of(target, melons.target.unit)} ${of(score, melons.floor.unit)}`
}

/** Of how many segments of a kind the target was met and the score was not. */
function melonRow({ counts }: Melons, facet: string, periods: readonly Period[]): string[] {
  const of = (it: Period) => counts.find(one => one.by.join(', ') === facet && one.period.from === it.from)
  return ['  melons', ...periods.map(it => `${count(of(it)?.melon ?? 0)} of ${count(of(it)?.segments ?? 0)}`)]
}

function headline({ cells, periods }: Melons): string {
  const newest = periods.at(-1)
  const melons = cells.filter(it => it.quadrant === 'melon' && it.period.from === newest?.from)
  if (newest === undefined) return 'No period is complete'
  const names = melons.map(it => nameOf(it.segment))
  if (names.length === 0) return `No watermelon in ${periodName(newest)}`
  return `${count(names.length)} watermelon${names.length === 1 ? '' : 's'} in ${periodName(newest)}: ${fewOf(names, 5)}`
}

/** `Target met at least 95 %` */
export function aim(it: Melons['target'], how: string): string {
  const scale = scaleName(it)
  return `${plain(it.title)}${scale === '' ? '' : ` (${scale})`} ${how}${how === '' ? '' : ' '}${scaleFor(it.unit, [it.value]).full(it.value)}`
}
