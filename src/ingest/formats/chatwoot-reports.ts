import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'chatwoot-reports',
  title: 'Chatwoot conversation report',
  about: `Conversations of Chatwoot summed up by agent, inbox, team or label; there is no export of single ones. The mean time to
resolution is weighed by how many were resolved. All of it belongs to the reporting period that the first line names; the
other means are left aside, since the report does not say of how many conversations they are.`,
  kind: 'summary',
  layout: [
    'avg first response time',
    'avg customer waiting time',
    'avg resolution time',
    'resolution count',
    'assigned conversations',
    'conversations count',
    'online time',
    'busy time',
  ],
  known: 'seen',
  requires: [],
  columns: {
    agent: ['agent name'],
    team: ['team name', 'inbox name'],
    category: ['label title', 'label'],
  },
  ratings: [],
  sums: [
    { metric: 'volume', of: ['assigned conversations', 'conversations count'] },
    { metric: 'resolved', of: ['resolution count'] },
    { metric: 'resolution-time', of: ['resolution count'], mean: ['avg resolution time'] },
  ],
})
