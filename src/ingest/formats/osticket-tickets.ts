import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'osticket-tickets',
  title: 'osTicket queue export',
  about: `The list of tickets that osTicket exports from a queue; with a semicolon where the decimal sign is a comma. Merged tickets
are set aside, as their contact goes on in another one. A ticket that is overdue missed its target.`,
  kind: 'ticket',
  layout: [
    'subject',
    'sla due date',
    'sla plan',
    'due date',
    'overdue',
    'merged',
    'linked',
    'answered',
    'thread count',
    'attachment count',
    'task count',
  ],
  known: 'seen',
  requires: [['id'], ['opened_at', 'status']],
  columns: {
    id: ['ticket number'],
    customer: ['from email', 'from'],
    agent: ['agent assigned'],
    team: ['department', 'team assigned'],
    channel: ['source'],
    category: ['help topic'],
    priority: ['priority'],
    status: ['current status', 'status'],
    opened_at: ['date created'],
    closed_at: ['closed date'],
    updated_at: ['last updated'],
    reopens: ['reopen count'],
    sla_met: ['target'],
  },
  ratings: [],
  derived: [
    {
      name: 'target',
      of: [
        { take: 'overdue', say: 'missed', where: [{ column: 'overdue', is: 'yes|1|true' }] },
        { take: 'overdue', say: 'met', where: [{ column: 'overdue', is: 'no|0|false' }] },
      ],
    },
  ],
  aside: [{ column: 'merged', is: 'yes|1|true', why: 'merged' }],
})
