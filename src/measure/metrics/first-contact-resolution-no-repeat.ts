import { daysName, defineMetric } from '../metric.js'

/** What decides whether a contact was solved for good, by no other within so many days, and when that can be told. */
export const noOtherWithin = (days: number) => ({
  where: `customer is not null and status is not null and direction is distinct from 'outbound'
    and ended_at + interval ${days} days <= newest`,
  hit: `status = 'solved' and coalesce(reopens, 0) = 0 and coalesce(next_at > ended_at + interval ${days} days, true)`,
  ripens: `${daysName(days)} after the end of a contact`,
})

export default defineMetric({
  id: 'first-contact-resolution-no-repeat',
  title: 'First-contact resolution (no repeat)',
  side: 'operation',
  unit: 'share',
  better: 'higher',
  basis: 'opened',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['customer', 'ended_at', 'status'],
  looksAhead: true,
  ...noOtherWithin(7),
  formula: 'solved, never opened again, and no other contact within 7 days / ripe contacts',
  leavesOut: 'contacts without a customer, a status or an end; what the desk itself opened',
  about: `The share of contacts that were solved, not opened again, and not followed by another of the same customer within 7 days.

Solved contacts after which the customer did not come back, divided by the ripe contacts opened in the period that carry a
customer and a status. A contact is ripe when 7 days have passed between its end and the newest moment in the data.

Windows in use run from 72 hours (for any reason) over 7 days (for the same reason) to 30 days; here it is 7 days for
whatever reason. A customer who gave up does not come back either: read it beside satisfaction.`,
})
