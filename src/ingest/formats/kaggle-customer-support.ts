import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'kaggle-customer-support',
  title: 'eCommerce Customer Service Satisfaction (practice data)',
  about: `The practice data of a shop's customer service. Times to a first response are worked out from when an issue was reported and
when it was answered. Handling time, in seconds, is there for few contacts. An agent's team is the supervisor's.`,
  kind: 'ticket',
  layout: [
    'order id',
    'order date time',
    'survey response date',
    'customer city',
    'product category',
    'item price',
    'manager',
    'tenure bucket',
    'agent shift',
    'sub category',
  ],
  known: 'seen',
  requires: [['id'], ['opened_at']],
  columns: {
    id: ['unique id'],
    agent: ['agent name'],
    team: ['supervisor'],
    channel: ['channel name'],
    category: ['category'],
    opened_at: ['issue reported at'],
    first_response_at: ['issue responded'],
    handle_ms: ['connected handling time'],
    comment: ['customer remarks'],
  },
  ratings: [{ question: 'csat', kind: 'csat', headers: ['csat score'], scale: { low: 1, high: 5 } }],
  plainDurations: 'second',
})
