import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'kaggle-support-tickets',
  title: 'Customer Support Ticket Dataset (practice data)',
  about: `The practice data of support tickets for products. First Response Time and Time to Resolution hold dates in spite of their
names. When a ticket was opened is not told, so no time to an answer or to a solution can be worked out.`,
  kind: 'ticket',
  layout: [
    'customer name',
    'customer age',
    'customer gender',
    'product purchased',
    'date of purchase',
    'ticket subject',
    'ticket description',
    'resolution',
  ],
  known: 'seen',
  requires: [['id'], ['status']],
  columns: {
    id: ['ticket id'],
    customer: ['customer email'],
    channel: ['ticket channel'],
    category: ['ticket type'],
    priority: ['ticket priority'],
    status: ['ticket status'],
    first_response_at: ['first response time'],
    solved_at: ['time to resolution'],
  },
  ratings: [{ question: 'csat', kind: 'csat', headers: ['customer satisfaction rating'], scale: { low: 1, high: 5 } }],
})
