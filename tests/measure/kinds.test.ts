import { expect, test } from 'vitest'
import { kindsOf } from '../../src/measure/kinds.js'
import { aStore } from '../support/records.js'
import { APRIL, contact, MARCH } from './asking.js'

test('what part of the contacts that ended each kind was, before and after; those of no kind are part of the whole', async () => {
  const store = await aStore({
    interactions: [
      ...['a', 'a', 'b', null].map(category => contact({ category })),
      ...['b', 'c'].map(category => contact({ category, ended_at: '2026-04-10' })),
      contact({ category: 'd', ended_at: '2026-05-10' }),
    ],
  })
  const asked = { where: 'true', facet: 'category', before: [MARCH], after: [APRIL], zone: 'UTC' }
  expect(await kindsOf(store, asked)).toEqual([
    { value: 'a', before: 0.5, after: 0 },
    { value: 'b', before: 0.25, after: 0.5 },
    { value: 'c', before: 0, after: 0.5 },
  ])
  expect(await kindsOf(store, { ...asked, after: [] })).toEqual([])
  store.close()
})
