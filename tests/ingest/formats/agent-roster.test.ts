import { expect, test } from 'vitest'
import { given, lines, only, read } from '../../support/ingest.js'

const AGENTS = given(
  lines('agent_id,agent_name,team,hire_date', 'A1,Ann Lee,Billing,2020-01-05', 'A2,Ben Roy,Network,2021-03-09'),
  'agents.csv',
)
const TICKETS = given(
  lines('Ticket ID,Agent ID,Created at,Status', '1,A1,2026-03-05,solved', '2,A2,2026-03-06,open', '3,A9,2026-03-07,open'),
  'tickets.csv',
)

test('contacts that name an agent and no team are given that of the agent, whatever order the files come in', async () => {
  for (const sources of [
    [AGENTS, TICKETS],
    [TICKETS, AGENTS],
  ]) {
    const { inputs, interactions } = await read(sources)
    expect(inputs.find(it => it.file === 'agents.csv')).toMatchObject({ kind: 'roster', format: 'agent-roster', rows: 2, records: 0 })
    expect(only(interactions, 'id', 'team')).toEqual([
      ['1', 'Billing'],
      ['2', 'Network'],
      ['3', null],
    ])
  }
})

test('its rows are counted as names', async () => {
  const { inputs } = await read([AGENTS, TICKETS])
  expect(inputs[0]?.setAside).toEqual([{ why: 'names, not contacts', rows: 2 }])
})
