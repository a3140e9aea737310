import { RATINGS } from '../aliases.js'
import { defineFormat } from '../format.js'
import { SURVEY_NAMES } from '../languages.js'

export default defineFormat({
  id: 'generic-surveys',
  title: 'Survey table',
  about: `Any table with a row a response: a rating, and the contact it is about or the time it was given. The scale is told
from the header where it says so, else from the values. Other columns whose values are the words of one ladder (Excellent
to Poor, Very satisfied to Very dissatisfied), or whose header asks for a rating, are questions of their own.`,
  kind: 'survey',
  layout: [],
  known: 'seen',
  requires: [['interaction', 'answered_at', 'response', 'customer', 'date']],
  columns: SURVEY_NAMES,
  ratings: RATINGS,
  questions: true,
})
