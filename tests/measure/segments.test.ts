import { expect, test } from 'vitest'
import { facetSets } from '../../src/measure/segments.js'
import { aStore, type TestRecord } from '../support/records.js'
import { contact } from './asking.js'

async function setsOf(interactions: readonly TestRecord[], by: readonly string[] = [], where = 'true'): Promise<unknown> {
  const store = await aStore({ interactions })
  const sets = await facetSets(store, by, where)
  store.close()
  return sets
}

const rows = (...teams: (readonly [string | null, string | null])[]) =>
  teams.map(([team, channel]) => contact({ team, channel, status: 'solved' }))

test('everybody and each default facet that cuts the records', async () => {
  expect(await setsOf(rows(['a', 'mail'], ['b', 'mail'], ['a', 'chat']))).toEqual([[], ['team'], ['channel']])
})

test('a facet with one value is no grouping, nor is one that is all blank', async () => {
  expect(await setsOf(rows(['a', null], ['a', null]))).toEqual([[]])
})

test('a facet that cuts like an earlier one is told once', async () => {
  expect(await setsOf(rows(['a', 'mail'], ['b', 'chat'], ['a', 'mail']))).toEqual([[], ['team']])
  expect(await setsOf(rows(['a', 'mail'], ['b', 'chat'], [null, 'mail']))).toEqual([[], ['team'], ['channel']])
})

test('a facet with more than 60 values is a list of names', async () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => contact({ team: `t${i}` }))
  expect(await setsOf(many(60))).toEqual([[], ['team']])
  expect(await setsOf(many(61))).toEqual([[]])
})

test('only the part asked about decides', async () => {
  expect(await setsOf(rows(['a', 'mail'], ['b', 'mail'], ['a', 'chat']), [], `channel = 'mail'`)).toEqual([[], ['team']])
})

test('with facets asked for: each, and of two their pair, before those looked at anyway', async () => {
  expect(await setsOf(rows(['a', 'mail'], ['b', 'mail'], ['a', 'chat']), ['channel'])).toEqual([[], ['channel'], ['team']])
  expect(await setsOf([], ['agent'])).toEqual([[], ['agent']])
  expect(await setsOf([], ['agent', 'team', 'agent'])).toEqual([[], ['agent'], ['team'], ['agent', 'team']])
  expect(await setsOf([], ['agent', 'team', 'shift'])).toEqual([[], ['agent'], ['team'], ['shift']])
})
