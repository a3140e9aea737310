import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'zammad-tickets',
  title: 'Zammad ticket export',
  about: `The ticket list of Zammad, saved from its workbook as CSV. Times are worked out from the dates; the columns in minutes
follow the calendar of the service level and are left aside. Closed At is the first time a ticket was closed. A ticket kept
its target where the difference to it is not below zero.`,
  kind: 'ticket',
  layout: [
    'title',
    'sender',
    'tags',
    'time units total',
    'close escalation at',
    'close in',
    'close diff',
    'close',
    'first response escalation at',
    'first response',
    'first response diff',
    'update escalation at',
    'update',
    'update diff',
    'last contact at',
    'last contact agent at',
    'last contact customer at',
    'article count',
    'escalation at',
  ],
  known: 'seen',
  requires: [['id'], ['opened_at', 'status']],
  columns: {
    id: ['#', 'number'],
    customer: ['customer'],
    organisation: ['organization'],
    agent: ['owner'],
    team: ['group'],
    channel: ['create channel'],
    category: ['category'],
    priority: ['priority'],
    status: ['state'],
    opened_at: ['created at'],
    first_response_at: ['first response at'],
    closed_at: ['closed at'],
    updated_at: ['updated at'],
    sla_met: ['target'],
  },
  ratings: [],
  derived: [
    {
      name: 'target',
      of: [
        { take: 'close diff', say: 'missed', where: [{ column: 'close diff', is: '-.*' }] },
        { take: 'close diff', say: 'met', where: [{ column: 'close diff', is: '[0-9].*' }] },
      ],
    },
  ],
})
