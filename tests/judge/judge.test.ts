import { describe, expect, test } from 'vitest'
import { FEWEST_ANSWERS, judge } from '../../src/judge/judge.js'
import type { Comparison } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aDocket, aWindow, MELON, moved, unknown } from './making.js'

const TEAM = { team: 'Payments' }
const melonIn = (segment: Segment) => MELON.map(it => ({ ...it, segment }))

/** Satisfaction with so many answers on either side. */
const answers = (before: number, after: number, segment: Segment = TEAM): Comparison => {
  const it = moved('csat-mean', 'worse', { segment, detectable: 0.4 })
  return { ...it, before: { ...it.before, n: before } as Comparison['before'], after: { ...it.after, n: after } as Comparison['after'] }
}

test('every segment is judged by itself', () => {
  const calm = { team: 'Orders' }
  const comparisons = [
    ...melonIn({}),
    ...melonIn(TEAM),
    moved('handle-time', 'better', { segment: calm }),
    moved('csat-mean', 'better', { segment: calm }),
  ]
  const { drafts, segments, silences, excluded } = judge(aDocket(comparisons))
  expect(drafts.map(it => it.segment)).toEqual([{}, TEAM])
  expect(segments).toBe(3)
  expect([silences, excluded]).toEqual([[], []])
})

test('both halves of a melon in two segments make none', () => {
  const comparisons = [
    moved('handle-time', 'better', { segment: TEAM }),
    moved('csat-mean', 'steady', { segment: TEAM }),
    moved('handle-time', 'unclear', { segment: { team: 'Orders' } }),
    moved('csat-mean', 'worse', { segment: { team: 'Orders' } }),
  ]
  expect(judge(aDocket(comparisons)).drafts).toEqual([])
})

test('two windows are judged apart', () => {
  const year = { ...aWindow(), name: 'quarter' }
  const comparisons = [...melonIn(TEAM), ...melonIn(TEAM).map(it => ({ ...it, window: 'quarter', verdict: 'unclear' as const }))]
  const { drafts, segments } = judge(aDocket(comparisons, { windows: [aWindow(), year] }))
  expect(drafts.map(it => it.window.name)).toEqual(['month'])
  expect(segments).toBe(2)
})

describe(`with fewer than ${FEWEST_ANSWERS} answers on one side`, () => {
  const faster = moved('handle-time', 'better', { segment: TEAM })

  test.each([
    [29, 200, 29],
    [200, 29, 29],
    [0, 0, 0],
  ])('%i before and %i after: a segment is left out, and how many it has is said', (before, after, n) => {
    const { drafts, excluded, segments } = judge(aDocket([faster, answers(before, after)]))
    expect(drafts).toEqual([])
    expect(excluded).toEqual([{ segment: TEAM, why: 'too few answers', metric: 'csat-mean', n, needed: 30, detectable: 0.4 }])
    expect(segments).toBe(0)
  })

  test('just enough are enough', () => {
    expect(judge(aDocket([faster, answers(30, 30)]))).toMatchObject({ excluded: [], segments: 1, drafts: [{ segment: TEAM }] })
  })

  test('a segment that nobody answered for is left out where others have answers', () => {
    const { excluded } = judge(aDocket([...melonIn({}), faster]))
    expect(excluded).toEqual([{ segment: TEAM, why: 'too few answers', metric: 'csat-mean', n: 0, needed: 30 }])
  })

  test('a rating that is unknown does not hide the answers to another question', () => {
    const other = { ...answers(40, 12), metric: 'nps' }
    const { excluded } = judge(aDocket([unknown('csat-mean', 'answers on several scales'), faster, other]))
    expect(excluded).toMatchObject([{ segment: TEAM, metric: 'nps', n: 12 }])
  })
})

describe('what a rule lacks', () => {
  const none = unknown('csat-mean', 'no input carries answers about satisfaction')

  test('is said once, for everybody, and not again for each team', () => {
    const faster = ['Payments', 'Orders'].map(team => moved('handle-time', 'better', { segment: { team } }))
    const { silences, excluded, segments } = judge(aDocket([none, moved('handle-time', 'better'), ...faster]))
    expect(silences).toMatchObject([{ rule: 'watermelon', segment: {}, window: 'month', missing: ['csat-mean', 'csat', 'nps'] }])
    expect(silences[0]?.why).toContain('no input carries answers about satisfaction')
    expect(excluded).toEqual([])
    // Nothing was looked at on both sides, so nothing is corrected for.
    expect(segments).toBe(0)
  })

  test('is nothing where nothing is compared', () => {
    expect(judge(aDocket([], { windows: [] }))).toEqual({ drafts: [], silences: [], excluded: [], segments: 0 })
  })
})

// Looking through all comparisons for each segment anew took minutes, longer than a test may.
test('ten thousand segments are no matter', () => {
  const comparisons = Array.from({ length: 10_000 }, (_, i) => melonIn({ customer: `C${i}` })).flat()
  expect(judge(aDocket(comparisons)).drafts).toHaveLength(10_000)
})
