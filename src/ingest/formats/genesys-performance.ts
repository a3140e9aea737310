import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'genesys-performance',
  title: 'Genesys Cloud performance view',
  about: `Figures of Genesys Cloud summed up by agent or queue and interval. Times are milliseconds where they are plain numbers;
totals are taken where they are there, means are weighed by how many were handled. Intervals that were not over
when the export was made are set aside.`,
  kind: 'summary',
  layout: [
    'interval end',
    'interval complete',
    'filters',
    'agent id',
    'avg handle',
    'avg talk',
    'avg hold',
    'avg acw',
    'queue id',
    'abandon %',
    'service level %',
    'asa',
    'logged in',
    'on queue',
    'idle',
    'off queue',
    'interacting',
    'transfer',
    'answer %',
  ],
  known: 'seen',
  requires: [],
  columns: {
    agent: ['agent name'],
    team: ['queue name'],
    channel: ['media type'],
    opened_at: ['interval start'],
  },
  ratings: [],
  plainDurations: 'millisecond',
  aside: [{ column: 'interval complete', is: 'no|false', why: 'the interval was not over' }],
  sums: [
    { metric: 'volume', of: ['offer', 'handle'] },
    { metric: 'abandon-rate', of: ['offer'], hits: ['abandon'] },
    { metric: 'wait-time', of: ['answer'], mean: ['asa'] },
    { metric: 'handle-time', of: ['handle'], total: ['total handle'], mean: ['avg handle'] },
    { metric: 'talk-time', of: ['handle'], total: ['total talk'], mean: ['avg talk'] },
  ],
})
