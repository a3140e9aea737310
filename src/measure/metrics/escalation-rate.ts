import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'escalation-rate',
  title: 'Escalated',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'opened',
  margin: { absolute: 0.01 },
  kind: 'share',
  reads: 'interactions',
  needs: ['escalated'],
  where: 'escalated is not null',
  hit: 'escalated',
  formula: 'marked as escalated / contacts with a mark, yes or no',
  leavesOut: 'contacts whose mark is blank',
  about: `The share of contacts that were escalated, as the export marks them.

Contacts marked as escalated, divided by the contacts that were opened in the period and carry the mark, yes or no. A
transfer between teams of the same level is no escalation.

It falls when agents settle more by themselves, and also when they are told not to escalate.`,
})
