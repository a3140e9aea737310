import { TICKET_ID } from '../aliases.js'
import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'microsoft-forms',
  title: 'Microsoft Forms responses',
  about: `The responses of a Microsoft form, saved from its workbook as CSV: who and when, then the questions as they were asked.
Nobody is called anonymous. Points and feedback of a quiz are left aside.`,
  kind: 'survey',
  layout: ['start time', 'name', 'last modified time', 'total points', 'quiz feedback', 'language', 'email'],
  known: 'seen',
  looks: names => ['start time', 'completion time', 'email', 'name'].every(it => names.slice(0, 6).includes(it)),
  requires: [['answered_at']],
  columns: {
    response: ['id'],
    interaction: TICKET_ID,
    customer: ['customer id', 'email'],
    agent: ['agent', 'agent name'],
    team: ['team', 'department'],
    answered_at: ['completion time'],
  },
  ratings: [],
  questions: true,
})
