import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'requester-wait-time',
  title: 'Customer waited for the desk',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['requester_wait_ms'],
  value: 'requester_wait_ms',
  formula: 'sum of times in which it was the desk’s turn / contacts',
  leavesOut: 'contacts without the figure',
  about: `The time in which it was the desk's turn: the customer's clock.

The mean over the contacts that ended in the period and carry the figure, with the median and the slowest tenth beside it.
In Zendesk it is the time in New, Open and On-hold, in calendar time, and that in Solved where the contact was opened again.

The clock stops while a contact is pending, so parking contacts there shortens it without any work: read it beside the
pending share.`,
})
