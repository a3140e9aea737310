import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'first-contact-resolution-by-replies',
  title: 'First-contact resolution (replies)',
  side: 'operation',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['replies', 'status'],
  where: 'replies is not null and status is not null',
  hit: `status = 'solved' and replies = 1 and coalesce(reopens, 0) = 0`,
  formula: 'solved with exactly one reply and never opened again / contacts that ended',
  leavesOut: 'contacts without a status or a number of replies',
  about: `The share of contacts that ended with one reply of an agent, solved, and never opened again.

Contacts solved with exactly one reply and no reopen, divided by all contacts that ended in the period and carry a status
and a number of replies, whatever became of them. The one-touch rate has the solved ones alone below the line.

It is what the desk did, not what the customer got: who gave up after the first answer counts as a success. The variant
by repeats (first-contact-resolution-no-repeat) and the customer's own word (felt-resolution) say more.`,
})
