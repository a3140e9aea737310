import { describe, expect, test } from 'vitest'
import { type Docket, judge } from '../../src/judge/judge.js'
import type { Comparison } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aDocket, aWindow, MELON, moved, unknown } from './making.js'

const TEAM = { team: 'Payments' }
const melonIn = (segment: Segment, window = 'month') => MELON.map(it => ({ ...it, segment, window }))

/** A melon both sides of which are as sure as this, like for like and, where told, as the contacts came. */
const sure = (p: number, segment: Segment = TEAM, window = 'month', crude?: number): Comparison[] =>
  melonIn(segment, window).map(it => ({
    ...it,
    p: { better: p, worse: p },
    ...(crude === undefined ? {} : { crude: { better: crude, worse: crude } }),
  }))

const quarter = { ...aWindow(), name: 'quarter' }
const told = (comparisons: readonly Comparison[], overrides: Partial<Docket> = {}) =>
  judge(aDocket(comparisons, overrides)).drafts.map(it => [it.segment, it.shownIn] as const)

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

describe('a divergence', () => {
  // One segment alone: r is its p, doubled for two sides, over the estimated part of segments where nothing moved.
  const r = (p: number) => (2 * p) / 0.95

  test('is told where its r is within the share of false ones', () => {
    const { drafts } = judge(aDocket(sure(0.02)))
    expect(drafts).toMatchObject([{ segment: TEAM, shownIn: ['month'], divergence: { p: 0.02 } }])
    expect(drafts[0]?.divergence.r).toBeCloseTo(r(0.02), 12)
  })

  test('is watched where its r is larger, up to 0.2, or it would count alone', () => {
    const [watched] = judge(aDocket(sure(0.04))).drafts
    expect(watched).toMatchObject({ shownIn: [], divergence: { p: 0.04 } })
    expect(watched?.divergence.r).toBeCloseTo(r(0.04), 12)
    const among = [...sure(0.04), ...Array.from({ length: 30 }, (_, i) => sure(0.9, { team: `T${i}` })).flat()]
    expect(told(among)).toEqual([[TEAM, []]])
  })

  test('is none where neither holds', () => {
    expect(told(sure(0.06))).toEqual([])
  })

  test('that only the mix of contacts makes is a draft, for its explanation to be told', () => {
    const { drafts } = judge(aDocket(sure(0.3, TEAM, 'month', 0.001)))
    expect(drafts).toMatchObject([{ shownIn: [], divergence: { p: 0.3, r: 1 } }])
    expect(drafts[0]?.divergence.crude).toBeCloseTo(r(0.001), 12)
    expect(told(sure(0.3, TEAM, 'month', 0.04))).toEqual([])
  })

  test('that the mix hid is told like any other', () => {
    expect(told(sure(0.001, TEAM, 'month', 0.6))).toEqual([[TEAM, ['month']]])
  })

  test('among many where nothing moved is as sure as alone, and among many where one side did less so', () => {
    const others = (verdict: 'better' | 'steady') =>
      Array.from({ length: 50 }, (_, i) => [
        moved('handle-time', verdict, { segment: { team: `T${i}` } }),
        moved('csat-mean', 'steady', { segment: { team: `T${i}` } }),
      ]).flat()
    expect(judge(aDocket([...others('steady'), ...sure(0.0005)])).drafts[0]?.divergence.r).toBeCloseTo(r(0.0005), 12)
    // 51 segments got faster, 50 of which show nothing on the other side: 51 times 51 / (51 x 0.95) of them.
    expect(judge(aDocket([...others('better'), ...sure(0.0005)])).drafts[0]?.divergence.r).toBeCloseTo((2 * 0.0005 * 51) / 0.95, 12)
  })

  test('names the metrics that the selection leaves, and those beside them that moved the same way', () => {
    const more = [moved('first-contact-resolution', 'unclear', { segment: TEAM }), moved('nps', 'steady', { segment: TEAM })]
    const [draft] = judge(aDocket([...melonIn(TEAM), ...more])).drafts
    const ids = (all?: readonly { readonly metric: string }[]) => all?.map(it => it.metric)
    expect(ids(draft?.divergence.gains)).toEqual(['handle-time'])
    expect(ids(draft?.divergence.costs)).toEqual(['csat-mean'])
    // 0.2 in its direction is the same way, 0.5 is not.
    expect(ids(draft?.divergence.beside)).toEqual(['first-contact-resolution'])
  })
})

describe('over two windows', () => {
  const windows = [aWindow(), quarter]

  test('one segment is one divergence, by the window that shows it best', () => {
    const { drafts, segments } = judge(aDocket([...sure(0.004), ...sure(0.001, TEAM, 'quarter')], { windows }))
    expect(drafts.map(it => [it.window.name, it.shownIn])).toEqual([['quarter', ['month', 'quarter']]])
    expect(segments).toBe(1)
  })

  test('the surest is that of the smaller r, not of the smaller p', () => {
    const faster = Array.from({ length: 20 }, (_, i) => [
      moved('handle-time', 'better', { segment: { team: `T${i}` }, window: 'quarter' }),
      moved('csat-mean', 'steady', { segment: { team: `T${i}` }, window: 'quarter' }),
    ]).flat()
    const both = [...sure(0.0004), ...sure(0.0002, TEAM, 'quarter'), ...faster]
    const [draft] = judge(aDocket(both, { windows })).drafts
    expect([draft?.window.name, draft?.divergence.p, draft?.shownIn]).toEqual(['month', 0.0004, ['month', 'quarter']])
  })

  test('only those windows are named that show it', () => {
    expect(told([...sure(0.02), ...sure(0.001, TEAM, 'quarter')], { windows })).toEqual([[TEAM, ['quarter']]])
  })

  test('each has its half of the share of false ones', () => {
    const one = judge(aDocket(sure(0.002))).drafts[0]
    const two = judge(aDocket([...sure(0.002), ...sure(0.9, TEAM, 'quarter')], { windows })).drafts[0]
    expect(one?.divergence.r).toBeCloseTo((2 * 0.002) / 0.95, 12)
    expect(two?.divergence.r).toBeCloseTo((2 * 2 * 0.002) / 0.975, 12)
    expect(told(sure(0.02), { windows: [aWindow()] })).toEqual([[TEAM, ['month']]])
    expect(told([...sure(0.02), ...sure(0.9, TEAM, 'quarter')], { windows })).toEqual([[TEAM, []]])
  })

  test('the order of the windows changes nothing', () => {
    const both = [...sure(0.004), ...sure(0.001, TEAM, 'quarter')]
    const names = (docket: Docket) => judge(docket).drafts.map(it => [it.window.name, [...it.shownIn].sort(), it.divergence.r])
    expect(names(aDocket(both, { windows: [quarter, aWindow()] }))).toEqual(names(aDocket(both, { windows })))
  })
})

describe('what a rule lacks', () => {
  const none = unknown('csat-mean', 'no input carries answers about satisfaction')

  test('is said once, for everybody, and not again for each team', () => {
    const faster = ['Payments', 'Orders'].map(team => moved('handle-time', 'better', { segment: { team } }))
    const { silences, excluded, segments } = judge(aDocket([none, moved('handle-time', 'better'), ...faster]))
    const missing = ['csat-mean', 'csat', 'nps', 'effort-mean']
    expect(silences).toMatchObject([{ rule: 'watermelon', segment: {}, window: 'month', missing }])
    expect(silences[0]?.why).toContain('no input carries answers about satisfaction')
    expect(excluded).toEqual([])
    // Nothing was looked at on both sides, so nothing is corrected for.
    expect(segments).toBe(0)
  })

  test('is nothing where nothing is compared', () => {
    expect(judge(aDocket([], { windows: [] }))).toMatchObject({ drafts: [], silences: [], excluded: [], segments: 0 })
  })
})

describe('what was not measured alike before and after', () => {
  const why = 'the scale was 1–5 before and is 1–10 after'
  const refused = [{ window: 'month', metrics: ['csat', 'csat-mean'], why }]

  test('is not judged, and a silence says why', () => {
    const { drafts, silences } = judge(aDocket([...melonIn({}), ...melonIn(TEAM)], { refused }))
    expect(drafts).toEqual([])
    expect(silences).toEqual([{ rule: 'watermelon', segment: {}, window: 'month', refused: why }])
  })

  test('leaves the other metrics of its side to be judged', () => {
    const { drafts, silences } = judge(aDocket([...melonIn(TEAM), moved('nps', 'worse', { segment: TEAM })], { refused }))
    expect(drafts[0]?.divergence.costs.map(it => it.metric)).toEqual(['nps'])
    expect(silences).toEqual([])
  })

  test('may be so in one window and not in the other', () => {
    const both = [...melonIn(TEAM), ...melonIn(TEAM, 'quarter')]
    expect(told(both, { refused, windows: [aWindow(), quarter] })).toEqual([[TEAM, ['quarter']]])
  })
})

// Looking through all comparisons for each segment anew took minutes, longer than a test may.
test('ten thousand segments are no matter', () => {
  const comparisons = Array.from({ length: 10_000 }, (_, i) => melonIn({ customer: `C${i}` })).flat()
  expect(judge(aDocket(comparisons)).drafts).toHaveLength(10_000)
})

test('a question that a handful answered takes no part where enough answered another', () => {
  const few = moved('nps', 'worse', { segment: TEAM, p: { better: 0.9, worse: 0.1 } })
  const handful = { ...few, after: { ...few.after, n: 5 } as Comparison['after'] }
  const [draft] = judge(aDocket([...melonIn(TEAM), handful])).drafts
  expect([...(draft?.divergence.costs ?? []), ...(draft?.divergence.beside ?? [])].map(it => it.metric)).toEqual(['csat-mean'])
})
