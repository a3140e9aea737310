import { describe, expect, test } from 'vitest'
import decoupled from '../../../src/judge/facts/decoupled.js'
import type { CountedPair } from '../../../src/stats/spearman.js'
import { spearman } from '../../../src/stats/spearman.js'
import { anInquiry, lackedBy, RECORDS, statedBy } from './making.js'

/** Times of 1 to 100, each rated once: so many of them by their time, the others by none. */
const pairs = (together: number, width = 1): CountedPair[] =>
  Array.from({ length: 100 }, (_, i) => ({ x: i * width, y: i < together ? i : (i * 37) % 100, count: 1 }))

const inquiry = (before: readonly CountedPair[], after: readonly CountedPair[]) =>
  anInquiry([{ metric: 'handle-time', values: [300] }], { records: { ...RECORDS, pairs: async () => [{ segment: {}, before, after }] } })
const told = async (before: readonly CountedPair[], after: readonly CountedPair[]) =>
  (await statedBy(decoupled, inquiry(before, after))).filter(it => !it.unremarkable)

const TOGETHER = pairs(80)
const APART = pairs(0)

describe('time and rating', () => {
  test('that moved together and hardly do any more are told, with both correlations', async () => {
    const [one] = await told(TOGETHER, APART)
    expect(one?.says).toBe('handle time and the rating of the same contacts used to move together, and hardly do any more')
    expect(one?.figures.map(it => [it.value, it.n])).toEqual([
      [spearman(TOGETHER)?.r, 100],
      [spearman(APART)?.r, 100],
    ])
    expect(one?.p).toBeLessThan(0.001)
  })

  test('that moved against each other may come apart too', async () => {
    const against = (them: readonly CountedPair[]) => them.map(it => ({ ...it, y: -it.y }))
    expect(await told(against(TOGETHER), against(APART))).toHaveLength(1)
  })

  test.each([
    ['move together as ever', TOGETHER, TOGETHER],
    ['never did', APART, APART],
    ['came together', APART, TOGETHER],
  ])('that %s are not told', async (_, before, after) => {
    expect(await told(before, after)).toEqual([])
  })

  test('that scatter less come apart by that alone: it is said', async () => {
    const effect = async (width: number) => (await told(TOGETHER, pairs(0, width)))[0]?.caveats[0]?.effect
    expect(await effect(1)).toBe('holds')
    expect(await effect(0.5)).toBe('uncertain')
  })
})

test('it is only ever to be watched', () => {
  expect(decoupled.atMost).toBe('watch')
})

test('it is silent where there is no time, and where few were rated', async () => {
  expect(await lackedBy(decoupled, anInquiry([]))).toEqual({ missing: ['handle-time', 'resolution-time'], why: 'not asked for' })
  expect(await lackedBy(decoupled, inquiry(TOGETHER.slice(0, 49), APART))).toEqual({ why: 'fewer than 50 rated contacts on a side' })
})
