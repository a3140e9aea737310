import { defineFormat } from '../format.js'

const ENDED = 'complete(agent|caller)|abandon|exit.*|.*transfer'

export default defineFormat({
  id: 'asterisk-queue-log',
  title: 'Asterisk queue log',
  about: `Asterisk's queue_log, a row an event, without a header and with bars between its cells, or the table of the same
columns. All events of a call are one call: it opens when it enters the queue, waits as long as its connection or its giving
up says, and talks as long as its end says. Events that are of no call (pauses, members, restarts) are set aside. A caller
whom the queue let go unserved did not give up, but was not helped.`,
  kind: 'call',
  layout: ['data2', 'data3', 'data4', 'data5', 'data', 'data1', 'serverid'],
  known: 'seen',
  must: ['callid', 'event'],
  requires: [['id'], ['opened_at']],
  columns: {
    id: ['callid'],
    customer: ['caller'],
    agent: ['who answered'],
    team: ['queuename', 'queue'],
    status: ['standing'],
    opened_at: ['entered'],
    first_response_at: ['connected'],
    closed_at: ['ended'],
    updated_at: ['time', 'created'],
    wait_ms: ['waited'],
    talk_ms: ['talked'],
    transfers: ['transfer'],
  },
  ratings: [],
  plainDurations: 'second',
  moments: 'unix',
  derived: [
    { name: 'entered', of: [{ take: 'time', where: [{ column: 'event', is: 'enterqueue' }] }] },
    { name: 'connected', of: [{ take: 'time', where: [{ column: 'event', is: 'connect' }] }] },
    { name: 'ended', of: [{ take: 'time', where: [{ column: 'event', is: ENDED }] }] },
    { name: 'caller', of: [{ take: 'data2', where: [{ column: 'event', is: 'enterqueue' }] }] },
    { name: 'who answered', of: [{ take: 'agent', where: [{ column: 'event', is: `connect|complete.*|.*transfer` }] }] },
    {
      name: 'waited',
      of: [
        { take: 'data1', where: [{ column: 'event', is: 'connect' }] },
        { take: 'data3', where: [{ column: 'event', is: 'abandon|exitwithtimeout|exitempty' }] },
      ],
    },
    {
      name: 'talked',
      of: [
        { take: 'data2', where: [{ column: 'event', is: 'complete(agent|caller)' }] },
        { take: 'data4', where: [{ column: 'event', is: '.*transfer' }] },
      ],
    },
    {
      name: 'standing',
      of: [
        { take: 'event', say: 'answered', where: [{ column: 'event', is: 'complete(agent|caller)|.*transfer' }] },
        { take: 'event', say: 'abandoned', where: [{ column: 'event', is: 'abandon' }] },
        { take: 'event', say: 'unsuccessful', where: [{ column: 'event', is: 'exit.*' }] },
      ],
    },
    { name: 'transfer', of: [{ take: 'event', say: '1', where: [{ column: 'event', is: '.*transfer' }] }] },
  ],
  aside: [{ column: 'callid', is: 'none|realtime|', why: 'an event of no call' }],
  collapse: { rows: 'event', fields: { talk_ms: 'sum', transfers: 'sum', wait_ms: 'sum', team: 'last' } },
  headerless: [
    {
      names: ['time', 'callid', 'queuename', 'agent', 'event', 'data1', 'data2', 'data3', 'data4', 'data5'],
      fits: { 0: /^\d{9,10}$/, 4: /^[A-Z]{4,}$/ },
    },
  ],
})
