import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'resolution-time-business',
  title: 'Resolution time (business hours)',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['resolution_business_ms'],
  value: 'resolution_business_ms',
  formula: 'sum of opening hours between opening and end / contacts',
  leavesOut: 'contacts without the figure',
  about: `The resolution time counted in the desk's opening hours, as the export gives it.

The mean over the contacts that ended in the period and carry the figure, with the median and the slowest tenth beside it.
The hours are those the product was set to when it was exported.

It is never mixed with the calendar time (resolution-time): a month with holidays looks better in business hours, and
customers live in calendar time. A change of the schedule changes it without anybody working differently.`,
})
