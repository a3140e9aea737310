import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'call-summary',
  title: 'Call statistics',
  about: `Calls summed up already, a row an agent's day or a queue's hour: how many came, how many were answered or given up, and
the mean times. Rates in it are left aside and worked out from the counts, and means are weighed by their counts, since a
mean of rates counts a quiet day as much as a busy one. Single calls, medians and percentiles cannot be told from it.`,
  kind: 'summary',
  layout: ['answer rate', 'service level', 'abandon rate', 'abandonment rate', 'answered', 'abandoned', 'average handle time'],
  known: 'seen',
  requires: [],
  columns: {
    agent: ['sales rep', 'agent', 'agent name', 'rep'],
    team: ['team', 'queue', 'queue name', 'csq name', 'skill', 'group'],
    channel: ['channel', 'media type'],
    opened_at: ['interval start', 'date', 'day', 'interval', 'start time'],
  },
  ratings: [],
  plainDurations: 'second',
  sums: [
    { metric: 'volume', of: ['incoming calls', 'calls offered', 'calls presented', 'offered', 'contacts queued', 'calls'] },
    {
      metric: 'abandon-rate',
      of: ['incoming calls', 'calls offered', 'calls presented', 'offered', 'contacts queued'],
      hits: ['abandoned calls', 'calls abandoned', 'abandoned', 'contacts abandoned'],
      misses: ['answered calls', 'calls answered', 'calls handled', 'answered'],
    },
    {
      metric: 'wait-time',
      of: ['answered calls', 'calls answered', 'calls handled', 'answered'],
      mean: ['answer speed', 'average speed of answer', 'avg speed of answer', 'average queue answer time', 'asa'],
    },
    {
      metric: 'talk-time',
      of: ['answered calls', 'calls answered', 'calls handled', 'answered'],
      mean: ['talk duration', 'average talk time', 'avg talk time', 'avg talk'],
    },
    {
      metric: 'handle-time',
      of: ['answered calls', 'calls answered', 'calls handled', 'answered'],
      mean: ['average handle time', 'avg handle time', 'avg handle', 'aht'],
    },
  ],
})
