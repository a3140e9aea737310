import { TICKET_ID } from '../aliases.js'
import { defineFormat } from '../format.js'

/** What the second row says of a question that has no parts. */
const WHOLE = /^((open-ended )?response|)$/i

export default defineFormat({
  id: 'surveymonkey',
  title: 'SurveyMonkey responses',
  about: `The responses that SurveyMonkey exports, with two header rows. A cell of the first row that is blank belongs to the
question before it; the second row says which part of it a column is. Which contact a response is about stands in a
custom variable, where the survey has one.`,
  kind: 'survey',
  layout: [
    'collector id',
    'start date',
    'end date',
    'ip address',
    'first name',
    'last name',
    'custom data 1',
    'date created',
    'date modified',
    'email address',
  ],
  known: 'seen',
  requires: [['response']],
  columns: {
    response: ['respondent id'],
    interaction: [...TICKET_ID, 'custom data 1'],
    customer: ['customer id', 'email address'],
    agent: ['agent', 'agent name', 'agent id'],
    team: ['team', 'queue'],
    answered_at: ['end date', 'date modified', 'start date', 'date created'],
  },
  ratings: [],
  questions: true,
  subheads: (header, [parts]) => {
    if (parts?.[0]?.trim() !== '' || !parts.some(it => it.trim() !== '')) return undefined
    let question = ''
    const names = header.map((it, at) => {
      question = it.trim() || question
      const part = parts[at]?.trim() ?? ''
      return WHOLE.test(part) ? question : `${question} - ${part}`
    })
    return { rows: 1, names }
  },
})
