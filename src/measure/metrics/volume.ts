import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'volume',
  title: 'Contacts',
  side: 'neither',
  unit: 'count',
  better: 'neither',
  basis: 'opened',
  margin: { relative: 0.05 },
  kind: 'count',
  reads: 'interactions',
  needs: [],
  formula: 'contacts that were opened',
  leavesOut: 'spam, tests and merged contacts',
  about: `How many contacts were opened.

The number of contacts opened in the period, of every kind and status. Compared per day, so that a short month is not
fewer.

Neither more nor fewer is good in itself: fewer contacts can be fewer problems, or customers who gave up.`,
})
