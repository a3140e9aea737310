import type { Comparison, MetricInfo } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'
import { count, counted } from '../values.js'
import type { Ink } from './ink.js'
import { type Family, facetOf, isEverybody } from './lookup.js'

/** Rows that leave room for all else on one screen; where the metrics stand under one another, a row takes four lines. */
const MOST_ROWS = 12
const MOST_STACKED = 5
const TOO_NARROW = 70

type Find = (metric: string, segment: Segment) => Comparison | undefined

/** What there is to choose rows by. */
interface Grounds {
  readonly numbers: ReadonlyMap<string, string>
  readonly metrics: readonly MetricInfo[]
  /** Too few answers to be judged by them, by key. */
  readonly few: ReadonlySet<string>
  readonly find: Find
}

/** The rows of one screen: all where they are few, else everybody, what has a finding, and where something moved. */
export function telling(all: readonly Family[], grounds: Grounds, { width }: Pick<Ink, 'width'>): Family[] {
  const segments = all.flatMap(it => it.segments)
  const most = width < TOO_NARROW ? MOST_STACKED : MOST_ROWS
  if (segments.length <= most) return [...all]
  const ranked = segments
    .map(segment => ({ segment, rank: rankOf(segment, grounds) }))
    .filter(it => it.rank < STILL)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
  return all
    .map(({ facet }) => ({ facet, segments: ranked.map(it => it.segment).filter(it => facetOf(it) === facet) }))
    .filter(it => it.segments.length > 0)
}

const STILL = 4

/** Everybody, findings, customers, operation: nothing moved is last, and is not shown. */
function rankOf(segment: Segment, { numbers, metrics, few, find }: Grounds): number {
  if (isEverybody(segment)) return 0
  const key = segmentKey(segment)
  if (numbers.has(key)) return 1
  const moved = (side: MetricInfo['side']) =>
    metrics.some(it => it.side === side && ['better', 'worse'].includes(find(it.id, segment)?.verdict ?? ''))
  if (moved('perception') && !few.has(key)) return 2
  return moved('operation') ? 3 : STILL
}

/** What was left out, and whether anything moved there. */
export function notShown(all: readonly Family[], shown: readonly Family[], grounds: Grounds): string[] {
  const kept = new Set(shown.flatMap(it => it.segments).map(segmentKey))
  const left = all.flatMap(it => it.segments).filter(it => !kept.has(segmentKey(it)))
  const moved = left.filter(it => rankOf(it, grounds) < STILL)
  const still = left.length - moved.length
  if (left.length === 0) return []
  if (moved.length === 0) return [`Not shown: ${counted(still, 'segment')} in which nothing clearly moved`]
  return [
    `Not shown: ${counted(moved.length, 'segment')} in which something moved${still === 0 ? '' : `, ${count(still)} in which nothing clearly did`}`,
  ]
}
