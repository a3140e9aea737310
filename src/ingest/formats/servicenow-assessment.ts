import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'servicenow-assessment',
  title: 'ServiceNow assessment results',
  about: `The answers to ServiceNow's surveys (asmt_metric_result): a row an answer. The answers of one instance are one response,
and each metric of it is a question. Normalized and scaled values are worked out from the answers and left aside. Which
ticket a response is about stands only in exports that were given the instance's task or trigger.`,
  kind: 'survey',
  layout: [
    'normalized value',
    'scaled value',
    'nps value',
    'string value',
    'actual value',
    'metric',
    'instance',
    'sys updated on',
    'source id',
    'source table',
    'metric definition',
    'instance sys created on',
    'assessment group',
  ],
  known: 'seen',
  must: ['instance', 'metric'],
  requires: [['response']],
  columns: {
    response: ['instance'],
    interaction: ['instance task id', 'task id', 'instance trigger id', 'trigger id', 'instance task id number'],
    customer: ['instance user', 'user', 'assigned to'],
    answered_at: ['sys created on', 'instance taken on', 'taken on', 'instance sys created on'],
  },
  ratings: [
    { question: 'nps', kind: 'nps', headers: [/\brecommend/], scale: { low: 0, high: 10 } },
    { question: 'csat', kind: 'csat', headers: ['overall rating', /satisf/] },
  ],
  questions: true,
  derived: [{ name: 'answer', of: [{ take: 'string value' }, { take: 'actual value' }] }],
  long: { response: ['instance'], question: ['metric'], answer: ['answer'] },
})
