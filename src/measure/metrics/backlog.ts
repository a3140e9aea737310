import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'backlog',
  title: 'Backlog',
  side: 'operation',
  unit: 'count',
  better: 'neither',
  basis: 'open',
  margin: { relative: 0.1 },
  kind: 'count',
  reads: 'interactions',
  needs: ['opened_at', 'unsolved'],
  formula: 'contacts opened by the end of the period − those of them that had ended',
  leavesOut: 'contacts without a date on which they were opened',
  about: `How many contacts were open at the end of the period.

Contacts opened by then that had not ended: those that ended later, and those that are open, pending or on hold as the
export was made. For several periods it is the mean of their ends; a period that is not over ends at the newest moment in
the data. Contacts that were opened again look open only since, as an export of one row a contact knows no more.

An export that begins in the midst of a desk's life lacks what was open before it: the first periods are too low. A
smaller backlog is no success in itself, since it shrinks when people stop asking; so no direction counts as better.`,
})
