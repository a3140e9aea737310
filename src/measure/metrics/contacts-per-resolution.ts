import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'contacts-per-resolution',
  title: 'Contacts per resolution',
  side: 'operation',
  unit: 'ratio',
  better: 'lower',
  basis: 'ended',
  margin: { relative: 0.05 },
  kind: 'ratio',
  reads: 'interactions',
  needs: ['status'],
  where: `status is not null and direction is distinct from 'outbound'`,
  over: '1',
  per: `(status = 'solved')::integer`,
  formula: 'contacts that ended / contacts that were solved',
  leavesOut: 'what the desk itself opened; contacts without a status',
  about: `How many contacts it takes to solve one: calls until resolution.

All contacts that ended in the period, solved or not, abandoned ones among them, divided by those that were solved. It is
a ratio of two sums, never a mean of ratios.

It falls when problems are settled sooner, and just as well when customers give up and stop calling. Where a contact
marked as solved was not, the next one of the same customer counts as another resolution.`,
})
