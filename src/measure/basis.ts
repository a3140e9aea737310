import type { Basis } from '../model/metric.js'
import type { Metric } from './metric.js'

/** The moments by which a user may have everything laid into periods. */
export type AskedBasis = Exclude<Basis, 'open'>

/**
 * A metric laid into periods by another moment than its own, where it can be: what is counted at the ends of periods, and what its
 * basis is a part of, stays. Contacts can be laid by when they were opened or ended; answers by when their contact
 * was, or by when they were given.
 */
export function onBasis(metric: Metric, basis: AskedBasis): Metric {
  const stays = metric.basis === 'open' || metric.ownBasis || (metric.reads === 'interactions' && basis === 'answered')
  return stays ? metric : { ...metric, basis }
}
