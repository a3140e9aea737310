import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'zoho-desk',
  title: 'Zoho Desk ticket report',
  about: `A report of tickets from Zoho Desk. Times are worked out from the dates created and closed; the times it prints itself
count business hours only and are kept beside them. The happiness rating is Good, Okay or Bad.`,
  kind: 'ticket',
  layout: [
    'sub category',
    'classifications',
    'number of threads',
    'sla violation type',
    'is overdue',
    'ticket on hold time',
    'subject',
    'due date',
    'layout',
    'request id',
  ],
  known: 'seen',
  requires: [['id'], ['opened_at', 'status']],
  columns: {
    id: ['ticket id', 'request id', 'id'],
    customer: ['contact email', 'contact id', 'contact name'],
    organisation: ['account name'],
    agent: ['ticket owner', 'agent name'],
    team: ['team', 'department'],
    channel: ['channel'],
    category: ['category'],
    priority: ['priority'],
    status: ['status'],
    opened_at: ['created time'],
    closed_at: ['ticket closed time', 'closed time'],
    first_response_business_ms: ['first response time in business hours'],
    resolution_business_ms: ['resolution time in business hours'],
    reopens: ['number of reopen'],
    escalated: ['is escalated'],
    first_contact: ['is first call resolution'],
    sentiment: ['sentiment'],
    sla_met: ['target'],
  },
  ratings: [
    { question: 'csat', kind: 'csat', headers: ['happiness rating'], scale: { low: 1, high: 3 }, words: { good: 3, okay: 2, bad: 1 } },
  ],
  derived: [
    {
      name: 'target',
      of: [
        { take: 'sla violation type', say: 'met', where: [{ column: 'sla violation type', is: 'not violated' }] },
        { take: 'sla violation type', say: 'missed', where: [{ column: 'sla violation type', is: '.*violation' }] },
      ],
    },
  ],
})
