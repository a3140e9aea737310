import type { Period } from '../../model/period.js'
import type { Measurement, MetricInfo, Report } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'
import { grainName } from '../periods.js'
import { isKnown } from '../table/lookup.js'
import { clipped, type Scale, scaleFor, scaleName } from '../values.js'
import type { Point } from './draw.js'
import { ticksFor } from './ticks.js'
import { middleOf } from './time.js'

/** A metric of a segment, period by period. */
export interface Series {
  readonly metric: MetricInfo
  readonly segment: Segment
  readonly measured: readonly Measurement[]
}

/** What a report holds of a metric and a segment, oldest first; nothing where that is less than two figures. */
export function seriesOf({ metrics, measurements }: Report, id: string, segment: Segment): Series | undefined {
  const metric = metrics.find(it => it.id === id)
  const key = segmentKey(segment)
  const measured = measurements
    .filter(it => it.metric === id && segmentKey(it.segment) === key)
    .sort((a, b) => (a.period.from < b.period.from ? -1 : 1))
  return metric === undefined || measured.filter(isKnown).length < 2 ? undefined : { metric, segment, measured }
}

/** All periods of some series, oldest first: what runs through their picture. */
export function periodsOf(all: readonly Series[]): Period[] {
  const periods = new Map(all.flatMap(it => it.measured).map(it => [it.period.from, it.period]))
  return [...periods.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** Its figures as points; where nothing is known the line breaks. */
export const pointsOf = ({ metric, measured }: Series): Point[] =>
  measured.map(it => ({
    at: middleOf(it.period),
    ...(isKnown(it) ? { value: it.value, low: clipped(metric, it.low), high: clipped(metric, it.high) } : {}),
  }))

/** The round values of the axis that takes these, and how all figures beside it are written. */
export function axisOf({ unit }: MetricInfo, values: readonly number[]): { readonly scale: Scale; readonly ticks: readonly number[] } {
  const ticks = ticksFor(unit, Math.min(...values), Math.max(...values))
  return { scale: scaleFor(unit, ticks), ticks }
}

const BETTER = { lower: 'lower is better', higher: 'higher is better', neither: 'no direction is better' } as const

/** What the figures are counted in, and which way is good: `m:ss, shorter is better`. */
export function unitOf(metric: MetricInfo, scale: Scale, report: Report): string {
  const { unit, better, basis } = metric
  const scales = scaleName(metric)
  const counted = {
    second: scale.label,
    share: '%',
    count: basis === 'open' ? 'at the end' : `a ${grainName(report.question.grain)}`,
    ratio: '',
    rating: scales === '' ? '' : `on ${scales}`,
    nps: '−100 to 100',
  }[unit]
  const good = unit === 'second' && better === 'lower' ? 'shorter is better' : BETTER[better]
  return [...(counted === '' ? [] : [counted]), good].join(', ')
}
