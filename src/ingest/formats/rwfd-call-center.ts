import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'rwfd-call-center',
  title: 'Real World Fake Data: call centre',
  about: `The practice data of call centres in several cities. Its response time is no time but says whether the service level was
kept; calls are told to the day and to the minute. Ratings run from 1 to 10. The sentiment is no answer of a customer and is
kept apart from the ratings.`,
  kind: 'call',
  layout: ['customer name', 'city', 'state', 'call center', 'call centres city'],
  known: 'seen',
  must: ['call timestamp', 'csat score'],
  requires: [['id']],
  columns: {
    id: ['id'],
    customer: ['customer name'],
    team: ['call center', 'call centres city'],
    channel: ['channel'],
    category: ['reason'],
    sla_met: ['response time'],
    opened_at: ['call timestamp'],
    talk_ms: ['call duration'],
    sentiment: ['sentiment'],
  },
  ratings: [{ question: 'csat', kind: 'csat', headers: ['csat score'], scale: { low: 1, high: 10 } }],
})
