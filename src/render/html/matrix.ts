import type { Comparison, MetricInfo, Report } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'
import { grainName, periodName } from '../periods.js'
import { plain, upperFirst } from '../plain.js'
import { type Remark, remarks } from '../table/group.js'
import { metricName, nameOf, valuesOf } from '../table/ink.js'
import { chooseMetrics, type Family, families, finder, isEverybody, isKnown, knownCompared } from '../table/lookup.js'
import { oneReason } from '../table/reasons.js'
import { changed, counted, type Scale, scaleFor, UNKNOWN } from '../values.js'
import { fold, list, scrolled } from './blocks.js'
import { type Content, type Html, html } from './escape.js'
import { unitOf } from './series.js'

type Window = Report['question']['windows'][number]
type Find = (metric: string, segment: Segment) => Comparison | undefined

/** Metrics that stand side by side: more than that is no overview. */
const MOST_METRICS = 6

/** A metric and how all its figures in the table are written. */
interface Column {
  readonly metric: MetricInfo
  readonly scale: Scale
}

/** Segments by metrics, before beside after: in blue what got better, in red what got worse, with the words; findings are led to. */
export function matrixOf(report: Report, window: Window): Html | undefined {
  const comparisons = report.comparisons.filter(it => it.window === window.name)
  const knownOf = knownCompared(comparisons)
  const { main, extra, lacking } = chooseMetrics(report, knownOf)
  const isFirst = window === report.question.windows[0]
  const flagged = new Set(report.findings.filter(it => it.window === window.name).map(it => segmentKey(it.segment)))
  const shown = comparisons.filter(it => isFirst || isEverybody(it.segment) || flagged.has(segmentKey(it.segment)))
  const find = finder(comparisons)
  const groups = families(shown.map(it => it.segment))
  const segments = groups.flatMap(it => it.segments)
  const isThere = (it: MetricInfo) => ['everybody', 'some'].includes(knownOf(it.id))
  const columns = [...main, ...extra]
    .filter(isThere)
    .slice(0, MOST_METRICS)
    .map((metric): Column => {
      const sides = segments.flatMap(it => find(metric.id, it) ?? []).flatMap(it => [it.before, it.after])
      return {
        metric,
        scale: scaleFor(
          metric.unit,
          sides.filter(isKnown).map(it => it.value),
        ),
      }
    })
  const caption = `${periodName(window.after)} against the ${window.before.length} ${grainName(report.question.grain)}s before`
  if (columns.length === 0) return undefined
  // A group without any figure has no column, and says why.
  const dark = lacking.map(({ title, ids }) => {
    const whys = comparisons.filter(it => ids.includes(it.metric)).flatMap(whyUnknown)
    return `${UNKNOWN} ${title}: ${oneReason(whys)}`
  })
  const few = new Set(report.checks.excluded.filter(it => it.window === window.name).map(it => segmentKey(it.segment)))
  const lay: Lay = { report, window, columns, find, isFew: it => few.has(segmentKey(it)) }
  const parted = groups.map(it => shortList(it, it => flagged.has(segmentKey(it))))
  const rest = parted.map(it => it.rest).filter(it => it.segments.length > 0)
  const more = rest.reduce((sum, it) => sum + it.segments.length, 0)
  const others =
    more === 0 ? undefined : fold(`${counted(more, 'more segment')}, without a finding`, tableOf(lay, rest, `${caption}: the others`))
  return html`${tableOf(
    lay,
    parted.map(it => it.short),
    caption,
  )}${others}${notesOf(columns, segments, find, dark)}`
}

/** Rows a facet may take before the rest is folded away; segments with a finding are never. */
const MOST_ROWS = 15

/** Segments with a finding first, then as many as there is room for. */
function shortList({ facet, segments }: Family, isFlagged: (it: Segment) => boolean): { readonly short: Family; readonly rest: Family } {
  const flagged = segments.filter(isFlagged)
  const others = segments.filter(it => !isFlagged(it))
  const room = Math.max(0, MOST_ROWS - flagged.length)
  return { short: { facet, segments: [...flagged, ...others.slice(0, room)] }, rest: { facet, segments: others.slice(room) } }
}

/** What the cells of a table are made from. */
interface Lay {
  readonly report: Report
  readonly window: Window
  readonly columns: readonly Column[]
  readonly find: Find
  readonly isFew: (segment: Segment) => boolean
}

function tableOf({ report, window, columns, find, isFew }: Lay, groups: readonly Family[], caption: string): Html {
  const heads = columns.map(
    ({ metric, scale }) => html`<th scope="col">${metricName(metric)}<small>${headUnit(metric, scale, report)}</small></th>`,
  )
  const bodies = groups.map(({ facet, segments }) => {
    const rows = segments.map(segment => {
      const cells = columns.map(it => cellOf(find(it.metric.id, segment), it, isFew(segment) && it.metric.side === 'perception'))
      return html`<tr><th scope="row">${facet === '' ? nameOf(segment) : valuesOf(segment)}${tagsOf(report, segment, window)}</th>${cells}</tr>`
    })
    const across = facet === '' ? undefined : html`<tr><th scope="rowgroup" colspan="${columns.length + 1}">${facet}</th></tr>`
    return html`<tbody>${across}${rows}</tbody>`
  })
  return scrolled(
    caption,
    html`<table class="matrix"><caption>${caption}</caption><thead><tr><th scope="col">segment</th>${heads}</tr></thead>${bodies}</table>`,
  )
}

const headUnit = (metric: MetricInfo, scale: Scale, report: Report): string =>
  unitOf(metric, scale, report).replace(/^%/, '%, change in points')

/** `6:13 → 5:06`, the word for it with the change, and how sure that is. */
function cellOf(it: Comparison | undefined, { metric, scale }: Column, tooFew: boolean): Html {
  if (it === undefined) return html`<td></td>`
  const { before, after, change, verdict } = it
  const write = (side: Comparison['before']) => (isKnown(side) ? scale.bare(side.value) : UNKNOWN)
  if (!isKnown(before) && !isKnown(after)) return html`<td>${UNKNOWN}</td>`
  const sides = html`<span class="sides">${write(before)} → ${write(after)}</span>`
  if (tooFew) return html`<td>${sides}<small>too few</small></td>`
  if (change === undefined || !isKnown(before)) return html`<td>${sides}</td>`
  const { value, low, high, unit } = changed(metric.unit, change, before.value)
  const isJudged = metric.better !== 'neither' || verdict !== 'unclear'
  const word = isJudged ? html`<span class="word">${verdict}</span> ` : undefined
  // Of points the head says that they are.
  const moved = unit === '%' ? `${value} ${unit}` : value
  const text = html`<small class="nowrap">${word}${moved}</small><small class="nowrap">(${low} to ${high})</small>`
  return html`<td class="${verdict}">${sides}${text}</td>`
}

/** Which findings tell more of a row; that of a melon shows what it is. */
function tagsOf({ findings }: Report, segment: Segment, { name }: Window): Content {
  return findings.flatMap((it, index) => {
    if (it.window !== name || segmentKey(it.segment) !== segmentKey(segment)) return []
    const fruit = isMelon(it) ? html`<span class="fruit" aria-hidden="true"></span>` : undefined
    return [html`<span class="tag">${fruit}<a href="#finding-${index + 1}">${ruleName(it.rule)}&nbsp;[${index + 1}]</a></span>`]
  })
}

/** Green outside, red inside: a finding whose operation got better, and whose perception is set against it. */
export const isMelon = ({ operation, perception }: Report['findings'][number]): boolean =>
  operation.some(it => it.role === 'gain') && perception.some(it => it.role === 'cost')

/** `closed not solved` */
export const ruleName = (rule: string): string => plain(rule).replaceAll('-', ' ')

const whyUnknown = ({ before, after }: Comparison): string[] => [before, after].flatMap(it => (isKnown(it) ? [] : [it.unknown]))

/** Why figures are missing, and what to know of those that are there. */
function notesOf(columns: readonly Column[], segments: readonly Segment[], find: Find, dark: readonly string[]): Html | undefined {
  const notes = columns.flatMap(({ metric }): Remark[] => {
    const title = metricName(metric)
    const own = metric.note === undefined ? [] : [{ why: metric.note, title }]
    const ofCells = segments.flatMap((segment): Remark[] => {
      const it = find(metric.id, segment)
      if (it === undefined) return []
      const whys = whyUnknown(it).map(why => `${UNKNOWN} ${why}`)
      return [...whys, ...(it.note === undefined ? [] : [it.note])].map(why => ({ why, title, segment }))
    })
    return [...own, ...ofCells]
  })
  const lines = [...dark, ...remarks(notes, Number.POSITIVE_INFINITY)].map(upperFirst)
  return lines.length === 0 ? undefined : html`<div class="small quiet">${list(lines)}</div>`
}

/** Every metric of everybody that could be compared, with its interval and how many records it was taken from. */
export function everyMetric(report: Report, window: Window): Content[][] {
  const own = report.comparisons.filter(it => it.window === window.name && isEverybody(it.segment))
  return report.metrics.flatMap(metric => {
    const it = own.find(one => one.metric === metric.id)
    if (it === undefined || !isKnown(it.before) || !isKnown(it.after) || it.change === undefined) return []
    const { full } = scaleFor(metric.unit, [it.before.value, it.after.value])
    const { value, low, high, unit } = changed(metric.unit, it.change, it.before.value)
    const suffix = unit === '' ? '' : ` ${unit}`
    const word =
      metric.better === 'neither' && it.verdict === 'unclear'
        ? ''
        : ['better', 'worse'].includes(it.verdict)
          ? html`<b class="${it.verdict}">${it.verdict}</b>`
          : it.verdict
    return [[metricName(metric), full(it.before.value), full(it.after.value), `${value}${suffix}`, `${low} to ${high}${suffix}`, word]]
  })
}
