import { type MetricCard, QUESTION } from '../model/metric.js'
import type { Window } from '../model/period.js'
import type { Comparison } from '../model/report.js'
import { type Segment, segmentKey } from '../model/segment.js'
import type { Compared } from './compared.js'
import type { Scene } from './rule.js'

/** Metrics that may not be compared in a window, since before and after were not measured alike, and why. */
export interface Refused {
  readonly window: string
  readonly metrics: readonly string[]
  readonly why: string
}

/** What a scene is set up from. */
interface Stage {
  readonly cards: ReadonlyMap<string, MetricCard>
  readonly refused: readonly Refused[]
  readonly fewest: number
}

/** A comparison by what it is of. */
export type Find = (window: Window, segment: Segment, metric: string) => Comparison | undefined

export const isEverybody = (segment: Segment): boolean => Object.keys(segment).length === 0

/** Comparisons by what they are of: there may be thousands of segments, and every rule asks about each. */
export function finder(comparisons: readonly Comparison[]): Find {
  const keyOf = (window: string, segment: Segment, metric: string) => JSON.stringify([window, metric, segmentKey(segment)])
  const known = new Map(comparisons.map(it => [keyOf(it.window, it.segment, it.metric), it]))
  return (window, segment, metric) => known.get(keyOf(window.name, segment, metric))
}

/** All segments that something was compared of in a window, in the order of the comparisons. */
export function segmentsIn(comparisons: readonly Comparison[], window: Window): Segment[] {
  const found = comparisons.filter(it => it.window === window.name).map(it => [segmentKey(it.segment), it.segment] as const)
  return [...new Map(found).values()]
}

/** What a rule may see of one segment in one window. */
export function sceneOf(find: Find, { cards, refused, fewest }: Stage, window: Window, segment: Segment): Scene {
  const refusal = (metric: string) => refused.find(it => it.window === window.name && it.metrics.includes(metric))?.why
  // The other scores are counted segment by segment (`tooFew`); not everybody is asked every question.
  const isRare = (it: Comparison) => it.metric.startsWith(QUESTION) && Math.min(...[it.before, it.after].map(countOf)) < fewest
  return {
    segment,
    window,
    of(metric) {
      const comparison = find(window, segment, metric)
      const card = cards.get(metric)
      const isTested = comparison?.p !== undefined || comparison?.tails !== undefined
      if (!card || !comparison?.change || !isTested || isRare(comparison) || refusal(metric) !== undefined) return undefined
      return { ...comparison, card } satisfies Compared
    },
    refused: refusal,
    questions: [...cards.keys()].filter(it => it.startsWith(QUESTION)),
    whyNot(metric) {
      const comparison = find(window, segment, metric) ?? find(window, {}, metric)
      const refused = refusal(metric)
      if (refused !== undefined) return refused
      if (!comparison) return 'not asked for'
      if ('unknown' in comparison.before) return comparison.before.unknown
      if ('unknown' in comparison.after) return comparison.after.unknown
      return isRare(comparison) ? 'too few answers' : 'it was not tested'
    },
  }
}

const countOf = (side: Comparison['before']): number => ('n' in side ? side.n : 0)
