import type { Comparison, MetricInfo, Report } from '../../model/report.js'
import { type Segment, segmentKey } from '../../model/segment.js'

/** Whether there is a number, or only the reason why there is none. */
export const isKnown = <T extends object>(side: T): side is Extract<T, { value: number }> => 'value' in side

/** Whether everything is one period, which nothing is set against. */
export const comparesNothing = (report: Report): boolean => report.question.grain === 'all'

/** Everybody is the segment that names no facet. */
export const isEverybody = (segment: Segment): boolean => Object.keys(segment).length === 0

/** A place in the table, and the metrics that may take it: the first that is known does. */
interface Group {
  /** How the place is called when none of them is known. */
  readonly title: string
  readonly side: MetricInfo['side']
  readonly ids: readonly string[]
}

const TIMES: Group = {
  title: 'Times',
  side: 'operation',
  ids: ['handle-time', 'talk-time', 'resolution-time', 'first-response-time', 'wait-time'],
}
const RESOLVED: Group = { title: 'Resolved', side: 'operation', ids: ['resolved'] }
const SATISFACTION: Group = { title: 'Satisfaction', side: 'perception', ids: ['csat', 'csat-mean', 'nps'] }
const GROUPS = [TIMES, RESOLVED, SATISFACTION]

/** What stands for each side of the house when one has to. */
export const SIDES = { operation: TIMES.ids, perception: SATISFACTION.ids } as const

/** Shown where the screen is wide enough, in this order. */
const EXTRA = ['nps', 'reopen-rate', 'first-contact-resolution', 'repeat-contact-rate', 'resolution-time', 'first-response-time']

/** How much is known of a metric: of everybody, of some segment alone, nothing; or it was not asked for. */
export type Known = 'everybody' | 'some' | 'none' | 'not-asked'

export interface Chosen {
  /** Times, resolutions, satisfaction; a group of which nothing is known is there under its own title. */
  readonly main: readonly MetricInfo[]
  /** What may stand beside them. */
  readonly extra: readonly MetricInfo[]
  /** The groups of which nothing is known, with all that might have stood there. */
  readonly lacking: readonly Group[]
}

/**
 * Chooses what is laid side by side: what was asked for by name, else nothing but what is known, except that the three main
 * groups always stand.
 */
export function chooseMetrics({ metrics, question }: Report, knownOf: (metric: string) => Known): Chosen {
  if (question.metrics.length > 0) return chooseAsked(question.metrics, metrics, knownOf)
  const find = (id: string) => metrics.find(it => it.id === id && knownOf(id) !== 'not-asked')
  const chosen = GROUPS.map(group => {
    const there = group.ids.flatMap(id => find(id) ?? [])
    const known = (['everybody', 'some'] as const).flatMap(much => there.filter(it => knownOf(it.id) === much))[0]
    const [first] = there
    return { group, known, stand: known ?? (first && { ...first, title: group.title }) }
  })
  const main = chosen.flatMap(it => it.stand ?? [])
  const lacking = chosen.filter(it => it.stand !== undefined && it.known === undefined).map(it => it.group)
  const isThere = (it: MetricInfo) => ['everybody', 'some'].includes(knownOf(it.id))
  const extra = EXTRA.flatMap(id => find(id) ?? []).filter(it => isThere(it) && !main.some(one => one.id === it.id))
  return main.length > 0 ? { main, extra, lacking } : { main: metrics.filter(isThere).slice(0, 3), extra, lacking }
}

function chooseAsked(ids: readonly string[], metrics: readonly MetricInfo[], knownOf: (metric: string) => Known): Chosen {
  const there = ids.flatMap(id => metrics.find(it => it.id === id && knownOf(id) !== 'not-asked') ?? [])
  const known = there.filter(it => knownOf(it.id) !== 'none')
  const lacking = there.filter(it => !known.includes(it)).map(({ id, title, side }) => ({ title, side, ids: [id] }))
  return { main: known.length > 0 ? known : there.slice(0, 1), extra: [], lacking }
}

/** How much is known of metrics that were compared. */
export function knownCompared(comparisons: readonly Comparison[]): (metric: string) => Known {
  const known = new Map<string, Known>()
  for (const { metric, segment, before, after } of comparisons) {
    const whole = isEverybody(segment) && isKnown(before) && isKnown(after)
    const some = isKnown(before) || isKnown(after)
    if (whole) known.set(metric, 'everybody')
    else if (some && known.get(metric) !== 'everybody') known.set(metric, 'some')
    else if (!known.has(metric)) known.set(metric, 'none')
  }
  return metric => known.get(metric) ?? 'not-asked'
}

/** The perception metric whose silence is told in figures: the first that is known, in fixed order. */
export function perceptionMetric(report: Report): MetricInfo | undefined {
  const knownOf = knownCompared(report.comparisons)
  const there = report.metrics.filter(it => it.side === 'perception' && knownOf(it.id) === 'everybody')
  return SATISFACTION.ids.flatMap(id => there.find(it => it.id === id) ?? [])[0] ?? there[0]
}

/** The direction in which a metric gets worse, as a noun. */
export const worsening = (metric: MetricInfo): string => (metric.better === 'lower' ? 'rise' : 'fall')

/** The sides of the house of which nothing stands against itself: no divergence can be seen without them. */
export function blindSides(report: Report): ('operation' | 'perception')[] {
  const compared = report.comparisons.filter(it => isKnown(it.before) && isKnown(it.after)).map(it => it.metric)
  return (['operation', 'perception'] as const).filter(side => !report.metrics.some(it => it.side === side && compared.includes(it.id)))
}

/** Segments of one facet, in the report's order; everybody is the one without a facet. */
export interface Family {
  readonly facet: string
  readonly segments: readonly Segment[]
}

/** Everybody first, then teams, then every other facet in the order the report brings them. */
export function families(segments: readonly Segment[]): Family[] {
  const groups = new Map<string, Map<string, Segment>>([
    ['', new Map()],
    ['team', new Map()],
  ])
  for (const it of segments) {
    const facet = facetOf(it)
    const group = groups.get(facet) ?? new Map<string, Segment>()
    groups.set(facet, group.set(segmentKey(it), it))
  }
  return [...groups].filter(([, group]) => group.size > 0).map(([facet, group]) => ({ facet, segments: [...group.values()] }))
}

/** What a segment is a value of: `team`, or `channel, team`. */
export const facetOf = (segment: Segment): string => Object.keys(segment).sort().join(', ')

/** Finds what is told of a metric and a segment. */
export function finder<T extends { readonly metric: string; readonly segment: Segment }>(
  all: readonly T[],
): (metric: string, segment: Segment) => T | undefined {
  const index = new Map(all.map(it => [`${it.metric} ${segmentKey(it.segment)}`, it]))
  return (metric, segment) => index.get(`${metric} ${segmentKey(segment)}`)
}
