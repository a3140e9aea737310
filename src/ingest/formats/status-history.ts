import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'status-history',
  title: 'Status history of tickets',
  about: `A log of tickets with a row each time the status changes. All rows of a ticket are one: opened with the first, as it stands
since the last. It was solved when a row says so and none after it says otherwise. Where the cell of the ticket holds the
department and the customer as well, they are taken apart.`,
  kind: 'ticket',
  layout: ['status no', 'status number', 'severity', 'status name', 'old status', 'new status', 'changed by', 'previous status'],
  known: 'seen',
  looks: names =>
    names.includes('ticket') &&
    names.some(it => it === 'status no' || it === 'status number' || it === 'status name' || it === 'new status'),
  requires: [['id'], ['opened_at']],
  columns: {
    id: ['number of the ticket', 'ticket'],
    customer: ['customer of the ticket'],
    agent: ['who was assigned'],
    team: ['department of the ticket', 'department', 'team'],
    priority: ['severity', 'priority'],
    status: ['status name', 'new status', 'status'],
    opened_at: ['timestamp', 'changed at', 'date'],
    solved_at: ['when it was closed'],
    updated_at: ['when it changed'],
  },
  ratings: [],
  statuses: { logged: 'open', 'customer response': 'pending', uat: 'pending' },
  derived: [
    { name: 'number of the ticket', of: [{ take: 'ticket', match: '^(.+?)(?: / .*)?$' }] },
    { name: 'department of the ticket', of: [{ take: 'ticket', match: '^[^/]+ / ([^/]+) / ' }] },
    { name: 'customer of the ticket', of: [{ take: 'ticket', match: '^[^/]+ / [^/]+ / (.+)$' }] },
    { name: 'when it changed', of: [{ take: 'timestamp' }, { take: 'changed at' }, { take: 'date' }] },
    { name: 'who was assigned', of: [{ take: 'assigned to', where: [{ column: 'status name', is: 'assigned|in progress' }] }] },
    {
      name: 'when it was closed',
      of: [
        { take: 'timestamp', where: [{ column: 'status name', is: '(re)?solved|closed|done|completed' }] },
        { take: 'changed at', where: [{ column: 'new status', is: '(re)?solved|closed|done|completed' }] },
      ],
    },
  ],
  collapse: { rows: 'event' },
})
