import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'hubspot-tickets',
  title: 'HubSpot ticket export',
  about: `The ticket export of HubSpot's Service Hub, with any of its columns. Times stand as hours, minutes and seconds, and may be
longer than a day. The rating of the last survey on customer effort runs from 1, very difficult, to 7, very easy. A ticket that
waits on us is open, one that waits on the contact is pending.`,
  kind: 'ticket',
  layout: [
    'ticket name',
    'pipeline',
    'time to first rep assignment',
    'first agent email response date',
    'last customer reply date',
    'number of times contacted',
    'ticket reopen date',
    'last ces survey comment',
    'last ces survey date',
    'last ces survey rating',
    'ticket description',
    'last activity date',
    'hubspot team',
  ],
  known: 'seen',
  requires: [['id'], ['opened_at', 'status']],
  columns: {
    id: ['ticket id'],
    customer: ['address of the contact'],
    organisation: ['associated company'],
    agent: ['ticket owner'],
    team: ['hubspot team', 'pipeline'],
    channel: ['source'],
    category: ['category'],
    priority: ['priority'],
    status: ['ticket status'],
    opened_at: ['create date'],
    first_response_at: ['first agent email response date'],
    closed_at: ['close date'],
    first_response_ms: ['time to first agent email reply'],
    resolution_ms: ['time to close'],
    comment: ['last ces survey comment'],
  },
  ratings: [
    { question: 'effort', kind: 'effort', headers: ['last ces survey rating'], scale: { low: 1, high: 7 } },
    { question: 'csat', kind: 'csat', headers: ['last csat survey rating'] },
    { question: 'nps', kind: 'nps', headers: ['last nps survey rating'], scale: { low: 0, high: 10 } },
  ],
  derived: [
    {
      name: 'address of the contact',
      of: [
        { take: 'associated contact', match: '[(]([^()]*@[^()]*)[)]' },
        { take: 'associated contact' },
        { take: 'associated contact ids' },
      ],
    },
  ],
  statuses: { 'waiting on us': 'open' },
})
