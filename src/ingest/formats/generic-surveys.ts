import { RATINGS, SURVEY } from '../aliases.js'
import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'generic-surveys',
  title: 'Survey table',
  about: `Any table with a row a response: a rating, and the contact it is about or the time it was given. The scale is told
from the header where it says so, else from the values.`,
  kind: 'survey',
  signature: [],
  requires: [['rating'], ['interaction', 'answered_at', 'response', 'customer']],
  columns: SURVEY,
  ratings: RATINGS,
})
