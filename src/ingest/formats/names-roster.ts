import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'names-roster',
  title: 'List of names',
  about: `A small table beside the exports that says what the ids in them stand for: of departments, queues or categories, or
the questions of a survey that the answers name by number.`,
  kind: 'roster',
  layout: ['department name', 'team name', 'queue name', 'category name', 'question text'],
  known: 'seen',
  requires: [['id'], ['name']],
  columns: {
    id: ['department id', 'team id', 'queue id', 'group id', 'category id', 'question number', 'question id', 'number'],
    name: ['department name', 'team name', 'queue name', 'group name', 'category name', 'question text', 'question'],
  },
  ratings: [],
})
