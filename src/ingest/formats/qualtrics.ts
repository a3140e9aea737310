import { TICKET_ID } from '../aliases.js'
import { defineFormat } from '../format.js'

const SYSTEM =
  /^(StartDate|EndDate|Status|IPAddress|Progress|Duration \(in seconds\)|Finished|RecordedDate|ResponseId|Recipient\w+|ExternalReference|Location\w+|DistributionChannel|UserLanguage)$/i

export default defineFormat({
  id: 'qualtrics',
  title: 'Qualtrics responses, three header rows',
  about: `The responses that Qualtrics exports. Below the ids of the columns stand the questions, by which they are named here, and
below these the import ids, which name the zone of the dates. Previews, tests, spam and responses that were not finished are set
aside. How long somebody took to fill in the form says nothing of support and is left aside.`,
  kind: 'survey',
  layout: [
    'start date',
    'status',
    'ipaddress',
    'ip address',
    'progress',
    'duration',
    'finished',
    'recipient last name',
    'recipient first name',
    'location latitude',
    'location longitude',
    'distribution channel',
    'user language',
  ],
  known: 'seen',
  must: ['recorded date', 'response id'],
  requires: [['response']],
  columns: {
    response: ['response id'],
    interaction: [...TICKET_ID, 'external reference', 'external data reference'],
    customer: ['customer id', 'recipient email'],
    agent: ['agent', 'agent name', 'agent id'],
    team: ['team', 'queue'],
    answered_at: ['recorded date', 'end date'],
  },
  ratings: [],
  questions: true,
  aside: [
    { column: 'status', is: '.*(preview|test|spam).*|[1289]|1[267]', why: 'a preview, a test or spam' },
    { column: 'finished', is: 'false|0|falsch|faux', why: 'not finished' },
  ],
  subheads: (header, rows) => {
    const [questions, imports] = rows
    if (!questions || !imports?.some(it => it.includes('ImportId'))) return undefined
    const zone = /"?timeZone"*\s*:\s*"*([\w/+-]+)/i.exec(imports.join(' '))?.[1]
    const names = header.map((it, at) => (SYSTEM.test(it) ? it : questions[at]?.trim() || it))
    return { rows: 2, names, ...(zone ? { zone } : {}) }
  },
})
