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

test('what is asked for may cut into 500 parts, and into no more', async () => {
  const twice = (n: number) => Array.from({ length: 2 * n }, (_, i) => contact({ customer: `c${i % n}`, priority: `p${i % 30}` }))
  expect(await setsOf(twice(500), ['customer'])).toEqual([[], ['customer']])
  await expect(setsOf(twice(501), ['customer'])).rejects.toThrow('`customer` cuts the contacts into 501 parts; 500 are the most')
  await expect(setsOf(twice(499), ['customer', 'priority'])).rejects.toThrow('`customer, priority` cuts the contacts into 998 parts')
  expect(await setsOf(twice(501), ['customer'], `customer <> 'c0'`)).toEqual([[], ['customer']])
})

test('a column in which each contact has a value of its own is no grouping, unless there are few', async () => {
  const each = (n: number) => Array.from({ length: n }, (_, i) => contact({ customer: `c${i}` }))
  expect(await setsOf(each(20), ['customer'])).toEqual([[], ['customer']])
  await expect(setsOf(each(21), ['customer'])).rejects.toThrow('each of 21 contacts has a `customer` of its own')
})
