import { TICKET_ID } from '../aliases.js'
import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'delighted',
  title: 'Delighted responses',
  about: `The responses that Delighted exports. Which question a score answers is told by the survey type: 0 to 10 for the net
promoter score, 1 to 5 for satisfaction, 1 to 7 for effort. Without a survey type the scores are those of its first and most used
one, the net promoter score.`,
  kind: 'survey',
  layout: [
    'person id',
    'person',
    'survey type',
    'permalink',
    'notes',
    'tags',
    'updated at',
    'delighted source',
    'delighted link name',
    'delighted device type',
    'delighted operating system',
    'delighted browser',
    'delighted page',
    'name',
  ],
  known: 'seen',
  requires: [['rating'], ['response', 'answered_at']],
  columns: {
    response: ['response id', 'id'],
    interaction: TICKET_ID,
    customer: ['person id', 'email'],
    agent: ['agent', 'agent name'],
    team: ['team', 'queue'],
    answered_at: ['created at'],
    comment: ['comment'],
  },
  ratings: [
    { question: 'nps', kind: 'nps', headers: ['score as nps', 'score'], scale: { low: 0, high: 10 } },
    { question: 'csat', kind: 'csat', headers: ['score as csat'], scale: { low: 1, high: 5 } },
    { question: 'effort', kind: 'effort', headers: ['score as ces'], scale: { low: 1, high: 7 } },
  ],
  moments: 'unix',
  derived: [
    { name: 'score as nps', of: [{ take: 'score', where: [{ column: 'survey type', is: 'nps' }] }] },
    { name: 'score as csat', of: [{ take: 'score', where: [{ column: 'survey type', is: 'csat.*' }] }] },
    { name: 'score as ces', of: [{ take: 'score', where: [{ column: 'survey type', is: 'ces.*' }] }] },
  ],
})
