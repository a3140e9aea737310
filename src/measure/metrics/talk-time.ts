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
  about: `How long agent and customer spoke with each other.

The mean over the contacts that ended in the period and carry a talk time, with the median and the slowest tenth
beside it. Abandoned contacts are left out: their talk time of 0 is no conversation. A contact without a talk time is
left out, not counted as 0.

Some exports count hold as talk. Talk time falls when calls are cut short as well as when they go better.`,
})
