import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'pending-share',
  title: 'Time spent pending',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'ended',
  margin: { absolute: 0.02 },
  kind: 'ratio',
  reads: 'interactions',
  needs: ['pending_ms', 'resolution_ms'],
  where: 'pending_ms is not null and resolution_ms is not null',
  over: 'pending_ms',
  per: 'resolution_ms',
  formula: 'sum of times pending / sum of times to resolution',
  leavesOut: 'contacts without either time',
  about: `The part of the time to resolution in which the desk waited for the customer.

All time spent pending divided by all time to resolution, over the contacts that ended in the period and carry both, in
calendar time; it is a ratio of two sums, never a mean of ratios. Zendesk calls the time pending agent wait
time.

It rises when customers take longer to answer, and also when contacts are set to pending to stop the clock of a target.
More follow-up questions raise it too.`,
})
