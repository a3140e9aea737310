import { TICKET_ID } from '../aliases.js'
import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'typeform',
  title: 'Typeform responses',
  about: `The responses that Typeform exports: questions first, then what is known of the response. Dates are UTC. Partial
responses are set aside. A hidden field with the number of a ticket ties a response to it.`,
  kind: 'survey',
  layout: ['response type', 'start date', 'stage date', 'network id', 'tags', 'ending', 'submit date'],
  known: 'seen',
  must: ['#', 'network id'],
  requires: [['response'], ['answered_at']],
  columns: {
    response: ['#'],
    interaction: TICKET_ID,
    customer: ['customer id', 'email', 'email address'],
    agent: ['agent', 'agent name', 'agent id'],
    team: ['team', 'queue'],
    answered_at: ['submit date'],
  },
  ratings: [],
  questions: true,
  zone: 'UTC',
  aside: [{ column: 'response type', is: 'partial|started', why: 'not finished' }],
})
