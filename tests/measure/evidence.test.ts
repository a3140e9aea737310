import { expect, test } from 'vitest'
import { facetValues, worstRated } from '../../src/measure/evidence.js'
import { segmentSql } from '../../src/measure/facet.js'
import { aStore } from '../support/records.js'
import { answer, contact, MARCH } from './asking.js'

const asked = { where: 'true', operation: 'handle_ms', period: MARCH, limit: 10 } as const

test('the worst rated first, and among equals the quickest', async () => {
  const store = await aStore({
    interactions: [
      contact({ id: 'slow', handle_ms: 9000 }),
      contact({ id: 'quick', handle_ms: 1500 }),
      contact({ id: 'fine', handle_ms: 1000 }),
      contact({ id: 'unrated', handle_ms: 1000 }),
      contact({ id: 'untimed' }),
      contact({ id: 'April', handle_ms: 1000, ended_at: '2026-04-01' }),
    ],
    answers: [
      answer(1, { record: 0 }),
      answer(4, { record: 1 }),
      answer(1, { record: 1, comment: 'rushed' }),
      answer(5, { record: 2 }),
      answer(1, { record: 4 }),
      answer(1, { record: 5 }),
      answer(0, { record: 2, kind: 'nps', scale_low: 0, scale_high: 10 }),
    ],
  })
  const found = await worstRated(store, asked)
  expect(found.map(({ interaction, seconds, answer: { points } }) => [interaction, seconds, points])).toEqual([
    ['quick', 1.5, 1],
    ['slow', 9, 1],
    ['fine', 1, 5],
  ])
  expect(found[0]).toEqual({
    interaction: 'quick',
    file: 0,
    line: 3,
    seconds: 1.5,
    answer: { file: 1, line: 4, points: 1, comment: 'rushed' },
  })
  expect(await worstRated(store, { ...asked, limit: 1 })).toHaveLength(1)
  store.close()
})

test('unhappy customers whose contact got faster come before those whose did not', async () => {
  const times = [9000, 2000, 3000, 1000]
  const store = await aStore({
    interactions: times.map((handle_ms, i) => contact({ id: ['slow', 'quick', 'quicker', 'happy'][i], handle_ms })),
    answers: [1, 2, 1, 5].map((points, record) => answer(points, { record })),
  })
  const order = async (typical?: number) => (await worstRated(store, { ...asked, typical })).map(it => it.interaction)
  expect(await order(5)).toEqual(['quicker', 'quick', 'slow', 'happy'])
  expect(await order()).toEqual(['quicker', 'slow', 'quick', 'happy'])
  store.close()
})

test('points on different scales are ranked by their height on it, and a segment is kept to', async () => {
  const interactions = ['a', 'b', 'a'].map((team, i) => contact({ id: `${i}`, team, handle_ms: 1000 }))
  const store = await aStore({
    interactions,
    answers: [answer(2, { record: 0 }), answer(1, { record: 1 }), answer(2, { record: 2, scale_high: 10 })],
  })
  const found = await worstRated(store, { ...asked, where: segmentSql({ team: 'a' }) })
  expect(found.map(({ interaction }) => interaction)).toEqual(['2', '0'])
  store.close()
})

test('the values of a facet, the most frequent first', async () => {
  const store = await aStore({ interactions: ['b', 'a', 'c', 'c', null].map(team => contact({ team })) })
  expect(await facetValues(store, 'team', `team <> 'b'`)).toEqual([
    { value: 'c', records: 2 },
    { value: 'a', records: 1 },
  ])
  store.close()
})

test('a contact lies in the period by its end, or by its opening where that is asked', async () => {
  const interactions = [
    contact({ id: 'ended', opened_at: '2026-02-27', handle_ms: 1 }),
    contact({ id: 'opened', ended_at: '2026-04-02', handle_ms: 1 }),
  ]
  const store = await aStore({ interactions, answers: [answer(1, { record: 0 }), answer(1, { record: 1 })] })
  const found = async (basis?: 'opened' | 'ended') => (await worstRated(store, { ...asked, basis })).map(it => it.interaction)
  expect([await found(), await found('ended'), await found('opened')]).toEqual([['ended'], ['ended'], ['opened']])
  store.close()
})
