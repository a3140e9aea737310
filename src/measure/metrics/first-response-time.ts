import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'first-response-time',
  title: 'First response time',
  side: 'operation',
  unit: 'second',
  better: 'lower',
  basis: 'opened',
  margin: { relative: 0.1 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['first_response_ms'],
  value: 'first_response_ms',
  formula: 'sum of (first reply − opened) / contacts with a reply',
  leavesOut: 'contacts that have had no reply',
  about: `How long customers waited for the first reply to their contact.

The mean over the contacts that were opened in the period and have had a first response, ended or not, with the median
and the slowest tenth beside it. From opening to the first reply, in calendar time unless the export counts business hours.

Contacts that never got a reply are not in it, so leaving the hard ones unanswered makes it look better. Automatic
acknowledgements count where the export counts them: a faster first response with no faster resolution is only that.`,
})
