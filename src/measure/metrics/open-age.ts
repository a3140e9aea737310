import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'open-age',
  title: 'Age of open contacts',
  side: 'operation',
  unit: 'second',
  better: 'neither',
  basis: 'open',
  margin: { relative: 0.1 },
  kind: 'duration',
  reads: 'interactions',
  needs: ['opened_at', 'unsolved'],
  value: 'epoch_ms(open_at) - epoch_ms(opened_at)',
  formula: 'sum of (end of the period − opened) / contacts still open then',
  leavesOut: 'contacts that had ended',
  about: `How old the contacts were that were open at the end of the period.

The mean time from opening to the end of the period, over the contacts of the backlog, with the median and the oldest
tenth beside it. For several periods the contacts open at each end are taken together.

The resolution time knows only what was solved. When the hard ones are left lying it improves, and this grows. It falls
when old contacts are closed in one sweep, solved or not; so no direction counts as better.`,
})
