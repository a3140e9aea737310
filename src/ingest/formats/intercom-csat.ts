import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'intercom-csat',
  title: 'Intercom CSAT export',
  about: `The ratings that Intercom exports: a row a conversation that was rated, from 1 to 5, with what the customer wrote. The
header of Updated at names the zone. Ratings of a chatbot and of a teammate stand in it alike; Agent rated type says which
is which, and can be asked for with --by.`,
  kind: 'survey',
  layout: ['company name', 'agent rated type', 'fin ai agent involved'],
  known: 'seen',
  requires: [['interaction'], ['rating']],
  columns: {
    interaction: ['conversation id'],
    customer: ['user id', 'user email', 'user name'],
    answered_at: ['updated at'],
    sent_at: ['last survey sent'],
    comment: ['conversation rating remark'],
  },
  ratings: [{ question: 'csat', kind: 'csat', headers: ['conversation rating'], scale: { low: 1, high: 5 } }],
})
