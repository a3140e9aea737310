import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'one-touch-rate',
  title: 'Solved with one reply',
  side: 'operation',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['replies', 'status'],
  where: `status = 'solved' and replies is not null`,
  hit: 'replies = 1',
  formula: 'solved with exactly one reply / contacts that were solved',
  leavesOut: 'contacts not solved; contacts without a number of replies',
  about: `The share of solved contacts that took exactly one reply of an agent.

Solved contacts with one reply, divided by the solved contacts that ended in the period and carry a number of replies. No
reply at all is no touch, and does not count as one.

Zendesk's own report counts fewer than two replies, and so those that nobody answered; Gorgias counts replies that a
rule sent. It rises when agents settle things at once, and also when they close after the first answer and the customer
gives up or writes anew: look at repeat contacts and reopens beside it.`,
})
