import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'transfer-rate',
  title: 'Transferred',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'ended',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['transfers'],
  where: 'transfers is not null',
  hit: 'transfers >= 1',
  formula: 'passed on at least once / contacts with a number of transfers',
  leavesOut: 'contacts without a number of transfers',
  about: `The share of contacts that were passed on to another agent or team at least once.

Contacts with one transfer or more, divided by the contacts that ended in the period and carry a number of transfers. A
contact passed on three times counts once.

Zendesk counts stations, and the first assignment is one of them; telephone systems may write one row for each leg, so
that a call passed on looks like two short ones. Fewer transfers are better only while the right people still get the
contact.`,
})
