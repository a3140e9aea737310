import { TICKET_ID } from '../aliases.js'
import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'qualtrics-legacy',
  title: 'Qualtrics responses, two header rows',
  about: `The older export of Qualtrics, whose first columns are called V1 to V10, with their names and the questions in the row
below. Previews, tests, spam and responses that were not finished are set aside.`,
  kind: 'survey',
  layout: [
    'v3',
    'v4',
    'v5',
    'v6',
    'v7',
    'v8',
    'v9',
    'v10',
    'response set',
    'name',
    'ipaddress',
    'location latitude',
    'location longitude',
    'location accuracy',
  ],
  known: 'seen',
  requires: [],
  columns: {
    response: ['response id', 'v1'],
    interaction: [...TICKET_ID, 'external data reference'],
    customer: ['customer id', 'email address'],
    agent: ['agent', 'agent name', 'agent id'],
    team: ['team', 'queue'],
    answered_at: ['end date'],
  },
  ratings: [],
  questions: true,
  aside: [
    { column: 'status', is: '.*(preview|test|spam).*|[1289]|1[267]', why: 'a preview, a test or spam' },
    { column: 'finished', is: 'false|0', why: 'not finished' },
  ],
  looks: names => names.includes('v1') && names.includes('v8'),
  subheads: (header, [names]) =>
    header.includes('V1') && names?.some(it => /^ResponseID$/i.test(it))
      ? { rows: 1, names: header.map((it, at) => names[at]?.trim() || it) }
      : undefined,
})
