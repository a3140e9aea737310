import type { Measurement, MetricInfo, Report } from '../../model/report.js'
import { shorten, wrap } from '../plain.js'
import { clipped, count, percent, scaleFor, scaleName } from '../values.js'
import { frame, type Grid, gridWidth, type Row } from './frame.js'
import { type Remark, remarks } from './group.js'
import { type Ink, metricName } from './ink.js'
import { standing } from './layouts.js'
import { SIDES as GROUPS, isEverybody, isKnown } from './lookup.js'
import { matrix } from './matrix.js'
import { unknownByReason } from './reasons.js'
import type { Extent, Laid } from './side-by-side.js'

/** How people count up a desk: how much came, how long it took, what became of it, what was thought of it. */
const ORDER = ['volume', 'resolved', 'wait-time', 'first-response-time', 'handle-time', 'talk-time', 'resolution-time']
const SIDES = ['neither', 'operation', 'perception'] as const

/** One period, nothing compared: a row a metric for everybody, what is not known, then a row a segment. */
export function measured(report: Report, ink: Ink, { terse = false }: Extent = {}): string[] {
  if (terse) return [...drawn(laidMeasured(mainOf(report), ink), ink, true), ...matrix(report, ink, true)]
  return [...drawn(laidMeasured(report, ink), ink), ...matrix(report, ink)]
}

const drawn = ({ grid, notes }: Laid, ink: Ink, open = false): string[] => [
  ...(grid.rows.length === 0 ? [] : frame({ ...grid, open })),
  ...notes.map(ink.quiet),
]

/** What stands for a desk where one screen has to hold it: how much came and was solved, times, opinions; or what was asked for by name. */
function mainOf(report: Report): Report {
  const { metrics, question } = report
  const kept = metrics.filter(it => (question.metrics.length > 0 ? question.metrics : MAIN).includes(it.id))
  return { ...report, metrics: kept.map(({ note: _, ...it }) => it) }
}

const MAIN: readonly string[] = ['volume', 'resolved', 'wait-time', ...GROUPS.operation, ...GROUPS.perception]

/** The part for everybody before it is drawn. */
export function laidMeasured(report: Report, ink: Ink): Laid {
  const own = report.measurements.filter(it => isEverybody(it.segment))
  const grids = [gridOf(report, own, ['median', '90th pct'], ink), gridOf(report, own, ['median', '90th\npct'], ink)]
  const grid = grids.find(it => gridWidth(it) <= ink.width) ?? gridOf(report, own, [], ink)
  return { title: '', grid, notes: notKnown(report, own, ink) }
}

/** Where there is no room beside them, the median and the 90th percentile have a line of their own. */
function gridOf(report: Report, own: readonly Measurement[], spread: readonly string[], ink: Ink): Grid {
  const interval = `${percent(report.question.interval)} interval`
  const head = ['value', interval, 'n', ...spread].map(ink.quiet)
  const rows = inOrder(report.metrics).flatMap(metric => rowsOf(metric, own, spread.length > 0, ink))
  return { head: standing([ink.strong('everybody'), ...head]), rows, aligns: ['left', ...head.map(() => 'right' as const)] }
}

function inOrder(metrics: readonly MetricInfo[]): MetricInfo[] {
  const placeOf = ({ id, side }: MetricInfo) => SIDES.indexOf(side) * 100 + (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)
  return [...metrics].sort((a, b) => placeOf(a) - placeOf(b))
}

function rowsOf(metric: MetricInfo, own: readonly Measurement[], roomy: boolean, ink: Ink): Row[] {
  const it = own.find(one => one.metric === metric.id)
  if (it === undefined || !isKnown(it)) return []
  const { value, median, p90 } = it
  const [low, high] = [clipped(metric, it.low), clipped(metric, it.high)]
  // Of a plain 0 the interval alone tells how finely it is written.
  const { full, bare } = scaleFor(metric.unit, [value === 0 ? high : value, ...[median, p90].flatMap(one => one ?? [])])
  const scale = scaleName(metric)
  const title = `${metricName(metric)}${scale === '' ? '' : ` (${scale})`}`
  const name = roomy ? shorten(title, 28) : wrap(shorten(title, 34), 20).join('\n  ')
  const facts = [name, full(value), `${bare(low)} to ${full(high)}`, count(it.n)]
  if (roomy) return [[...facts, median === undefined ? '' : full(median), p90 === undefined ? '' : full(p90)]]
  const beside = [...(median === undefined ? [] : [`median ${full(median)}`]), ...(p90 === undefined ? [] : [`90th pct ${full(p90)}`])]
  return beside.length === 0 ? [facts] : [facts, { heading: ink.quiet(`  ${beside.join(', ')}`) }]
}

/** What no figure could be given for, by reason, and what to know of the figures there are. */
function notKnown(report: Report, own: readonly Measurement[], ink: Ink): string[] {
  const unknown = inOrder(report.metrics).flatMap(metric =>
    own.flatMap(it => (it.metric === metric.id && !isKnown(it) ? [{ why: it.unknown, title: metricName(metric) }] : [])),
  )
  const notes = report.metrics.flatMap((it): Remark[] => (it.note === undefined ? [] : [{ why: it.note, title: metricName(it) }]))
  const paragraph = unknown.length === 0 ? [] : wrap(unknownByReason(unknown), ink.measure)
  return [...paragraph, ...remarks(notes, ink.measure)]
}
