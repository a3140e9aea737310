import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'pwc-call-center',
  title: 'Call Center Dataset (practice data)',
  about: `The well-known practice data of a call centre: a row a call, with the day and the clock time in two columns. Calls that were
not answered have no times and no rating. Nobody is named who called, so nothing can be said of callers who come back.`,
  kind: 'call',
  layout: ['answered'],
  known: 'seen',
  must: ['call id', 'topic', 'answered', 'avg talk duration', 'satisfaction rating'],
  looks: names => names.includes('speed of answer'),
  requires: [['id']],
  columns: {
    id: ['call id'],
    agent: ['agent'],
    category: ['topic'],
    date: ['date'],
    opened_at: ['time'],
    answered: ['answered'],
    resolved: ['resolved'],
    wait_ms: ['speed of answer'],
    talk_ms: ['avg talk duration'],
  },
  ratings: [{ question: 'csat', kind: 'csat', headers: ['satisfaction rating'], scale: { low: 1, high: 5 } }],
})
