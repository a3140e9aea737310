import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bySize, findingOf, type Particulars } from '../../src/judge/finding.js'
import type { Comparison, Finding } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aComparison, aFinding } from '../support/build-report.js'
import { aDraft, aWindow, MELON, moved } from './making.js'

const particulars = (overrides: Partial<Particulars> = {}): Particulars => ({
  segments: 1,
  alpha: 0.05,
  earlier: () => [],
  parts: [],
  answered: undefined,
  unhappy: undefined,
  ended: undefined,
  contributors: [],
  evidence: [],
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
})

test('both legs are there, each with the p of its own direction', () => {
  const { operation, perception, p } = found()
  expect(operation).toMatchObject([{ metric: 'handle-time', p: 0.001, before: { n: 200 }, after: { n: 50 } }])
  expect(perception).toMatchObject([{ metric: 'csat-mean', p: 0.001 }])
  expect(p).toBe(0.001)
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
