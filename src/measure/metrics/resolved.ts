import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'resolved',
  title: 'Resolved',
  side: 'operation',
  unit: 'count',
  better: 'higher',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'count',
  reads: 'interactions',
  needs: ['status'],
  where: `status = 'solved'`,
  formula: 'contacts that were solved',
  leavesOut: 'contacts closed without being solved; contacts without a status',
  about: `How many contacts were solved.

The number of contacts with the status solved that ended in the period, whenever they were opened. Compared per day, so
that a short month is not worse.

More contacts mean more resolved, and one problem cut into three tickets is resolved three times: read it beside the
volume and the repeat contacts.`,
})
