import { TICKET_ID } from '../aliases.js'
import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'google-forms',
  title: 'Google Forms responses',
  about: `The responses of a Google form: when it was sent in, then the questions as they were asked; of a grid each row is a
question of its own. A form that asks for a ticket's number ties its response to the ticket.`,
  kind: 'survey',
  layout: ['email address', 'username', 'score'],
  known: 'seen',
  // Nothing but its first column is its own; what follows are sentences.
  looks: ([first, ...others]) =>
    first === 'timestamp' && others.length > 0 && others.filter(it => /\s.*\s/.test(it)).length >= others.length / 2,
  requires: [['answered_at']],
  columns: {
    answered_at: ['timestamp'],
    interaction: TICKET_ID,
    customer: ['email address', 'username', 'email'],
    agent: ['agent', 'agent name'],
    team: ['team', 'department', 'which team helped you'],
  },
  ratings: [],
  questions: true,
})
