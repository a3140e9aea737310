import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'help-scout',
  title: 'Help Scout conversation export',
  about: `Conversations of Help Scout. Ratings are Great, Okay and Not Good. The layout is known by hearsay, so it is never
taken for certain.`,
  kind: 'ticket',
  layout: ['subject', 'customer email', 'tags'],
  known: 'by hearsay',
  requires: [['id'], ['opened_at']],
  columns: {
    id: ['number', 'conversation number'],
    customer: ['customer email', 'customer name'],
    agent: ['assigned to'],
    team: ['mailbox', 'inbox', 'mailbox inbox'],
    status: ['status'],
    opened_at: ['created'],
    closed_at: ['closed'],
    first_response_ms: ['first response time'],
    resolution_ms: ['resolution time'],
    handle_ms: ['handle time'],
    replies: ['replies'],
    comment: ['rating comments'],
  },
  ratings: [
    { question: 'csat', kind: 'csat', headers: ['rating'], scale: { low: 1, high: 3 }, words: { great: 3, okay: 2, 'not good': 1 } },
  ],
  statuses: { active: 'open' },
})
