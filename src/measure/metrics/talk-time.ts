import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'talk-time',
  title: 'Talk time',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['talk_ms'],
  value: 'talk_ms',
  where: `status is distinct from 'abandoned'`,
  formula: 'sum of talk times / contacts with a talk time',
  leavesOut: 'abandoned contacts; contacts without a talk time',
  about: `How long agent and customer spoke with each other.

The mean over the contacts that ended in the period and carry a talk time, with the median and the slowest tenth beside
it.

Some exports count hold as talk. Talk time falls when calls are cut short as well as when they go better.`,
})
