import { daysName, defineMetric } from '../metric.js'

/** What decides whether a customer came back within so many days, and when that can be told. */
export const cameBackWithin = (days: number) => ({
  where: `customer is not null and ended_at + interval ${days} days <= newest`,
  hit: `next_at <= ended_at + interval ${days} days`,
  ripens: `${daysName(days)} after the end of a contact`,
})

export default defineMetric({
  id: 'repeat-contact-rate',
  title: 'Repeat contacts',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'opened',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['customer', 'ended_at'],
  looksAhead: true,
  ...cameBackWithin(7),
  formula: 'followed by another contact of the customer within 7 days / ripe contacts',
  leavesOut: 'contacts without a customer or an end',
  about: `The share of contacts after which the same customer came back within 7 days, for whatever reason.

Contacts followed by another one of the same customer, opened later than this one ended and no more than 7 days after,
divided by the ripe contacts opened in the period. A contact is ripe when 7 days have passed between its end and the
newest moment in the data. A contact the desk itself opened (outbound) is no coming back.

A number that many people share, such as a company's switchboard, looks like one customer who never stops calling; a
customer with two addresses looks like two who never came back.`,
})
