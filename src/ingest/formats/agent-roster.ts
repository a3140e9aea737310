import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'agent-roster',
  title: 'List of agents',
  about: `A small table beside the exports with a row an agent: an id or a name, and the team. Contacts and answers that name
an agent and no team are given that of the agent.`,
  kind: 'roster',
  layout: ['agent name', 'hire date', 'team manager', 'date of birth', 'gender', 'tier', 'email'],
  known: 'seen',
  requires: [['agent'], ['team']],
  columns: {
    agent: ['agent id', 'agent', 'user id', 'employee id'],
    name: ['agent name', 'name', 'full name', 'user name'],
    team: ['team', 'team name', 'department', 'department name', 'department id', 'team id', 'group'],
  },
  ratings: [],
})
