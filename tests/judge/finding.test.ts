import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bySize, findingOf, type Particulars } from '../../src/judge/finding.js'
import type { Comparison, Finding } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aComparison, aFinding } from '../support/build-report.js'
import { allClear } from './grounds.js'
import { aDraft, aWindow, MELON, moved } from './making.js'

const particulars = (overrides: Partial<Particulars> = {}): Particulars => ({
  ...allClear(),
  unhappy: undefined,
  ended: undefined,
  repeats: undefined,
  handling: undefined,
  contributors: [],
  followed: { evidence: [], behind: { records: 0, says: 'rated contacts' } },
  ...overrides,
})

/** Ten points more unhappy, between five and fifteen, among 50 answers. */
const RISE: Comparison = aComparison({
  metric: 'dissatisfied-rate',
  after: { n: 50, value: 0.2, low: 0.15, high: 0.25, periods: 1 },
  change: { value: 0.1, low: 0.05, high: 0.15 },
})

const found = (overrides: Partial<Particulars> = {}, draft = aDraft()): Finding => findingOf({ draft, seenIn: [] }, particulars(overrides))

describe('the id', () => {
  const idOf = (segment: Segment) => found({}, aDraft(segment)).id

  test('is made of rule and segment alone', () => {
    expect(idOf({})).toBe('watermelon:everybody')
    expect(idOf({ team: 'Payments' })).toBe('watermelon:team=Payments')
    const later = aDraft({ team: 'Payments' }, [...MELON, moved('nps', 'worse')], aWindow(4))
    expect(found({ segments: 99 }, later).id).toBe('watermelon:team=Payments')
  })

  test('does not depend on the order of the keys', () => {
    expect(idOf({ team: 'A', channel: 'mail' })).toBe('watermelon:channel=mail&team=A')
    expect(idOf({ channel: 'mail', team: 'A' })).toBe('watermelon:channel=mail&team=A')
  })

  test('is another for another segment, and safe in a URL and on a terminal, whatever the name', () => {
    expect(idOf({ team: 'a&b=c:d/é\u001b[31m\n"' })).toBe('watermelon:team=a%26b%3Dc%3Ad%2F%C3%A9%1B%5B31m%0A%22')
    expect(idOf({ team: 'everybody' })).not.toBe(idOf({}))
    const name = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(name, name, name, name, (key, value, otherKey, otherValue) => {
        const [one, other] = [idOf({ [key]: value }), idOf({ [otherKey]: otherValue })]
        expect(one).toMatch(/^watermelon:[\w.~!*'()%-]+=[\w.~!*'()%-]+$/)
        expect(one === other).toBe(key === otherKey && value === otherValue)
      }),
    )
  })
})

describe('the size', () => {
  const after = (from: string, to: string) => aDraft({}, MELON, { ...aWindow(), after: { from, to } })
  const AVERAGE = 30.436875
  const thirtyDays = { ...aWindow(), after: { from: '2026-04-01', to: '2026-05-01' } }

  test.each([
    ['2026-02-01', '2026-03-01', 28],
    ['2028-02-01', '2028-03-01', 29],
    ['2026-04-01', '2026-05-01', 30],
    ['2026-05-01', '2026-06-01', 31],
    ['2026-05-04', '2026-05-11', 7],
    ['2026-05-04', '2026-06-01', 28],
    ['2026-01-01', '2026-04-01', 90],
  ])('%s to %s is told a month of average length', (from, to, days) => {
    const { size } = found({ unhappy: RISE, ended: 200 }, after(from, to))
    expect(size.unhappy?.value).toBeCloseTo((200 * 0.1 * AVERAGE) / days, 9)
    expect(size.answered?.value).toBeCloseTo((50 * 0.1 * AVERAGE) / days, 9)
    expect(size.hours?.value).toBeCloseTo(((50 * 10) / 3600) * (AVERAGE / days), 9)
  })

  test('has its smallest first, also where less is more', () => {
    const { size } = found({ unhappy: RISE, ended: 200 })
    for (const it of [size.unhappy, size.answered, size.hours]) expect(it && it.low <= it.value && it.value <= it.high).toBe(true)
    expect(size.hours?.low).toBeGreaterThan(0)
  })

  test('has no people where nobody was asked whether they are unhappy, or how many contacts ended is not known', () => {
    expect(found({ ended: 200 }).size).not.toHaveProperty('unhappy')
    expect(Object.keys(found({ unhappy: RISE }).size)).toEqual(['answered', 'hours'])
  })

  test('has hours only where agents handled contacts in fewer of them', () => {
    const waited = aDraft({}, [moved('resolution-time', 'better'), moved('csat-mean', 'worse')])
    expect(found({ unhappy: RISE, ended: 9 }, waited).size).not.toHaveProperty('hours')
  })

  test('is that of the changes like for like, where those are known', () => {
    const alike = { by: ['channel'], merged: 0 }
    const unhappy = { ...RISE, standardised: { value: 0.04, low: 0.02, high: 0.06, ...alike } }
    const faster = moved('handle-time', 'better', { standardised: { value: -36, low: -72, high: -18, ...alike } })
    const { size } = found({ unhappy, ended: 200 }, aDraft({}, [faster, moved('csat-mean', 'worse')], thirtyDays))
    expect(size.unhappy?.value).toBeCloseTo((200 * 0.04 * AVERAGE) / 30, 9)
    expect([size.answered?.low, size.answered?.high]).toEqual([0.02, 0.06].map(it => expect.closeTo((50 * it * AVERAGE) / 30, 9)))
    expect(size.hours).toEqual({
      value: expect.closeTo((0.5 * AVERAGE) / 30, 9),
      low: expect.closeTo((0.25 * AVERAGE) / 30, 9),
      high: expect.closeTo(AVERAGE / 30, 9),
    })
  })

  test('has the hours that contacts take which came back: their share, how many there were, and what one takes', () => {
    const side = (n: number, value: number) => ({ n, value, low: value * 0.8, high: value * 1.2, periods: 1 })
    const repeats = aComparison({ metric: 'repeat-contact-rate', after: side(90, 0.2) })
    const handling = aComparison({ metric: 'handle-time', after: side(100, 400) })
    const { size } = found({ repeats, handling }, aDraft({}, MELON, thirtyDays))
    // 90 contacts, a fifth of which came back, 400 seconds each: 2 hours in 30 days.
    expect(size.returning).toEqual({
      value: expect.closeTo((2 * AVERAGE) / 30, 9),
      low: expect.closeTo((1.6 * AVERAGE) / 30, 9),
      high: expect.closeTo((2.4 * AVERAGE) / 30, 9),
    })
    expect(found({ repeats }).size).not.toHaveProperty('returning')
    expect(found({ handling }).size).not.toHaveProperty('returning')
    expect(found({ repeats: { ...repeats, after: { unknown: 'no customer' } }, handling }).size).not.toHaveProperty('returning')
  })
})

test('both legs are there, each with the p of its own direction, and what was held alike', () => {
  const standardised = { value: -9, low: -12, high: -6, by: ['category'], merged: 0.05 }
  const draft = aDraft({}, [moved('handle-time', 'better', { standardised }), moved('csat-mean', 'worse')])
  const { operation, perception, p, r } = found({}, draft)
  expect(operation).toMatchObject([{ metric: 'handle-time', p: 0.001, before: { n: 200 }, after: { n: 50 }, standardised }])
  expect(perception).toMatchObject([{ metric: 'csat-mean', p: 0.001 }])
  expect(perception[0]).not.toHaveProperty('standardised')
  expect([p, r]).toEqual([0.001, draft.divergence.r])
})

test('metrics that moved the same way without its being shown are named beside', () => {
  const draft = aDraft({}, [...MELON, moved('first-contact-resolution', 'unclear')])
  expect(found({}, draft).beside).toEqual(['first-contact-resolution'])
  expect(found().beside).toEqual([])
})

test('it is sustained where both windows show it, or it held at the close before', () => {
  expect(found({ heldBefore: true })).toMatchObject({ sustained: true, windows: ['month'], window: 'month' })
  expect(found({ heldBefore: false }).sustained).toBe(false)
  expect(found({ heldBefore: undefined }).sustained).toBe(false)
  const both = { ...aDraft(), shownIn: ['month', 'quarter'] }
  expect(found({ heldBefore: false }, both)).toMatchObject({ sustained: true, windows: ['month', 'quarter'] })
})

test('it is graded by its checks', () => {
  expect(found().grade).toBe('likely')
  expect(found({ parts: [{ facet: 'agent', diverge: false }] }).grade).toBe('watch')
})

test('a divergence of what is not known is a fault of ours', () => {
  const draft = aDraft()
  const [leg] = draft.divergence.gains
  const broken = leg ? [{ ...leg, before: { unknown: 'no records' } }] : []
  expect(() => found({}, { ...draft, divergence: { ...draft.divergence, gains: broken } })).toThrow('without being known')
})

test('surer ones come first, then more people, then more hours, then the id', () => {
  const many = { value: 9, low: 1, high: 20 }
  const few = { value: 2, low: 1, high: 20 }
  const sorted = [
    aFinding({ id: 'a', grade: 'likely', size: { unhappy: many } }),
    aFinding({ id: 'b', grade: 'likely', size: { unhappy: few, hours: many } }),
    aFinding({ id: 'c', grade: 'likely', size: { unhappy: few, hours: few } }),
    aFinding({ id: 'd', grade: 'likely', size: {} }),
    aFinding({ id: 'e', grade: 'likely', size: {} }),
    aFinding({ id: 'f', grade: 'watch', size: { unhappy: { ...many, value: 99 } } }),
  ]
  expect([...sorted].reverse().sort(bySize)).toEqual(sorted)
})
