import { afterAll, describe, expect, test } from 'vitest'
import { layPlacements } from '../../src/measure/lay-placements.js'
import { cutOf } from '../../src/measure/measure.js'
import handleTime from '../../src/measure/metrics/handle-time.js'
import waitTime from '../../src/measure/metrics/wait-time.js'
import { carriedIn } from '../../src/measure/needs.js'
import { aStore, type TestRecord } from '../support/records.js'
import { APRIL, ask, contact, MARCH } from './asking.js'

const stores: Awaited<ReturnType<typeof aStore>>[] = []
afterAll(() => {
  for (const store of stores) store.close()
})

const inApril = { opened_at: '2026-04-10', ended_at: '2026-04-11' }

async function laid(interactions: readonly TestRecord[], where = 'true') {
  const store = await aStore({ interactions })
  stores.push(store)
  const asked = { metrics: [], periods: [MARCH, APRIL], windows: [], segments: [[]], where, now: 0 }
  const cut = cutOf({ ...asked, carried: await carriedIn(store) })
  return { store, placements: await layPlacements(store, cut, [handleTime, waitTime], [MARCH]) }
}

/** The places of these times, in milliseconds, among those of March: as sums over March itself, and over April. */
async function placesOf(march: readonly number[], april: readonly number[] = []) {
  const all = [...march.map(handle_ms => contact({ handle_ms })), ...april.map(handle_ms => contact({ ...inApril, handle_ms }))]
  const { store, placements } = await laid(all)
  const found = await ask(store, [handleTime], { periods: [MARCH, APRIL], placements })
  return found.map(({ sample }) => ('places' in sample ? sample.places : undefined))
}

describe('the place of a time among those of the reference', () => {
  test('is the share of shorter ones, and half of those as long (Bross 1958)', async () => {
    // 1 and 2 s once, 5 s twice: places 1/8, 3/8, 6/8 and 6/8.
    const [march] = await placesOf([5000, 1000, 5000, 2000])
    expect(march).toEqual({ sum: (1 + 3 + 6 + 6) / 8, sumSquares: (1 + 9 + 36 + 36) / 64 })
  })

  test('is a half on average in the reference itself, whatever it is', async () => {
    const times = Array.from({ length: 97 }, (_, i) => (i * i * 7919) % 100_000)
    const [march] = await placesOf(times)
    expect(march?.sum).toBe(97 / 2)
  })

  test('is that of the others in its bin, times within a hundredth being as long', async () => {
    const [march] = await placesOf([100_000, 100_001, 200_000, 200_002])
    expect(march?.sumSquares).toBe((2 * 2 ** 2 + 2 * 6 ** 2) / 64)
  })

  test('is 0 under all of them, 1 over all of them, and between two the share under it', async () => {
    const [, april] = await placesOf([10_000, 20_000, 40_000, 80_000], [1000, 30_000, 9_000_000])
    expect(april).toEqual({ sum: 0 + 0.5 + 1, sumSquares: 0.25 + 1 })
  })

  test('of no time at all is one of its own, shorter than any', async () => {
    const [march, april] = await placesOf([0, 0, 1, 60_000], [0, 1])
    expect(march).toEqual({ sum: (2 + 2 + 5 + 7) / 8, sumSquares: (4 + 4 + 25 + 49) / 64 })
    expect(april?.sum).toBe((2 + 5) / 8)
    expect((await placesOf([1000, 2000], [0]))[1]).toEqual({ sum: 0, sumSquares: 0 })
  })

  test('is none of a contact without a time', async () => {
    const { store, placements } = await laid([contact({ handle_ms: 1000 }), contact({ handle_ms: null })])
    const [march] = await ask(store, [handleTime], { placements })
    expect(march?.sample).toMatchObject({ n: 1, places: { sum: 0.5 } })
  })
})

test('places are laid for all that is asked about, each metric among its own times', async () => {
  const { placements } = await laid([
    contact({ handle_ms: 1000, wait_ms: 5 }),
    contact({ handle_ms: 2000 }),
    contact({ ...inApril, wait_ms: 7 }),
  ])
  expect(placements).toEqual(
    new Map([
      ['handle-time', 2],
      ['wait-time', 1],
    ]),
  )
})

test('a metric without times in the reference is not placed, and a part has places of its own', async () => {
  const { store, placements } = await laid([contact({ ...inApril, handle_ms: 1000 })])
  expect(placements).toEqual(new Map())
  const [, april] = await ask(store, [handleTime], { periods: [MARCH, APRIL], placements })
  expect(april?.sample).not.toHaveProperty('places')
  const teams = ['North', 'North', 'South'].map(team => contact({ team, handle_ms: 1000 }))
  expect((await laid(teams, `team = 'North'`)).placements.get('handle-time')).toBe(2)
})

test('places do not depend on the order of the rows', async () => {
  const times = Array.from({ length: 50 }, (_, i) => (i * 7919) % 60_000)
  expect(await placesOf(times, times)).toEqual(await placesOf(times.toReversed(), times.toReversed()))
})
