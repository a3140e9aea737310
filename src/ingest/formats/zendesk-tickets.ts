import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'zendesk-tickets',
  title: 'Zendesk ticket export',
  about: `The ticket CSV of Zendesk's admin centre. Times are calendar minutes; the columns within business hours are left
aside, never mixed in. Satisfaction Score says Good or Bad, and Offered where nobody answered, so response rates are
known. Assignee, group and priority are those at the time of the export.`,
  kind: 'ticket',
  signature: ['summation column', 'requester id', 'satisfaction score', 'group stations', 'assignee stations'],
  requires: [['id']],
  columns: {
    id: ['id'],
    customer: ['requester id'],
    organisation: ['organization'],
    agent: ['assignee'],
    team: ['group'],
    channel: ['via'],
    category: ['ticket type'],
    priority: ['priority'],
    status: ['status'],
    opened_at: ['created at'],
    solved_at: ['solved at'],
    updated_at: ['updated at'],
    first_response_ms: ['first reply time'],
    resolution_ms: ['full resolution time'],
    replies: ['replies'],
    reopens: ['reopens'],
  },
  ratings: [
    {
      question: 'csat',
      kind: 'csat',
      headers: ['satisfaction score'],
      scale: { low: 1, high: 2 },
      words: { good: 2, bad: 1, offered: null, 'not offered': null },
      offeredBy: ['good', 'bad', 'offered'],
    },
  ],
})
