import { RATINGS } from '../aliases.js'
import { defineFormat } from '../format.js'
import { CALL_NAMES } from '../languages.js'

export default defineFormat({
  id: 'generic-calls',
  title: 'Call log',
  about: `Any table with a row a call, read by the usual names of its columns: an id or a start, and how long callers waited
or talked. Plain numbers in columns of time are taken for seconds, as phone systems write them, unless the header
says otherwise.`,
  kind: 'call',
  layout: [],
  known: 'seen',
  requires: [
    ['id', 'opened_at', 'date'],
    ['wait_ms', 'talk_ms', 'handle_ms', 'abandon_ms'],
  ],
  columns: CALL_NAMES,
  ratings: RATINGS,
  plainDurations: 'second',
})
