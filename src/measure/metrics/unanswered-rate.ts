import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'unanswered-rate',
  title: 'Not answered within 7 days',
  side: 'operation',
  unit: 'share',
  better: 'lower',
  basis: 'opened',
  margin: { absolute: 0.01 },
  kind: 'share',
  reads: 'interactions',
  needs: ['first_response_ms', 'opened_at'],
  where: `kind <> 'call' and direction is distinct from 'outbound' and opened_at + interval 7 days <= newest
    and file in (select file from interactions where first_response_ms is not null)`,
  hit: `coalesce(first_response_ms > 7 * 86400000, true)`,
  formula: 'without a first response within 7 days / ripe tickets and chats that were opened',
  leavesOut: 'calls; what the desk itself opened; files without any first response',
  ripens: '7 days after the opening of a contact',
  about: `The share of tickets and chats that got no first response within 7 days.

Those without a first response, or with one later than that, divided by all that were opened in the period.

The first response time leaves out whoever was never answered, so it can improve while more people are left waiting: this
is the other half of it. Some products write no first response where a ticket was settled by telephone.`,
})
