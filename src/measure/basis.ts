import type { Basis } from '../model/metric.js'
import type { Metric } from './metric.js'

/** The moments by which a user may have everything laid into periods. */
export type AskedBasis = Exclude<Basis, 'open'>

/** Contacts that were over, and answers that were in, when their period was looked at: as many of the newest as of any other. */
const RIPE = {
  interactions: `coalesce(ended_at <= newest, status is null or status not in ('open', 'pending', 'on-hold'))`,
  answers: 'coalesce(answered_at <= newest, true)',
} as const

/**
 * A metric laid into periods by another moment than its own, where it can be: what is counted at the ends of periods, and what its
 * basis is a part of, stays. Contacts can be laid by when they were opened or ended; answers by when their contact
 * was, or by when they were given. Laid by the opening, of the newest contacts only those are known that were quick: so of
 * every period only those count that were over when it was as old as the newest is.
 */
export function onBasis(metric: Metric, basis: AskedBasis): Metric {
  const stays = metric.basis === 'open' || metric.ownBasis || (metric.reads === 'interactions' && basis === 'answered')
  if (stays) return metric
  const ripens = basis === 'opened' && metric.basis !== 'opened'
  return { ...metric, basis, ...(ripens ? { where: `(${metric.where ?? 'true'}) and ${RIPE[metric.reads]}` } : {}) }
}

/** The other basis that desks lay a metric by: what ended by its opening, what was opened by its end, answers by when they were given. */
export function otherBasis(metric: Metric): Metric | undefined {
  const other = metric.reads === 'answers' ? 'answered' : metric.basis === 'opened' ? 'ended' : 'opened'
  const laid = onBasis(metric, other)
  return laid.basis === metric.basis ? undefined : laid
}
