import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'chatwoot-csat',
  title: 'Chatwoot CSAT report',
  about: `The ratings of Chatwoot, from 1 to 5. Which conversation a rating is about stands in the link to it; the agent is
named without the address in brackets. The line with the reporting period below the rows is no rating.`,
  kind: 'survey',
  layout: ['contact name', 'contact phone number', 'link to the conversation', 'review notes', 'feedback comment'],
  known: 'seen',
  requires: [['rating'], ['interaction', 'answered_at']],
  columns: {
    interaction: ['conversation'],
    customer: ['contact email address', 'contact name'],
    agent: ['agent without address'],
    answered_at: ['recorded date'],
    comment: ['feedback comment'],
  },
  ratings: [{ question: 'csat', kind: 'csat', headers: ['rating'], scale: { low: 1, high: 5 } }],
  derived: [
    { name: 'conversation', of: [{ take: 'link to the conversation', match: 'conversations/([0-9]+)' }] },
    { name: 'agent without address', of: [{ take: 'agent name', match: '^(.*?) *[(][^()]*@[^()]*[)]$' }, { take: 'agent name' }] },
  ],
})
