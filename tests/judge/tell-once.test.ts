import { expect, test, vi } from 'vitest'
import type { Draft } from '../../src/judge/judge.js'
import { type JudgeWithout, tellOnce } from '../../src/judge/tell-once.js'
import type { Segment } from '../../src/model/segment.js'
import { aDraft } from './making.js'

const at = (segment: Segment, p: number, changes: Partial<Draft> = {}): Draft => {
  const draft = aDraft(segment)
  return { ...draft, divergence: { ...draft.divergence, p }, ...changes }
}

const PAYMENTS = { team: 'Payments' }
const PHONE = { channel: 'phone' }
const LOGIN = { category: 'Login' }

const segments = (told: Awaited<ReturnType<typeof tellOnce>>) => told.map(it => [it.draft.segment, it.seenIn])

/** Vanishes without the records of any of these. */
const restsOn =
  (on: readonly Segment[]): JudgeWithout =>
  async (draft, without) =>
    without.some(it => on.includes(it)) ? undefined : draft

test('nothing diverged: nothing is told, and nothing asked', async () => {
  const again = vi.fn<JudgeWithout>()
  expect(await tellOnce([], again)).toEqual([])
  expect(await tellOnce([at({}, 0.01)], again)).toHaveLength(1)
  expect(again).not.toHaveBeenCalled()
})

test('what vanishes without the surest is named under it', async () => {
  const told = await tellOnce([at({}, 0.02), at(PHONE, 0.01), at(PAYMENTS, 0.001)], restsOn([PAYMENTS]))
  expect(segments(told)).toEqual([[PAYMENTS, [PHONE, {}]]])
})

test('what stands without the surest is told for itself', async () => {
  const told = await tellOnce([at(PHONE, 0.01), at(PAYMENTS, 0.001)], async draft => draft)
  expect(segments(told)).toEqual([
    [PAYMENTS, []],
    [PHONE, []],
  ])
})

test('what needs two to vanish is named under the second', async () => {
  const again: JudgeWithout = async (draft, without) =>
    draft.segment === LOGIN && without.length < 2 ? draft : draft.segment === PHONE ? draft : undefined
  const told = await tellOnce([at(LOGIN, 0.03), at(PHONE, 0.02), at(PAYMENTS, 0.001)], again)
  expect(segments(told)).toEqual([
    [PAYMENTS, []],
    [PHONE, [LOGIN]],
  ])
})

test('the whole company is told as one, its parts under it', async () => {
  const again = vi.fn<JudgeWithout>(restsOn([]))
  again.mockResolvedValue(undefined)
  const told = await tellOnce([at(PAYMENTS, 0.01), at(PHONE, 0.02), at({}, 0.0001)], again)
  expect(segments(told)).toEqual([[{}, [PAYMENTS, PHONE]]])
  expect(again.mock.calls.map(([, without]) => without)).toEqual([[{}], [{}]])
})

test('the order in which drafts come changes nothing, even where two are equally sure', async () => {
  const drafts = [at(LOGIN, 0.01), at(PHONE, 0.01), at(PAYMENTS, 0.01)]
  const stands: JudgeWithout = async draft => draft
  expect(segments(await tellOnce(drafts, stands))).toEqual(segments(await tellOnce([...drafts].reverse(), stands)))
})

test('another window, or another rule, explains nothing away', async () => {
  const quarter = { ...aDraft().window, name: 'quarter' }
  const told = await tellOnce([at(PAYMENTS, 0.001), at(PAYMENTS, 0.01, { window: quarter })], restsOn([PAYMENTS]))
  expect(told.map(it => it.draft.window.name)).toEqual(['month', 'quarter'])
  const rule = { ...aDraft().rule, id: 'rushed' }
  expect(await tellOnce([at(PAYMENTS, 0.001), at(PAYMENTS, 0.01, { rule })], restsOn([PAYMENTS]))).toHaveLength(2)
})
