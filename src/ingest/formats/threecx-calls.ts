import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'threecx-calls',
  title: '3CX call log',
  about: `The call log of 3CX: a row a leg. All legs of a call are one call; it was answered when one of them was, by whom the last
one reached, and its ringing and talking are added up. The line of totals at the end is no call.`,
  kind: 'call',
  layout: [
    'cost',
    'call activity details',
    'from',
    'reason',
    'destination',
    'caller id',
    'totals',
    'sentiment',
    'summary',
    'transcription',
  ],
  known: 'seen',
  must: ['ringing', 'talking'],
  requires: [['id'], ['opened_at']],
  columns: {
    id: ['call id'],
    customer: ['from'],
    agent: ['to'],
    direction: ['direction'],
    status: ['standing'],
    opened_at: ['call time'],
    wait_ms: ['ringing'],
    talk_ms: ['talking'],
  },
  ratings: [],
  derived: [{ name: 'standing', of: [{ take: 'status', where: [{ column: 'status', is: 'answered|unanswered' }] }] }],
  collapse: { rows: 'leg', fields: { customer: 'first', direction: 'first', status: 'max', wait_ms: 'sum', talk_ms: 'sum' } },
})
