import type { Comparison, MetricInfo, Verdict } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'
import { pad, widthOf } from '../plain.js'
import { changed, scaleFor, scaleName, UNKNOWN } from '../values.js'
import { type Ink, metricName } from './ink.js'
import { isKnown } from './lookup.js'
import type { Trends } from './trend.js'

/** What one comparison puts into its row. */
interface Cell {
  /** The course over the periods, where it can be drawn. */
  readonly trend: string
  readonly before: string
  readonly after: string
  readonly change: string
  readonly verdict?: Verdict | 'too few'
}

/** One metric for all segments, written in one scale. */
export interface Column {
  readonly title: string
  readonly label: string
  readonly cells: ReadonlyMap<string, Cell>
}

type Find = (metric: string, segment: Segment) => Comparison | undefined

/** How figures are written that stand in one table. */
interface Manner {
  /** What a count is a count of: `a month`. */
  readonly per: string
  /** Where no head says what the figures are counted in. */
  readonly units: boolean
  /** Segments with too few answers to be judged by them, by key. */
  readonly few: ReadonlySet<string>
  readonly trends: Trends
}

/** Writes one metric's comparisons. */
export function columnOf(metric: MetricInfo, segments: readonly Segment[], find: Find, { per, units, few, trends }: Manner): Column {
  const found = segments.flatMap(segment => {
    const comparison = find(metric.id, segment)
    return comparison === undefined ? [] : [{ key: segmentKey(segment), comparison }]
  })
  const sides = found.flatMap(({ comparison }) => [comparison.before, comparison.after]).filter(isKnown)
  const scale = scaleFor(
    metric.unit,
    sides.map(it => it.value),
  )
  const write = units ? scale.full : scale.bare
  const cellOf = ({ segment, before, after, change, verdict }: Comparison): Cell => {
    if (!isKnown(before) && !isKnown(after)) return { trend: '', before: '', after: UNKNOWN, change: '' }
    const tooFew = metric.side === 'perception' && few.has(segmentKey(segment))
    const text = !tooFew && isKnown(before) && change !== undefined ? changed(metric.unit, change, before.value) : undefined
    // The head says `points`; a percentage says so itself, since the column may be counted in minutes.
    const unit = text === undefined || text.unit === '' || (text.unit === 'points' && !units) ? '' : ` ${text.unit}`
    return {
      trend: tooFew ? '' : trends(metric.id, segment),
      before: isKnown(before) ? write(before.value) : UNKNOWN,
      after: isKnown(after) ? write(after.value) : UNKNOWN,
      change: text === undefined ? '' : text.value + unit,
      // Where no direction is better there is nothing to be unclear about.
      ...(tooFew ? { verdict: 'too few' as const } : metric.better === 'neither' && verdict === 'unclear' ? {} : { verdict }),
    }
  }
  return {
    title: metricName(metric),
    label: sides.length === 0 ? '' : labelOf(metric, scale.label, per),
    cells: new Map(found.map(({ key, comparison }) => [key, cellOf(comparison)])),
  }
}

function labelOf(metric: MetricInfo, label: string, per: string): string {
  const { unit } = metric
  if (unit === 'share') return '%, change in points'
  if (unit === 'count') return metric.basis === 'open' ? 'at the end' : per
  if (unit === 'nps') return '−100 to 100'
  if (unit === 'rating') return scaleName(metric)
  return label
}

/** The widths that the parts of cells take, so that arrows stand under arrows. */
interface Widths {
  readonly trend: number
  readonly before: number
  readonly after: number
  readonly change: number
}

/** Measures the cells of the given columns together. */
export function widthsOf(columns: readonly Column[]): Widths {
  const cells = columns.flatMap(it => [...it.cells.values()])
  const most = (part: keyof Widths) => Math.max(0, ...cells.map(it => widthOf(it[part])))
  return { trend: most('trend'), before: most('before'), after: most('after'), change: most('change') }
}

const wordOf = ({ verdict }: Cell, ink: Ink): string =>
  verdict === undefined ? '' : verdict === 'too few' ? ink.quiet(verdict) : ink.verdict(verdict)

/** Which parts of a cell there is room for; what was before, what is after and the verdict always stand. */
export interface Parts {
  readonly withTrend: boolean
  readonly withChange: boolean
}

/** One cell as text: `▆▇▅▁ 6:12 → 5:05  −18 % better`, the bars and the change only where there is room for them. */
export function cellText(cell: Cell | undefined, widths: Widths, { withTrend, withChange }: Parts, ink: Ink): string {
  if (cell === undefined) return ''
  const trend = withTrend && widths.trend > 0 ? `${pad(cell.trend, widths.trend)} ` : ''
  const arrow = cell.before === '' ? ' ' : '→'
  const sides = `${pad(cell.before, widths.before, 'left')} ${arrow} ${pad(cell.after, widths.after, 'left')}`
  const change = withChange && widths.change > 0 ? `  ${pad(cell.change, widths.change, 'left')}` : ''
  return `${trend}${sides}${change} ${wordOf(cell, ink)}`
}
