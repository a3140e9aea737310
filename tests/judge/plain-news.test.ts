import { describe, expect, test } from 'vitest'
import { caveatsOf } from '../../src/judge/caveats.js'
import { alikeBy, isApart } from '../../src/judge/company-wide.js'
import { findingOf, type Particulars } from '../../src/judge/finding.js'
import { type Draft, judge } from '../../src/judge/judge.js'
import type { Rule } from '../../src/judge/rule.js'
import acknowledged from '../../src/judge/rules/acknowledged-only.js'
import gaveUp from '../../src/judge/rules/gave-up.js'
import rushed from '../../src/judge/rules/rushed.js'
import slower from '../../src/judge/rules/slower-but-happier.js'
import worse from '../../src/judge/rules/worse.js'
import type { Comparison } from '../../src/model/report.js'
import { aComparison } from '../support/build-report.js'
import { allClear } from './grounds.js'
import { aDocket, moved } from './making.js'
import { went } from './rules/telling.js'

// What checks, sizes and neighbours make of other findings than a watermelon: of one side alone, and of contacts alone.

const TEAM = { team: 'North' }

function draftOf(rule: Rule, ...comparisons: readonly Comparison[]): Draft {
  const [draft] = judge(
    aDocket(
      comparisons.map(it => ({ ...it, segment: TEAM })),
      { rules: [rule] },
    ),
  ).drafts
  if (!draft) throw new Error('nothing was told')
  return draft
}

const news = draftOf(worse, moved('csat-mean', 'worse'))
const hurried = draftOf(rushed, moved('handle-time', 'better'), moved('repeat-contact-rate', 'worse'))
const happier = draftOf(slower, moved('handle-time', 'worse'), moved('csat-mean', 'better'))
const silent = draftOf(gaveUp, went(moved('volume', 'steady'), 'lower'), went(moved('coverage', 'steady'), 'lower'))
const told = draftOf(
  acknowledged,
  moved('first-response-time', 'better'),
  moved('replies-per-resolution', 'worse'),
  moved('resolution-time', 'steady'),
)

describe('the checks', () => {
  const checks = (draft: Draft) => caveatsOf(draft, allClear()).map(it => it.check)

  test('of plain news speak of no two sides, nor of their parts', () => {
    expect(checks(news)).toEqual(['chance', 'wobble', 'mix', 'size', 'who answered', 'late answers', 'elsewhere', 'two closes'])
    for (const { says } of caveatsOf(news, allClear())) expect(says).not.toContain('both sides')
  })

  test('of contacts alone do not ask who answered, or when', () => {
    expect(checks(hurried)).toEqual(['chance', 'wobble', 'mix', 'size', 'same parts', 'elsewhere', 'two closes'])
    expect(caveatsOf(hurried, allClear()).find(it => it.check === 'same parts')?.says).not.toContain('unhappier')
  })

  test('of how many answered ask only what is still to come', () => {
    expect(checks(silent)).toContain('late answers')
    expect(checks(silent)).not.toContain('who answered')
  })

  test('hold a number of contacts to no kinds, and say that a ratio is not told by kind', () => {
    const mix = (draft: Draft) => caveatsOf(draft, allClear()).find(it => it.check === 'mix')?.says
    const standardised = { value: -10, low: -14, high: -6, by: ['channel'], merged: 0 }
    const alike = (metric: string, verdict: 'better' | 'worse' | 'steady') => moved(metric, verdict, { standardised })
    const fewer = went(moved('volume', 'steady'), 'lower')
    expect(mix(draftOf(gaveUp, fewer, alike('csat-mean', 'worse')))).toBe('like for like by channel, both sides still moved')
    const still = alike('resolution-time', 'steady')
    const flat = { ...still, standardised: { ...standardised, value: 0, low: -4, high: 4 } }
    expect(mix(draftOf(acknowledged, alike('first-response-time', 'better'), moved('replies-per-resolution', 'worse'), flat))).toBe(
      'held alike by channel, but not for replies per resolution: it is not told by kind',
    )
  })

  test('do not ask what did not move to have moved by as much as matters', () => {
    expect(caveatsOf(told, allClear()).find(it => it.check === 'size')?.effect).toBe('holds')
  })
})

describe('a finding', () => {
  const rise = (value: number) =>
    aComparison({
      metric: 'dissatisfied-rate',
      after: { n: 50, value: 0.2, low: 0.15, high: 0.25, periods: 1 },
      change: { value, low: value - 0.05, high: value + 0.05 },
    })
  const particulars: Particulars = {
    ...allClear(),
    unhappy: rise(0.1),
    ended: 100,
    repeats: moved('repeat-contact-rate', 'worse'),
    handling: moved('handle-time', 'better'),
    contributors: [{ segment: { channel: 'phone' }, share: 0.8, answers: 40 }],
    followed: { evidence: [], behind: { records: 0, says: 'rated contacts' } },
  }
  const found = (draft: Draft, changes: Partial<Particulars> = {}) => findingOf({ draft, seenIn: [] }, { ...particulars, ...changes })

  test('where all checks hold is likely, and no more: both sides are shown by one test', () => {
    expect(found(hurried).caveats.every(it => it.effect !== 'uncertain')).toBe(true)
    expect(found(hurried).grade).toBe('likely')
  })

  test('stands with every leg on a side, and says what each is there for', () => {
    const legs = (draft: Draft) => {
      const { operation, perception } = found(draft)
      return [operation, perception].map(side => side.map(it => [it.metric, it.role, it.claim]))
    }
    expect(legs(news)).toEqual([[], [['csat-mean', 'cost', 'worse']]])
    expect(legs(silent)).toEqual([[['volume', 'gain', 'lower']], [['coverage', 'cost', 'lower']]])
    expect(legs(told)).toEqual([
      [
        ['first-response-time', 'gain', 'better'],
        ['replies-per-resolution', 'cost', 'higher'],
        ['resolution-time', 'also', 'not-better'],
      ],
      [],
    ])
  })

  test('tells how many people it concerns only where satisfaction moved', () => {
    expect(found(news).size).toMatchObject({ unhappy: { value: expect.closeTo(10, 0) }, answered: { value: expect.closeTo(5, 0) } })
    expect(found(news).contributors).toHaveLength(1)
    expect(found(hurried).size).not.toHaveProperty('unhappy')
    expect(found(hurried).contributors).toEqual([])
  })

  test('of happier customers has fewer unhappy ones, and hours that were spent', () => {
    const { unhappy, hours } = found(happier, { unhappy: rise(-0.1) }).size
    expect(unhappy?.value).toBeLessThan(0)
    expect(hours?.value).toBeLessThan(0)
  })

  test('tells the hours of contacts that came back only where that is its matter', () => {
    expect(found(hurried).size).toHaveProperty('returning')
    expect(found(silent).size).not.toHaveProperty('returning')
  })
})

describe('plain news among its neighbours', () => {
  const others = ['A', 'B', 'C'].map((team, i) => moved('csat-mean', i === 0 ? 'worse' : 'better', { segment: { team } }))

  test('is alike where the one metric moved the same way', () => {
    expect(alikeBy(aDocket(others), news).get('team')).toEqual({ segments: 3, alike: 1 })
  })

  test('is apart by its one side', () => {
    // Its change is -10 with 4 to either side at 90 %.
    const rest = (value: number) => [moved('csat-mean', 'steady', { change: { value, low: value - 1, high: value + 1 } })]
    expect(isApart(news, rest(0), 0.05)).toBe(true)
    expect(isApart(news, rest(-10), 0.05)).toBe(false)
    expect(isApart(news, [], 0.05)).toBe(false)
  })
})
