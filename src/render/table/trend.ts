import { daysIn, type Period } from '../../model/period.js'
import type { Measurement, Report } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'
import { periodName } from '../periods.js'
import { wrap } from '../plain.js'
import type { Ink } from './ink.js'
import { isKnown } from './lookup.js'

/** Lowest to highest. Height tells, never colour. */
const BARS = '▁▂▃▄▅▆▇█'
const GAP = '·'

/** Fewer known periods than this are no course; more than this are told by the newest. */
const FEWEST = 3
const MOST = 14

/** A period this much shorter than the longest is not over, and a count of it says nothing beside whole ones. */
const WHOLE = 0.85

/** One metric of one segment, period by period, as a row of bars; empty where there is too little to draw. */
export type Trends = (metric: string, segment: Segment) => string

/** Draws what was measured period by period, where the far end can show it. */
export function trendsOf(report: Report, ink: Pick<Ink, 'bars'>): Trends {
  const periods = periodsOf(report)
  if (!ink.bars || periods.length < FEWEST) return () => ''
  const counts = new Set(report.metrics.filter(it => it.unit === 'count' && it.basis !== 'open').map(it => it.id))
  const longest = Math.max(...periods.map(daysIn))
  const index = new Map(report.measurements.map(it => [keyOf(it.metric, it.segment, it.period), it]))
  return (metric, segment) =>
    barsOf(
      periods.map(period => {
        const it = index.get(keyOf(metric, segment, period))
        const isPart = counts.has(metric) && daysIn(period) < WHOLE * longest
        return it !== undefined && isKnown(it) && !isPart ? it : undefined
      }),
    )
}

/** Whether a course is drawn in a line. */
const SOME_BARS = new RegExp(`[${BARS}][${BARS}${GAP}]`)
export const hasBars = (line: string): boolean => SOME_BARS.test(line)

/** What the bars of some lines are, in one sentence; nothing where there are none. */
export function legendOf(lines: readonly string[], report: Report, ink: Ink): string[] {
  const [first, last] = [periodsOf(report)[0], periodsOf(report).at(-1)]
  if (first === undefined || last === undefined || !lines.some(hasBars)) return []
  const span = periodName({ from: first.from, to: last.to })
  const says = `Bars: ${span}, lowest ${BARS[0]} to highest ${BARS.at(-1)} of each row; ${GAP} not known`
  return wrap(says, ink.measure).map(ink.quiet)
}

const keyOf = (metric: string, segment: Segment, { from, to }: Period): string => `${metric} ${segmentKey(segment)} ${from} ${to}`

/** The single periods, oldest first: a quarter beside the months is made of them. */
function periodsOf({ question: { windows } }: Report): Period[] {
  const all = windows.flatMap(({ before, after, parts = [after] }) => [...before, ...parts])
  // Where two begin on one day, the shorter is the one that was measured.
  const byStart = new Map(all.sort((a, b) => daysIn(b) - daysIn(a)).map(it => [it.from, it]))
  return [...byStart.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(-MOST)
}

/**
 * A row is drawn in its own range, but in none that is narrower than its intervals usually are: figures that differ by no more
 * than chance makes of them must not look like mountains.
 */
function barsOf(points: readonly (Extract<Measurement, { value: number }> | undefined)[]): string {
  const known = points.filter(it => it !== undefined)
  if (known.length < FEWEST) return ''
  const values = known.map(it => it.value)
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const usual = known.reduce((sum, it) => sum + it.high - it.low, 0) / known.length
  const range = Math.max(highest - lowest, usual)
  const foot = (lowest + highest - range) / 2
  const top = BARS.length - 1
  return points
    .map(it => {
      if (it === undefined) return GAP
      return BARS[range > 0 ? Math.round(((it.value - foot) / range) * top) : Math.round(top / 2)] ?? GAP
    })
    .join('')
}
