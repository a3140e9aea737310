import type { Comparison, MetricInfo, Report } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'
import { grainName, periodName } from '../periods.js'
import { plain, wrap } from '../plain.js'
import { count, UNKNOWN } from '../values.js'
import { columnOf } from './columns.js'
import { frame, type Grid, gridWidth } from './frame.js'
import { type Remark, remarks } from './group.js'
import { type Ink, metricName } from './ink.js'
import { besideEachOther, type Room, type Sheet, underEachOther } from './layouts.js'
import { blindSides, chooseMetrics, type Family, families, finder, isEverybody, isKnown, knownCompared } from './lookup.js'
import { oneReason } from './reasons.js'

/** Rows a facet may take before the rest is only counted; segments with a finding are never left out. */
const MOST_ROWS = 15

/** Names are cut to this before the metrics are stacked. */
const SHORT_NAME = 14

type Window = Report['question']['windows'][number]
type Find = (metric: string, segment: Segment) => Comparison | undefined

/** Before beside after, a row a segment: as many metrics, and as much of each, as the screen has room for. */
export function sideBySide(report: Report, window: Window, ink: Ink): string[] {
  const laid = laidSideBySide(report, window, ink)
  if (laid === undefined) return []
  return [...(laid.title === '' ? [] : [ink.strong(laid.title)]), ...frame(laid.grid), ...laid.notes.map(ink.quiet)]
}

/** A table before it is drawn: what stands above it, its cells, and the lines below it. */
export interface Laid {
  readonly title: string
  readonly grid: Grid
  readonly notes: readonly string[]
}

/** Chooses what stands side by side; nothing where there is nothing to choose from. */
export function laidSideBySide(report: Report, window: Window, ink: Ink): Laid | undefined {
  const comparisons = report.comparisons.filter(it => it.window === window.name)
  const numbers = findingNumbers(report, window.name)
  const isFirst = window === report.question.windows[0]
  const wanted = comparisons.filter(it => isFirst || isEverybody(it.segment) || numbers.has(segmentKey(it.segment)))
  const all = families(wanted.map(it => it.segment))
  const shown = all.map(family => shortList(family, numbers))
  const segments = shown.flatMap(it => it.segments)
  const find = finder(comparisons)
  const { main, extra, lacking } = chooseMetrics(report, knownCompared(comparisons))
  if (main.length === 0) return undefined
  // The first lines of the report say why it is blind on a side.
  const toldAlready: readonly string[] = blindSides(report)
  const few = new Set(report.checks.excluded.filter(it => it.window === window.name).map(it => segmentKey(it.segment)))
  const per = `a ${grainName(report.question.grain)}`

  const sheet: Sheet = { families: shown, numbers }
  const columnsOf = (metrics: readonly MetricInfo[], units: boolean) => metrics.map(it => columnOf(it, segments, find, { per, units, few }))
  const beside = (metrics: readonly MetricInfo[], room: Room) => () => ({
    metrics,
    grid: besideEachOther(sheet, columnsOf(metrics, false), room, ink),
  })
  const longest = Math.max(20, Math.floor(ink.width / 5))
  const tries = [
    ...extra.map((_, index) => beside([...main, ...extra.slice(0, extra.length - index)], { withChange: true, name: longest })),
    beside(main, { withChange: true, name: longest }),
    beside(main, { withChange: false, name: longest }),
    beside(main, { withChange: false, name: SHORT_NAME }),
  ]
  const stacked = () => ({ metrics: main, grid: underEachOther(sheet, columnsOf(main, true), ink) })
  const { metrics, grid } = firstThatFits(tries, stacked, ink.width)
  const notes = [
    ...leftOut(all, shown, ink),
    ...lacking
      .filter(it => !toldAlready.includes(it.side))
      .flatMap(({ title, ids }) => {
        const whys = comparisons.filter(it => ids.includes(it.metric)).flatMap(whyUnknown)
        return wrap(`${UNKNOWN} ${title}: ${oneReason(whys)}`, ink.measure)
      }),
    ...remarks(remarksOn(segments, find, metrics), ink.measure),
  ]
  return { title: isFirst ? '' : periodName(window.after), grid, notes }
}

interface Layout {
  readonly metrics: readonly MetricInfo[]
  readonly grid: Grid
}

function firstThatFits(tries: readonly (() => Layout)[], last: () => Layout, width: number): Layout {
  for (const lay of tries) {
    const layout = lay()
    if (gridWidth(layout.grid) <= width) return layout
  }
  return last()
}

function findingNumbers(report: Report, window: string): Map<string, string> {
  const numbers = new Map<string, string>()
  for (const [index, { segment, window: own }] of report.findings.entries()) {
    if (own !== window) continue
    const key = segmentKey(segment)
    numbers.set(key, `${numbers.get(key) ?? ''}[${index + 1}]`)
  }
  return numbers
}

/** Segments with a finding first, so that none of them falls off the end. */
function shortList({ facet, segments }: Family, numbers: ReadonlyMap<string, string>): Family {
  const flagged = segments.filter(it => numbers.has(segmentKey(it)))
  const others = segments.filter(it => !numbers.has(segmentKey(it)))
  return { facet, segments: [...flagged, ...others.slice(0, Math.max(0, MOST_ROWS - flagged.length))] }
}

function leftOut(all: readonly Family[], shown: readonly Family[], ink: Ink): string[] {
  const left = all.flatMap((family, index) => {
    const missing = family.segments.length - (shown[index]?.segments.length ?? 0)
    return missing > 0 ? [`${count(missing)} more of ${plain(family.facet)}`] : []
  })
  if (left.length === 0) return []
  return wrap(`Not shown, without a finding: ${left.join(', ')}. The JSON has them all.`, ink.measure)
}

const whyUnknown = ({ before, after }: Comparison): string[] => [before, after].flatMap(it => (isKnown(it) ? [] : [it.unknown]))

/** Why a figure is missing, and what to know of one that is there. */
function remarksOn(segments: readonly Segment[], find: Find, metrics: readonly MetricInfo[]): Remark[] {
  return metrics.flatMap((metric): Remark[] => {
    const title = metricName(metric)
    const found = segments.flatMap(segment => find(metric.id, segment) ?? [])
    // A column without any figure has said why already.
    if (!found.some(it => isKnown(it.before) || isKnown(it.after))) return []
    const ofCells = found.flatMap(it =>
      [...whyUnknown(it).map(why => `${UNKNOWN} ${why}`), ...(it.note === undefined ? [] : [it.note])].map(why => ({
        why,
        title,
        segment: it.segment,
      })),
    )
    return [...(metric.note === undefined ? [] : [{ why: metric.note, title }]), ...ofCells]
  })
}
