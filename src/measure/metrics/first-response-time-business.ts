import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'first-response-time-business',
  title: 'First response time (business hours)',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['first_response_business_ms'],
  value: 'first_response_business_ms',
  formula: 'sum of opening hours between opening and first reply / contacts with a reply',
  leavesOut: 'contacts without the figure: those without a reply',
  about: `The first response time counted in the desk's opening hours, as the export gives it.

The mean over the contacts that ended in the period and carry the figure, with the median and the slowest tenth beside it.
The hours are those the product was set to when it was exported.

It is never mixed with the calendar time (first-response-time): a month with holidays looks better in business hours, and
customers live in calendar time. A change of the schedule changes it without anybody working differently.`,
})
