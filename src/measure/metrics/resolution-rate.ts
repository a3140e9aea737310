import { daysName, defineMetric } from '../metric.js'

/** What decides whether a contact was solved within so many days of opening, and when that can be told. */
export const solvedWithin = (days: number) => ({
  where: `opened_at + interval ${days} days <= newest`,
  hit: `status = 'solved' and coalesce(ended_at <= opened_at + interval ${days} days, true)`,
  ripens: `${daysName(days)} after the opening of a contact`,
})

export default defineMetric({
  id: 'resolution-rate',
  title: 'Solved within 7 days',
  side: 'operation',
  unit: 'share',
  better: 'higher',
  basis: 'opened',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['status'],
  ...solvedWithin(7),
  formula: 'solved within 7 days of opening / ripe contacts that were opened',
  leavesOut: 'contacts without a date on which they were opened',
  about: `The share of the contacts opened in a period that were solved, within 7 days of opening.

Solved within 7 days, divided by all contacts that were opened in the period, abandoned ones among them. A contact
without a status counts as not solved; a solved one without a date of its end counts as solved in time.

Without the 7 days the newest contacts, which had the least time, would make every desk look worse at every close. For
the same reason contacts opened less than 7 days before the newest moment in the data are not counted yet.`,
})
