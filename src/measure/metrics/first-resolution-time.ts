import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'first-resolution-time',
  title: 'Time to the first solution',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['first_resolution_ms'],
  value: 'first_resolution_ms',
  formula: 'sum of (first solved − opened) / contacts',
  leavesOut: 'contacts without the figure',
  about: `The time from opening a contact to the first time it was solved, as the export gives it.

The mean over the contacts that ended in the period and carry the figure, with the median and the slowest tenth beside it.
It is in calendar time.

Zendesk calls it first resolution time, and the time to the last solution full resolution time (resolution-time). This one
flatters where contacts are opened again: the gap between the two is the time customers spent with what was not solved.`,
})
