import { TICKET_ID } from '../aliases.js'
import { defineFormat } from '../format.js'

const RESPONSE = ['response id', 'respondent id', 'submission id', 'response']
const QUESTION = ['question number', 'question id', 'question text', 'question']
const ANSWER = ['answer', 'answer value', 'answer text']

export default defineFormat({
  id: 'survey-answers',
  title: 'Survey with a row an answer',
  about: `A survey in long form: a row an answer, with the response it belongs to and the question it answers. All answers of a
response are put together. Where the questions are numbers, a small table beside it with the numbers and their words
gives them their names.`,
  kind: 'survey',
  layout: [...QUESTION, ...ANSWER, 'question type'],
  known: 'seen',
  looks: names => [RESPONSE, QUESTION, ANSWER].every(some => some.some(it => names.includes(it))),
  requires: [['response']],
  columns: {
    response: RESPONSE,
    interaction: TICKET_ID,
    customer: ['customer id', 'customer', 'email', 'name'],
    agent: ['agent', 'agent name'],
    team: ['team', 'store', 'department'],
    answered_at: ['answered at', 'submitted at', 'response date', 'what day did you fill the survey in', 'date'],
  },
  ratings: [
    { question: 'nps', kind: 'nps', headers: [/\brecommend/], scale: { low: 0, high: 10 } },
    { question: 'csat', kind: 'csat', headers: ['csat', /satisf/] },
  ],
  questions: true,
  long: { response: RESPONSE, question: QUESTION, answer: ANSWER },
})
