import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'wait-time',
  title: 'Waiting time',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.1 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['wait_ms'],
  value: 'wait_ms',
  where: `status is distinct from 'abandoned'`,
  formula: 'sum of waiting times / contacts that were answered',
  leavesOut: 'abandoned contacts; contacts without a waiting time',
  about: `How long customers waited in the queue before somebody answered.

The mean over the answered contacts that ended in the period and carry a waiting time, with the median and the slowest
tenth beside it: the average speed of answer. A waiting time of 0 is a call taken at once.

Those who hung up are not in it, so it falls when the impatient give up sooner. Read it beside the abandon rate,
never alone.`,
})
