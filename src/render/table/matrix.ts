import type { Measurement, MetricInfo, Report } from '../../model/report.js'
import type { Segment } from '../../model/segment.js'
import { plain, shorten, wrap } from '../plain.js'
import { count, scaleFor, scaleName, UNKNOWN } from '../values.js'
import { frame, type Grid, gridWidth, type Row } from './frame.js'
import { type Remark, remarks } from './group.js'
import { type Ink, metricName, valuesOf } from './ink.js'
import { standing } from './layouts.js'
import { chooseMetrics, type Family, families, finder, isEverybody, isKnown, type Known } from './lookup.js'
import type { Laid } from './side-by-side.js'

/** Rows a facet may take before the rest is only counted. */
const MOST_ROWS = 15
const MOST_TERSE = 4

/** How long a name may be, and how it is cut before a column is given up. */
const LONG_NAME = 32
const SHORT_NAME = 16

type Find = (metric: string, segment: Segment) => Measurement | undefined

interface Column {
  readonly head: string
  /** The first to be left out where the screen is narrow. */
  readonly dispensable?: boolean
  cell(segment: Segment): string
}

/** The values of each facet, largest first: contacts, the time they took, resolved, satisfied, how many answered. */
export function matrix(report: Report, ink: Ink, terse = false): string[] {
  const laid = laidMatrix(report, ink, terse ? MOST_TERSE : MOST_ROWS)
  return laid === undefined ? [] : ['', ...frame({ ...laid.grid, open: terse }), ...laid.notes.map(ink.quiet)]
}

/** The same before it is drawn; nothing where there is everybody alone. */
export function laidMatrix(report: Report, ink: Ink, most = MOST_ROWS): Laid | undefined {
  const segments = report.measurements.map(it => it.segment).filter(it => !isEverybody(it))
  if (segments.length === 0) return undefined
  const find = finder(report.measurements)
  const metrics = metricsOf(report)
  const sizeOf = (segment: Segment) => Math.max(0, ...metrics.map(it => nOf(find(it.id, segment)) ?? 0))
  const all = families(segments).map(it => ({ ...it, segments: [...it.segments].sort((a, b) => sizeOf(b) - sizeOf(a)) }))
  const shown = all.map(it => ({ ...it, segments: it.segments.slice(0, most) }))
  const rows = shown.flatMap(it => it.segments)
  const columns = columnsOf(metrics, rows, find, ink)
  const narrow = columns.filter(it => it.dispensable !== true)
  const grids = [gridOf(shown, columns, LONG_NAME, ink), gridOf(shown, columns, SHORT_NAME, ink), gridOf(shown, narrow, SHORT_NAME, ink)]
  const grid = grids.find(it => gridWidth(it) <= ink.width) ?? gridOf(shown, narrow, 10, ink)
  const left = all.flatMap(({ facet, segments: { length } }) => (length > most ? [`${count(length - most)} of ${plain(facet)}`] : []))
  const more = left.length === 0 ? [] : wrap(`Not shown, the smallest: ${left.join(', ')}. The JSON has them all.`, ink.measure)
  return { title: '', grid, notes: [...more, ...remarks(remarksOn(metrics, rows, find), ink.measure)] }
}

/** The metrics of the columns: contacts, then what the side-by-side table would show. */
function metricsOf(report: Report): MetricInfo[] {
  const all = report.measurements
  const knownOf = (id: string): Known => {
    const own = all.filter(it => it.metric === id)
    if (own.length === 0) return 'not-asked'
    if (own.some(it => isEverybody(it.segment) && isKnown(it))) return 'everybody'
    return own.some(isKnown) ? 'some' : 'none'
  }
  const { main, lacking } = chooseMetrics(report, knownOf)
  const dark = new Set(lacking.flatMap(it => it.ids))
  const contacts = report.metrics.filter(it => it.id === 'volume' && knownOf(it.id) !== 'none')
  return [...contacts, ...main.filter(it => !dark.has(it.id) && it.id !== 'volume')]
}

const nOf = (it: Measurement | undefined): number | undefined => (it !== undefined && isKnown(it) ? it.n : undefined)

function columnsOf(metrics: readonly MetricInfo[], rows: readonly Segment[], find: Find, ink: Ink): Column[] {
  const columns = metrics.map((metric): Column => {
    const known = rows.flatMap(it => find(metric.id, it) ?? []).filter(isKnown)
    const scale = scaleFor(
      metric.unit,
      known.map(it => it.value),
    )
    return {
      head: headOf(metricName(metric), metric.unit === 'rating' ? scaleName(metric) : scale.label, ink),
      dispensable: metric.id === 'resolved',
      cell(segment) {
        const it = find(metric.id, segment)
        return it !== undefined && isKnown(it) ? scale.bare(it.value) : ink.quiet(UNKNOWN)
      },
    }
  })
  const opinion = metrics.find(it => it.side === 'perception')
  if (opinion === undefined) return columns
  const answers = (segment: Segment) => nOf(find(opinion.id, segment))
  return [
    ...columns,
    { head: headOf('Answers', '', ink), cell: it => (answers(it) === undefined ? ink.quiet(UNKNOWN) : count(answers(it) ?? 0)) },
  ]
}

const headOf = (title: string, label: string, ink: Ink): string =>
  [...wrap(shorten(title, 24), 12).map(ink.strong), ink.quiet(label)].join('\n')

function gridOf(shown: readonly Family[], columns: readonly Column[], name: number, ink: Ink): Grid {
  const rows = shown.flatMap(({ facet, segments }): Row[] => [
    { heading: ink.quiet(shorten(plain(facet), name)) },
    ...segments.map(it => [shorten(`  ${valuesOf(it)}`, name), ...columns.map(column => column.cell(it))]),
  ])
  return { head: standing(['', ...columns.map(it => it.head)]), rows, aligns: ['left', ...columns.map(() => 'right' as const)] }
}

/** Why a figure is missing. */
function remarksOn(metrics: readonly MetricInfo[], rows: readonly Segment[], find: Find): Remark[] {
  return metrics.flatMap(metric =>
    rows.flatMap((segment): Remark[] => {
      const it = find(metric.id, segment)
      return it === undefined || isKnown(it) ? [] : [{ why: `${UNKNOWN} ${it.unknown}`, title: metricName(metric), segment }]
    }),
  )
}
