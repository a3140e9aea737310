import type { MelonCell, MelonStanding, Melons, Quadrant } from '../../model/melons.js'
import type { Period } from '../../model/period.js'
import type { MetricInfo } from '../../model/report.js'
import { segmentKey } from '../../model/segment.js'
import { grainName, grainOf, periodName } from '../periods.js'
import { lowerFirst } from '../plain.js'
import { fewOf, metricName, nameOf } from '../table/ink.js'
import { count, counted, scaleFor, scaleName, UNKNOWN } from '../values.js'

// What every output says of a sheet in words.

/** What each corner of the sheet means. */
export const CORNERS: Readonly<Record<Quadrant, string>> = {
  melon: 'target met, score under the floor',
  green: 'target met, score over the floor',
  forgiven: 'target missed, score over the floor',
  red: 'target missed, score under the floor',
}

export type Aim = MetricInfo & { readonly value: number }

/** `handle time at most 6:00` */
export function targetText(target: Aim): string {
  return `${aimName(target)} ${target.better === 'lower' ? 'at most' : 'at least'} ${valueText(target, target.value)}`
}

/** `mean satisfaction (1–5) 3.00`, under which a score is too low. */
export const floorText = (floor: Aim): string => `${aimName(floor)} ${valueText(floor, floor.value)}`

/** `mean satisfaction (1–5)` */
export function aimName(metric: MetricInfo): string {
  const scale = scaleName(metric)
  return `${lowerFirst(metricName(metric))}${scale === '' ? '' : ` (${scale})`}`
}

const valueText = ({ unit }: Pick<MetricInfo, 'unit'>, value: number): string => scaleFor(unit, [value]).full(value)

type Figures = Pick<Melons, 'cells' | 'target' | 'floor'>

/** Writes the two figures of a cell, all cells in one scale; a dash for the one that is not known. */
export function figureWriter({ cells, target, floor }: Figures): (cell: MelonCell) => readonly [string, string] {
  const of = (side: 'target' | 'score', metric: Aim) => {
    const known = cells.map(it => it[side]).flatMap(it => ('value' in it ? it.value : []))
    const scale = scaleFor(metric.unit, [...known, metric.value])
    return (cell: MelonCell): string => {
      const it = cell[side]
      return 'value' in it ? scale.full(it.value) : UNKNOWN
    }
  }
  const [met, felt] = [of('target', target), of('score', floor)]
  return cell => [met(cell), felt(cell)]
}

/** Why a cell is in no corner. */
export const whyNot = ({ target, score }: MelonCell): string =>
  [...new Set([target, score].flatMap(it => ('unknown' in it ? it.unknown : [])))].join('; ')

const isMelon = (it: MelonStanding): boolean => it.quadrant === 'melon'
const isNew = (it: MelonStanding): boolean => isMelon(it) && it.periods === 1 && it.before !== undefined
/** It was a melon until the period before the newest. */
const isGone = (it: MelonStanding): boolean => !isMelon(it) && it.periods === 1 && it.before === 'melon'

/** `melon, new`; `melon for 3 months`; `green, was melon`; `forgiven`. */
export function standingText(it: MelonStanding, periods: readonly Period[]): string {
  if (it.quadrant === undefined) return UNKNOWN
  if (isNew(it)) return 'melon, new'
  if (isGone(it)) return `${it.quadrant}, was melon`
  const grain = grainOf(periods)
  return isMelon(it) && grain !== undefined ? `melon for ${counted(it.periods, grainName(grain))}` : it.quadrant
}

/** Segments named in one sentence; more than that would hide the answer. */
const MOST_NAMES = 5

/** The answer: `2 watermelons in October 2026: team North (since May 2026) and channel phone (new)`, and what is one no more. */
export function headline({ standing, periods }: Stood): string[] {
  const newest = periods.at(-1)
  if (newest === undefined) return ['No period is complete']
  const melons = standing.filter(isMelon).length
  const known = standing.some(it => it.quadrant !== undefined)
  const first =
    melons > 0
      ? `${counted(melons, 'watermelon')} in ${periodName(newest)}: ${melonNames({ standing, periods })}`
      : `No watermelon in ${periodName(newest)}${known ? '' : ': nowhere are both known'}`
  const gone = standing.filter(isGone).map(it => nameOf(it.segment))
  return [first, ...(gone.length === 0 ? [] : [`No longer one: ${fewOf(gone, MOST_NAMES)}`])]
}

type Stood = Pick<Melons, 'standing' | 'periods'>

/** `team North (since May 2026), channel phone (new) and 3 more`; empty where there is none. */
export function melonNames({ standing, periods }: Stood): string {
  const names = standing.filter(isMelon).map(it => {
    const first = periods.find(period => period.from === it.since)
    const since = isNew(it) ? ' (new)' : first === undefined || it.periods < 2 ? '' : ` (since ${periodName(first)})`
    return nameOf(it.segment) + since
  })
  return fewOf(names, MOST_NAMES)
}

/** How many of a kind of segments are melons: `1 of 4`. */
export const melonShare = (of: Melons['counts'][number] | undefined): string => `${count(of?.melon ?? 0)} of ${count(of?.segments ?? 0)}`

/** Finds the cell of a segment in a period. */
export function cellFinder(cells: readonly MelonCell[]): (segment: MelonCell['segment'], period: Period) => MelonCell | undefined {
  const index = new Map(cells.map(it => [`${segmentKey(it.segment)} ${it.period.from}`, it]))
  return (segment, period) => index.get(`${segmentKey(segment)} ${period.from}`)
}
