import { describe, expect, test } from 'vitest'
import standing from '../../../src/judge/facts/standing.js'
import { gradeOf } from '../../../src/judge/grades.js'
import type { Segment } from '../../../src/model/segment.js'
import { anInquiry, lackedBy, type Series, statedBy } from './making.js'

const targets = [{ metric: 'sla-attainment', value: 0.95 }]
const NORTH = { team: 'North' }

const met = (values: Series['values'], segment: Segment = {}): Series => ({ metric: 'sla-attainment', segment, values })
const felt = (values: Series['values'], segment: Segment = {}, more: Partial<Series> = {}): Series => ({
  metric: 'csat-mean',
  segment,
  values,
  ...more,
})

const seven = (value: number) => Array.from({ length: 7 }, () => value)
const stated = (series: readonly Series[], more = {}) => statedBy(standing, anInquiry(series, { targets, ...more }))

describe('a target met and a score under the floor', () => {
  test('are told where they hold for three periods in a row up to the newest, with how many', async () => {
    const [one, ...others] = await stated([met([0.9, 0.96, 0.9, 0.9, 0.96, 0.97, 0.95]), felt(seven(2.6))])
    expect(others).toEqual([])
    expect(one).toMatchObject({
      segment: {},
      of: 'sla-attainment',
      says: 'target met was on target while mean satisfaction stood under the floor, 3 months in a row',
    })
    expect(one?.p).toBeUndefined()
    expect(one?.figures.map(it => [it.what, it.value, it.period?.from])).toEqual([
      ['target of target met', 0.95, undefined],
      ['floor of mean satisfaction', 3, undefined],
      ['target met', 0.96, '2026-05-01'],
      ['mean satisfaction', 2.6, '2026-05-01'],
      ['target met', 0.97, '2026-06-01'],
      ['mean satisfaction', 2.6, '2026-06-01'],
      ['target met', 0.95, '2026-07-01'],
      ['mean satisfaction', 2.6, '2026-07-01'],
    ])
  })

  test.each([
    ['for two periods only', [0.9, 0.9, 0.9, 0.9, 0.9, 0.96, 0.96], seven(2.6)],
    ['where the newest misses the target', [0.96, 0.96, 0.96, 0.96, 0.96, 0.96, 0.94], seven(2.6)],
    ['where the score lies on the floor', seven(0.96), seven(3)],
    ['where a period in between has no score', seven(0.96), [2, 2, 2, 2, 2, undefined, 2]],
  ])('are not told %s', async (_, one, other) => {
    expect(await stated([met(one), felt(other)])).toEqual([])
  })

  test('are not told of a handful of answers', async () => {
    expect(await stated([met(seven(0.96)), felt(seven(2.6), {}, { n: 4 })])).toEqual([])
    expect(await stated([met(seven(0.96)), felt(seven(2.6), {}, { n: 5 })])).toHaveLength(1)
  })

  test('are reached from the good side: times from above', async () => {
    const waits = [{ metric: 'wait-time', value: 20 }]
    expect(await stated([{ metric: 'wait-time', values: seven(18) }, felt(seven(2.6))], { targets: waits })).toHaveLength(1)
    expect(await stated([{ metric: 'wait-time', values: seven(22) }, felt(seven(2.6))], { targets: waits })).toEqual([])
  })
})

describe('the floor', () => {
  const all = [met(seven(0.96)), felt(seven(3.2)), { metric: 'csat', values: seven(0.45) }, { metric: 'nps', values: seven(-5) }]

  test('is the middle of the scale of satisfaction, or what was said', async () => {
    expect(await stated(all)).toEqual([])
    expect(await stated(all, { floor: { metric: 'csat-mean', value: 3.5 } })).toHaveLength(1)
    expect(await stated(all, { scale: () => ({ low: 1, high: 7 }) })).toHaveLength(1)
  })

  test('is half of the satisfied where there is no mean, and a score of nought where there is neither', async () => {
    const [, , satisfied, recommending] = all
    const floors = async (score: Series | undefined) =>
      (await stated([met(seven(0.96)), ...(score ? [score] : [])])).map(it => [it.figures[1]?.what, it.figures[1]?.value])
    expect(await floors(satisfied)).toEqual([['floor of satisfied customers', 0.5]])
    expect(await floors(recommending)).toEqual([['floor of net promoter score', 0]])
  })
})

describe('how sure it is', () => {
  const gradeAt = async (value: number) => {
    const [one] = await stated([met(seven(0.96)), felt(seven(value), {}, { reach: 0.3 })])
    return one && gradeOf(one.caveats)
  }

  // Seven intervals of 0.3 are together one of 0.3 / sqrt 7 = 0.113.
  test('hangs on whether all answers together lie under the floor', async () => {
    expect(await gradeAt(2.88)).toBe('likely')
    expect(await gradeAt(2.89)).toBe('watch')
  })

  test('is not hidden: how many answered is told', async () => {
    const [one] = await stated([met(seven(0.96)), felt(seven(2)), { metric: 'coverage', values: seven(0.25) }])
    expect(one?.caveats).toContainEqual({
      check: 'who answered',
      effect: 'not-checked',
      says: '25 % of the contacts have an answer; of the others nothing is known',
    })
  })
})

describe('one fact', () => {
  const of = (...teams: readonly string[]) => [
    met(seven(0.96)),
    felt(seven(2.6)),
    ...teams.flatMap(team => [met(seven(0.96), { team }), felt(seven(2.6), { team })]),
  ]

  test('of no more than half of the teams is told of these, and everybody only under it', async () => {
    const content = felt(seven(4), { team: 'West' })
    expect(await stated([...of('North'), content])).toMatchObject([{ segment: NORTH, seenIn: [{}] }])
  })

  test('of most teams is told of everybody, and the teams under it', async () => {
    expect(await stated(of('North', 'South'))).toMatchObject([{ segment: {}, seenIn: [NORTH, { team: 'South' }] }])
  })
})

describe('it is silent', () => {
  test('where no target is told', async () => {
    expect(await lackedBy(standing, anInquiry([felt(seven(2))]))).toEqual({ why: 'no target is told', tell: '--target METRIC=VALUE' })
    const only = [{ metric: 'csat-mean', value: 4 }]
    expect(await lackedBy(standing, anInquiry([felt(seven(2))], { targets: only }))).toMatchObject({ why: /no target/ })
  })

  test('where there is no score, with the reason', async () => {
    expect(await lackedBy(standing, anInquiry([met(seven(1))], { targets, whyNot: () => 'no answers' }))).toEqual({
      missing: ['csat-mean', 'csat', 'nps'],
      why: 'no answers',
    })
  })
})
