import type { Comparison, MetricInfo, Report } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'
import { grainName, periodName } from '../periods.js'
import { plain, wrap } from '../plain.js'
import { count, UNKNOWN } from '../values.js'
import { type Column, columnOf, type Parts } from './columns.js'
import { frame, type Grid, gridWidth } from './frame.js'
import { type Remark, remarks } from './group.js'
import { type Ink, metricName } from './ink.js'
import { besideEachOther, type Sheet, underEachOther } from './layouts.js'
import { blindSides, type Chosen, chooseMetrics, type Family, families, finder, isEverybody, isKnown, knownCompared } from './lookup.js'
import { notShown, telling } from './moved.js'
import { oneReason } from './reasons.js'
import { legendOf, trendsOf } from './trend.js'

/** Rows a facet may take before the rest is only counted; segments with a finding are never left out. */
const MOST_ROWS = 15

/** Names are cut to this before the metrics are stacked. */
const SHORT_NAME = 14

type Window = Report['question']['windows'][number]
type Find = (metric: string, segment: Segment) => Comparison | undefined

/** How much of a table is wanted: all of it, or what one screen has room for. */
export interface Extent {
  readonly terse?: boolean
  /** What bars mean is told elsewhere already. */
  readonly explained?: boolean
}

/** Before beside after, a row a segment: as many metrics, and as much of each, as the screen has room for. */
export function sideBySide(report: Report, window: Window, ink: Ink, extent: Extent = {}): string[] {
  const laid = laidSideBySide(report, window, ink, extent)
  if (laid === undefined) return []
  const lines = frame(laid.grid)
  const legend = extent.explained ? [] : legendOf(lines, report, ink)
  return [...(laid.title === '' ? [] : [ink.strong(laid.title)]), ...lines, ...legend, ...laid.notes.map(ink.quiet)]
}

/** A table before it is drawn: what stands above it, its cells, and the lines below it. */
export interface Laid {
  readonly title: string
  readonly grid: Grid
  readonly notes: readonly string[]
}

/** Chooses what stands side by side; nothing where there is nothing to choose from. */
export function laidSideBySide(report: Report, window: Window, ink: Ink, { terse = false }: Extent = {}): Laid | undefined {
  const comparisons = report.comparisons.filter(it => it.window === window.name)
  const numbers = findingNumbers(report, window.name)
  const isFirst = window === report.question.windows[0]
  const wanted = comparisons.filter(it => isFirst || isEverybody(it.segment) || numbers.has(segmentKey(it.segment)))
  const all = families(wanted.map(it => it.segment))
  const find = finder(comparisons)
  const { main, extra, lacking } = chooseMetrics(report, knownCompared(comparisons))
  if (main.length === 0) return undefined
  // The first lines of the report say why it is blind on a side.
  const toldAlready: readonly string[] = blindSides(report)
  const few = new Set(report.checks.excluded.filter(it => it.window === window.name).map(it => segmentKey(it.segment)))
  const grounds = { numbers, metrics: main, few, find }
  const shown = terse ? telling(all, grounds, ink) : all.map(family => shortList(family, numbers))
  const segments = shown.flatMap(it => it.segments)
  const per = `a ${grainName(report.question.grain)}`

  const trends = trendsOf(report, ink)
  const layout = (metrics: readonly MetricInfo[], units: boolean) =>
    metrics.map(it => columnOf(it, segments, find, { per, units, few, trends }))
  const { metrics, grid } = laidOut({ families: shown, numbers, terse }, { main, extra }, layout, ink)
  const left = terse ? notShown(all, shown, grounds) : leftOut(all, shown)
  const notes = [
    ...left,
    ...lacking
      .filter(it => !toldAlready.includes(it.side))
      .map(({ title, ids }) => {
        const whys = comparisons.filter(it => ids.includes(it.metric)).flatMap(whyUnknown)
        return `${UNKNOWN} ${title}: ${oneReason(whys)}`
      }),
  ].flatMap(it => wrap(it, ink.measure))
  const remarked = remarks(remarksOn(segments, find, metrics, terse), ink.measure)
  return { title: isFirst ? '' : periodName(window.after), grid: terse ? { ...grid, open: true } : grid, notes: [...notes, ...remarked] }
}

interface Layout {
  readonly metrics: readonly MetricInfo[]
  readonly grid: Grid
}

type Columns = (metrics: readonly MetricInfo[], units: boolean) => Column[]

/** As many metrics, and as much of each, as there is room for; under one another where they do not fit beside each other. */
function laidOut(sheet: Sheet, { main, extra }: Pick<Chosen, 'main' | 'extra'>, columns: Columns, ink: Ink): Layout {
  const longest = Math.max(20, Math.floor(ink.width / 5))
  const beside = (metrics: readonly MetricInfo[], parts: Parts, name = longest): Layout => ({
    metrics,
    grid: besideEachOther(sheet, columns(metrics, false), { ...parts, name }, ink),
  })
  const under = (withTrend: boolean): Layout => ({ metrics: main, grid: underEachOther(sheet, columns(main, true), withTrend, ink) })
  const all = { withTrend: true, withChange: true }
  const tries = [
    ...extra.map((_, index) => () => beside([...main, ...extra.slice(0, extra.length - index)], all)),
    () => beside(main, all),
    () => beside(main, { ...all, withChange: false }),
    () => beside(main, { ...all, withTrend: false }),
    () => beside(main, NEITHER),
    () => beside(main, NEITHER, SHORT_NAME),
    () => under(true),
  ]
  for (const lay of tries) {
    const layout = lay()
    if (gridWidth(layout.grid) <= ink.width) return layout
  }
  return under(false)
}

const NEITHER: Parts = { withTrend: false, withChange: false }

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

function leftOut(all: readonly Family[], shown: readonly Family[]): string[] {
  const left = all.flatMap((family, index) => {
    const missing = family.segments.length - (shown[index]?.segments.length ?? 0)
    return missing > 0 ? [`${count(missing)} more of ${plain(family.facet)}`] : []
  })
  if (left.length === 0) return []
  return [`Not shown, without a finding: ${left.join(', ')}. The JSON has them all.`]
}

const whyUnknown = ({ before, after }: Comparison): string[] => [before, after].flatMap(it => (isKnown(it) ? [] : [it.unknown]))

/** Why a figure is missing, and what to know of one that is there; of a whole column where there is room for it. */
function remarksOn(segments: readonly Segment[], find: Find, metrics: readonly MetricInfo[], terse: boolean): Remark[] {
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
    return [...(metric.note === undefined || terse ? [] : [{ why: metric.note, title }]), ...ofCells]
  })
}
