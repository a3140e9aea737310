import { describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../src/judge/judge.js'
import { type Again, tellOnce } from '../../src/judge/tell-once.js'
import { type Segment, segmentKey } from '../../src/model/segment.js'
import { aDraft } from './making.js'

/** A divergence as sure as this. */
const at = (segment: Segment, r: number, changes: Partial<Draft> = {}): Draft => {
  const draft = aDraft(segment)
  return { ...draft, divergence: { ...draft.divergence, r, p: r / 2 }, ...changes }
}

const PAYMENTS = { team: 'Payments' }
const PHONE = { channel: 'phone' }
const LOGIN = { category: 'Login' }

const segments = (told: Awaited<ReturnType<typeof tellOnce>>) => told.map(it => [it.draft.segment, it.seenIn])

/** Everything stands by itself, nothing is apart, and the desk did not move, unless told. */
const looking = (overrides: Partial<Again> = {}): Again => ({
  without: async draft => draft,
  apart: async () => false,
  moved: () => false,
  ...overrides,
})

/** Vanishes without the records of any of these. */
const restsOn = (...on: readonly Segment[]): Pick<Again, 'without'> => ({
  without: async (draft, without) => (without.some(it => on.includes(it)) ? undefined : draft),
})

test('nothing diverged: nothing is told, and nothing asked', async () => {
  const again = { without: vi.fn<Again['without']>(), apart: vi.fn<Again['apart']>(), moved: vi.fn<Again['moved']>() }
  expect(await tellOnce([], again)).toEqual([])
  expect(await tellOnce([at({}, 0.01)], again)).toHaveLength(1)
  for (const it of Object.values(again)) expect(it).not.toHaveBeenCalled()
})

describe('where one part moved', () => {
  test('what vanishes without the surest is named under it, everybody too', async () => {
    const told = await tellOnce([at({}, 0.02), at(PHONE, 0.01), at(PAYMENTS, 0.001)], looking(restsOn(PAYMENTS)))
    expect(segments(told)).toEqual([[PAYMENTS, [PHONE, {}]]])
  })

  test('what stands without the surest is told for itself', async () => {
    const told = await tellOnce([at(PHONE, 0.01), at(PAYMENTS, 0.001)], looking())
    expect(segments(told)).toEqual([
      [PAYMENTS, []],
      [PHONE, []],
    ])
  })

  test('what needs two to vanish is named under the second', async () => {
    const without: Again['without'] = async (draft, others) => (draft.segment === LOGIN && others.length > 1 ? undefined : draft)
    const told = await tellOnce([at(LOGIN, 0.03), at(PHONE, 0.02), at(PAYMENTS, 0.001)], looking({ without }))
    expect(segments(told)).toEqual([
      [PAYMENTS, []],
      [PHONE, [LOGIN]],
    ])
  })

  test('the surest is named under what it holds, where it vanishes without that', async () => {
    const without: Again['without'] = async (draft, [other]) => (draft.segment === PHONE && other === PAYMENTS ? undefined : draft)
    const told = await tellOnce([at(PAYMENTS, 0.01), at(PHONE, 0.001)], looking({ without }))
    expect(segments(told)).toEqual([[PAYMENTS, [PHONE]]])
  })

  test('of two that vanish without each other the surer is told', async () => {
    const without: Again['without'] = async () => undefined
    expect(segments(await tellOnce([at(PAYMENTS, 0.01), at(PHONE, 0.001)], looking({ without })))).toEqual([[PHONE, [PAYMENTS]]])
  })

  test('of two that are as sure by r, the one with the smaller p leads', async () => {
    const sure = at(PHONE, 0.01)
    const surer = { ...sure, segment: LOGIN, divergence: { ...sure.divergence, p: 0.001 } }
    expect(segments(await tellOnce([sure, surer], looking(restsOn(LOGIN))))).toEqual([[LOGIN, [PHONE]]])
  })

  test('that everybody stands beside it is told, and a third is held against both', async () => {
    const apart = vi.fn<Again['apart']>(async draft => draft.segment === LOGIN)
    const told = await tellOnce([at(PAYMENTS, 0.001), at({}, 0.01), at(PHONE, 0.02), at(LOGIN, 0.03)], looking({ apart }))
    expect(segments(told)).toEqual([
      [PAYMENTS, []],
      [{}, [PHONE]],
      [LOGIN, []],
    ])
  })
})

describe('where the whole desk moved', () => {
  const desk = looking({ moved: draft => segmentKey(draft.segment) === segmentKey({}) })
  const drafts = [at(PAYMENTS, 0.001), at(PHONE, 0.002), at({}, 0.004)]

  test('everybody is told first, and its parts under it', async () => {
    expect(segments(await tellOnce(drafts, desk))).toEqual([[{}, [PAYMENTS, PHONE]]])
  })

  test('a part that moved more than the rest is told for itself', async () => {
    const told = await tellOnce(drafts, { ...desk, apart: async draft => draft.segment === PAYMENTS })
    expect(segments(told)).toEqual([
      [{}, [PHONE]],
      [PAYMENTS, []],
    ])
  })

  test('it is one part after all where everybody vanishes without the surest of them', async () => {
    const told = await tellOnce(drafts, { ...desk, ...restsOn(PAYMENTS) })
    expect(segments(told)).toEqual([[PAYMENTS, [PHONE, {}]]])
  })

  test('the surest part is the one asked about', async () => {
    const without = vi.fn<Again['without']>(async draft => draft)
    await tellOnce(drafts.toReversed(), { ...desk, without })
    expect(without.mock.calls.map(([draft, others]) => [draft.segment, others])).toEqual([[{}, [PAYMENTS]]])
  })

  test('its parts are not asked to stand without everybody, of whom nothing would be left', async () => {
    const without = vi.fn<Again['without']>(async draft => draft)
    await tellOnce(drafts, { ...desk, without, apart: async () => true })
    for (const [, others] of without.mock.calls) expect(others).not.toContainEqual({})
  })
})

test('the order in which drafts come changes nothing, even where two are equally sure', async () => {
  const drafts = [at(LOGIN, 0.01), at(PHONE, 0.01), at(PAYMENTS, 0.01)]
  expect(segments(await tellOnce(drafts, looking()))).toEqual(segments(await tellOnce([...drafts].reverse(), looking())))
})

test('another rule explains nothing away', async () => {
  const rule = { ...aDraft().rule, id: 'rushed' }
  const again = looking({ ...restsOn(PAYMENTS), apart: async () => false })
  expect(await tellOnce([at(PAYMENTS, 0.001), at(PHONE, 0.01, { rule })], again)).toHaveLength(2)
  expect(await tellOnce([at({}, 0.001, { rule }), at(PAYMENTS, 0.01), at(PHONE, 0.02)], again)).toHaveLength(2)
})

describe('a rule that yields to another', () => {
  const rule = { ...aDraft().rule, id: 'worse', yieldsTo: ['watermelon'] }
  const worse = (segment: Segment, r = 0.0001) => at(segment, r, { rule })
  const ids = (told: Awaited<ReturnType<typeof tellOnce>>) => told.map(it => [it.draft.rule.id, it.draft.segment])

  test('does not speak of a segment that the other told', async () => {
    expect(ids(await tellOnce([worse(PAYMENTS), at(PAYMENTS, 0.01)], looking()))).toEqual([['watermelon', PAYMENTS]])
  })

  test('nor of one in which it is only seen, and is not named under the other', async () => {
    const told = await tellOnce([worse({}), worse(PHONE), at(PAYMENTS, 0.01)], looking(restsOn(PAYMENTS)))
    expect(segments(told)).toEqual([[PAYMENTS, []]])
  })

  test('nor of the parts of a desk that moved, but for those that moved more', async () => {
    const drafts = [worse(PAYMENTS), worse(PHONE), at({}, 0.01)]
    expect(ids(await tellOnce(drafts, looking()))).toEqual([['watermelon', {}]])
    const apart: Again['apart'] = async draft => draft.segment === PHONE
    expect(ids(await tellOnce(drafts, looking({ apart })))).toEqual([
      ['watermelon', {}],
      ['worse', PHONE],
    ])
  })

  test('speaks of others, and of everything where the other is silent', async () => {
    expect(ids(await tellOnce([worse(PHONE), at(PAYMENTS, 0.01)], looking()))).toEqual([
      ['watermelon', PAYMENTS],
      ['worse', PHONE],
    ])
    expect(ids(await tellOnce([worse(PHONE)], looking()))).toEqual([['worse', PHONE]])
  })
})
