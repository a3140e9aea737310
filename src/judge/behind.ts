import { QUESTION } from '../model/metric.js'
import type { Leg } from './leg.js'

/** Which records show a finding, named by metrics alone: no rule knows how they are fetched. */
export interface Behind {
  /** In words, with what comes first. */
  readonly says: string
  /** Only contacts with an answer that this metric reads, and the worst of these. */
  readonly rated?: string
  /** Only contacts that this share counts as hits, or of which this ratio has something. */
  readonly hits?: string
  /** Those that it does not count as hits. */
  readonly missed?: true
  /** What is told beside each: a duration or a ratio. Where none is named, the first duration that the inputs carry. */
  readonly shown?: string
  readonly first: 'worst' | 'best' | 'most'
}

const SAID: Readonly<Record<string, string>> = {
  csat: 'contacts whose satisfaction was rated',
  'csat-mean': 'contacts whose satisfaction was rated',
  nps: 'contacts whose customers said how likely they are to recommend',
  effort: 'contacts whose effort was rated',
  'effort-mean': 'contacts whose effort was rated',
  'felt-resolution': 'contacts whose customers said whether it was solved',
}

/** The first of some metrics that is taken from answers. */
export const answeredLeg = (legs: readonly Leg[]): Leg | undefined => legs.find(it => it.metric in SAID || it.metric.startsWith(QUESTION))

/** The first of some metrics that is a time. */
const timeOf = (legs: readonly Leg[]): { readonly shown?: string } => {
  const time = legs.find(it => it.card.unit === 'second')
  return time ? { shown: time.metric } : {}
}

/** The answers that a score of a side was taken from, each with its contact; beside them a time of the other side. */
export function ratedBehind(scores: readonly Leg[], times: readonly Leg[], first: 'worst' | 'best' = 'worst'): Behind {
  const leg = answeredLeg(scores)
  const said = leg && (SAID[leg.metric] ?? `contacts with an answer to “${leg.card.title}”`)
  const time = timeOf(times)
  const order = first === 'best' ? 'the best rated first' : orderOf(time)
  return { says: `${said ?? 'contacts'}, ${order}`, ...(leg ? { rated: leg.metric } : {}), ...time, first }
}

/** Where a time got shorter, unhappy customers whose contact took less than was typical come before all others. */
const orderOf = ({ shown }: { readonly shown?: string }): string =>
  shown === undefined ? 'the worst rated first' : 'unhappy ones that took less than was typical first'

const CAME_BACK: Readonly<Record<string, string>> = {
  'repeat-contact-rate': 'contacts after which the customer came back within 7 days',
  'reopen-rate': 'contacts that were opened again',
  'follow-up-rate': 'contacts that take up a closed one again',
}

/** The contacts that were not done with: those that came back, by what shows it; or the answers that say so. */
export function returnedBehind(costs: readonly Leg[], gains: readonly Leg[]): Behind {
  const leg = costs.find(it => it.metric in CAME_BACK)
  if (!leg) return ratedBehind(costs, gains)
  const time = timeOf(gains)
  return { says: `${CAME_BACK[leg.metric]}, ${orderOf(time)}`, hits: leg.metric, ...time, first: 'worst' }
}
