import { defineFormat } from '../format.js'
import incidents from './servicenow-incidents.js'

export default defineFormat({
  ...incidents,
  id: 'servicenow-log',
  title: 'ServiceNow incident log',
  about: `The history of ServiceNow's incidents, a row an update. All rows of one number are one incident: it stands as its last
update left it, with the counters, the agent and the group of that one, and opened when the first row says. The rows that
went into it are counted as merged.`,
  must: ['number', 'sys mod count'],
  collapse: { rows: 'update' },
})
