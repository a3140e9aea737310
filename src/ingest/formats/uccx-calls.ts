import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'uccx-calls',
  title: 'Cisco UCCX detailed call report',
  about: `The detailed call report of Cisco Unified Contact Center Express, with its title above the header. A session that several
agents handled has several rows, which are one call, with its times added up. Contact disposition 1 is abandoned, 2 is
handled. Times are clocks; a spreadsheet may have dated them to the last day of 1899.`,
  kind: 'call',
  layout: [
    'node id session id sequence no',
    'originator dn',
    'destination dn',
    'called number',
    'application name',
    'ring time',
    'contact type',
    'session id',
    'node id',
  ],
  known: 'seen',
  requires: [['opened_at']],
  columns: {
    id: ['session'],
    customer: ['originator dn'],
    agent: ['agent name'],
    team: ['csq names', 'csq name'],
    category: ['application name'],
    status: ['contact disposition'],
    opened_at: ['call start time'],
    closed_at: ['call end time'],
    wait_ms: ['queue time'],
    talk_ms: ['talk time'],
    hold_ms: ['hold time'],
    wrap_ms: ['work time'],
  },
  ratings: [],
  statuses: { '1': 'abandoned', '2': 'solved', '3': 'closed-unsolved', '4': 'closed-unsolved', '5': 'closed-unsolved', handled: 'solved' },
  derived: [{ name: 'session', of: [{ take: 'node id session id sequence no', match: '^(.*?)-[0-9]+$' }, { take: 'session id' }] }],
  collapse: { rows: 'leg', fields: { status: 'max', closed_at: 'max', wait_ms: 'sum', talk_ms: 'sum', hold_ms: 'sum', wrap_ms: 'sum' } },
})
