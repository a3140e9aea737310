import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'otrs-tickets',
  title: 'OTRS, OTOBO or Znuny ticket list',
  about: `The ticket list from the statistics of OTRS and its successors, with the title of the statistic above it. First Response
Time, Solution Time and Close Time are dates in spite of their names; the columns in minutes follow the calendar of the
service level and are left aside. Closed unsuccessful is closed, not solved; merged and removed tickets are set aside.`,
  kind: 'ticket',
  layout: [
    'age',
    'title',
    'lock',
    'accounted time',
    'first response',
    'first response diff',
    'solution',
    'solution diff',
    'first lock',
    'state type',
    'update',
    'service level',
    'sla',
    'escalation time',
    'ticket number',
    'customer id',
  ],
  known: 'seen',
  requires: [['id'], ['opened_at', 'status']],
  columns: {
    id: ['ticket#', 'ticket number'],
    customer: ['customer user', 'customer id'],
    agent: ['agent owner', 'owner'],
    team: ['queue'],
    category: ['service', 'type'],
    priority: ['priority'],
    status: ['state', 'state type'],
    opened_at: ['created'],
    first_response_at: ['first response time'],
    solved_at: ['solution time'],
    closed_at: ['close time'],
    updated_at: ['changed', 'last changed'],
    sla_met: ['target'],
  },
  ratings: [],
  derived: [
    {
      name: 'target',
      of: [
        { take: 'solution diff', say: 'missed', where: [{ column: 'solution diff', is: '-.*' }] },
        { take: 'solution diff', say: 'met', where: [{ column: 'solution diff', is: '[0-9].*' }] },
      ],
    },
  ],
})
