import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'reopen-rate',
  title: 'Reopened',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'ended',
  margin: { absolute: 0.01 },
  kind: 'share',
  reads: 'interactions',
  needs: ['reopens'],
  where: `reopens is not null and coalesce(status, 'solved') in ('solved', 'closed-unsolved')`,
  hit: 'reopens >= 1',
  formula: 'opened again at least once / contacts that were solved or closed',
  leavesOut: 'open and abandoned contacts; contacts without a number of reopens',
  about: `The share of finished contacts that had been opened again at least once.

Contacts with one reopen or more, divided by the contacts that were solved or closed in the period and carry a number of
reopens. A contact reopened three times counts once.

A customer's "thank you" reopens a ticket in many products. Where closed tickets cannot be reopened the rate is 0 by
rule and the customers open new ones: look at repeat contacts too.`,
})
