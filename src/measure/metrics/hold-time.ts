import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'hold-time',
  title: 'Hold time',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['hold_ms'],
  value: 'hold_ms',
  where: `status is distinct from 'abandoned'`,
  formula: 'sum of hold times / contacts with a hold time',
  leavesOut: 'abandoned contacts; contacts without a hold time',
  about: `The time customers were put on hold while an agent looked something up or asked somebody.

The mean over the contacts that ended in the period and carry a hold time, a 0 counted as a 0, with the median and the
slowest tenth beside it.

Amazon Connect calls it customer hold time and averages it over the contacts that were held or over all that were
handled, by report; here it is all that carry the figure. Some telephone systems count hold within the talk time.`,
})
