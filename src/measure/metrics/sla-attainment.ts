import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'sla-attainment',
  title: 'Target met',
  side: 'operation',
  unit: 'share',
  better: 'higher',
  basis: 'ended',
  margin: { absolute: 0.02 },
  kind: 'share',
  reads: 'interactions',
  needs: ['sla_met'],
  where: 'sla_met is not null',
  hit: 'sla_met',
  formula: 'marked as met / contacts marked as met or missed',
  leavesOut: 'contacts without a mark: no target applied to them',
  about: `The share of contacts that met the service level agreed for them, as the export says.

Contacts marked as met, divided by the contacts that ended in the period and are marked as met or missed.

Which clock the target runs on is the product's: many stop it while a ticket is pending. Contacts that are overdue and
still open are not in it. This is the number that is green when the customers are not.`,
})
