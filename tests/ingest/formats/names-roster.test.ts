import { expect, test } from 'vitest'
import { given, lines, only, read } from '../../support/ingest.js'

const NAMES = given(lines('Department ID,Department Name', '10,Billing', '20,Network'), 'departments.csv')

test('the ids of teams in the contacts are put as the names the list gives them', async () => {
  const tickets = given(lines('Ticket ID,Department ID,Created at,Status', '1,10,2026-03-05,solved', '2,20,2026-03-06,open'), 'tickets.csv')
  const { inputs, interactions } = await read([NAMES, tickets])
  expect(inputs[0]).toMatchObject({ kind: 'roster', format: 'names-roster', rows: 2, setAside: [{ why: 'names, not contacts', rows: 2 }] })
  expect(only(interactions, 'id', 'team')).toEqual([
    ['1', 'Billing'],
    ['2', 'Network'],
  ])
})
