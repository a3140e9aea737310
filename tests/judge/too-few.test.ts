import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/judge.js'
import type { Window } from '../../src/model/period.js'
import type { Comparison } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aDocket, aWindow, MELON, moved, unknown } from './making.js'

const TEAM = { team: 'Payments' }
const melonIn = (segment: Segment) => MELON.map(it => ({ ...it, segment }))

/** A comparison with so many records on either side. */
function counted(it: Comparison, before: number, after: number): Comparison {
  return { ...it, before: { ...it.before, n: before } as Comparison['before'], after: { ...it.after, n: after } as Comparison['after'] }
}

const faster = moved('handle-time', 'better', { segment: TEAM, detectable: 12 })
const answers = (before: number, after: number) => counted(moved('csat-mean', 'worse', { segment: TEAM, detectable: 0.4 }), before, after)

describe('with fewer answers than are asked for on one side', () => {
  test.each([
    [29, 200, 29],
    [200, 29, 29],
    [0, 0, 0],
  ])('%i before and %i after: a segment is left out, and how many it has is said', (before, after, n) => {
    const { drafts, excluded, segments } = judge(aDocket([faster, answers(before, after)]))
    expect(drafts).toEqual([])
    const few = { window: 'month', segment: TEAM, why: 'too few answers', metric: 'csat-mean', n, needed: 30, detectable: 0.4 }
    expect(excluded).toEqual([{ ...few, pace: (before + after) / 7, ...(after >= 30 ? { more: 1 } : {}) }])
    expect(segments).toBe(0)
  })

  test('just enough are enough, and how many are enough can be asked', () => {
    expect(judge(aDocket([faster, answers(30, 30)]))).toMatchObject({ excluded: [], segments: 1, drafts: [{ segment: TEAM }] })
    expect(judge(aDocket([faster, answers(30, 30)], { fewest: 31 })).excluded).toMatchObject([{ n: 30, needed: 31 }])
    expect(judge(aDocket([faster, answers(9, 9)], { fewest: 9 })).drafts).toHaveLength(1)
  })

  test('a segment that nobody answered for is left out where others have answers', () => {
    const { excluded } = judge(aDocket([...melonIn({}), faster]))
    expect(excluded).toEqual([{ window: 'month', segment: TEAM, why: 'too few answers', metric: 'csat-mean', n: 0, needed: 30, pace: 0 }])
  })

  test('a rating that is unknown does not hide the answers to another question', () => {
    const other = { ...answers(40, 12), metric: 'nps' }
    const { excluded } = judge(aDocket([unknown('csat-mean', 'answers on several scales'), faster, other]))
    expect(excluded).toMatchObject([{ segment: TEAM, metric: 'nps', n: 12 }])
  })

  test('a segment that was asked another question than the others is counted by its own', () => {
    const { excluded, drafts } = judge(aDocket([...melonIn({}), faster, moved('nps', 'worse', { segment: TEAM })]))
    expect(excluded).toEqual([])
    expect(drafts.map(it => it.segment)).toContainEqual(TEAM)
  })

  test('what is left out does not dilute the others', () => {
    const small = Array.from({ length: 40 }, (_, i) => {
      const segment = { team: `T${i}` }
      return [moved('handle-time', 'steady', { segment }), counted(moved('csat-mean', 'steady', { segment }), 5, 5)]
    }).flat()
    const alone = judge(aDocket(melonIn(TEAM)))
    const among = judge(aDocket([...small, ...melonIn(TEAM)]))
    expect(among.drafts[0]?.divergence.r).toBe(alone.drafts[0]?.divergence.r)
    expect([among.segments, among.excluded.length]).toEqual([1, 40])
  })
})

describe('with fewer than fifty contacts on one side', () => {
  const contacts = (before: number, after: number) => [counted(faster, before, after), answers(200, 50)]

  test.each([
    [49, 200, 49],
    [200, 49, 49],
  ])('%i before and %i after: a segment is left out, by the first measure of operation there is', (before, after, n) => {
    const { drafts, excluded } = judge(aDocket(contacts(before, after)))
    expect(drafts).toEqual([])
    const few = { window: 'month', segment: TEAM, why: 'too few contacts', metric: 'handle-time', n, needed: 50, detectable: 12 }
    expect(excluded).toEqual([{ ...few, pace: 249 / 7, ...(after >= 50 ? { more: 1 } : {}) }])
  })

  test('fifty are enough', () => {
    expect(judge(aDocket(contacts(50, 50)))).toMatchObject({ excluded: [], drafts: [{ segment: TEAM }] })
  })

  test('a segment whose contacts have no handle time is counted by what they have', () => {
    const mail = { channel: 'mail' }
    const own = [moved('resolution-time', 'better', { segment: mail }), moved('csat-mean', 'worse', { segment: mail })]
    const { excluded, drafts } = judge(aDocket([...melonIn({}), ...own]))
    expect(excluded).toEqual([])
    expect(drafts.map(it => it.segment)).toContainEqual(mail)
  })

  test('is not said where nobody answered anything: nothing could be judged', () => {
    expect(judge(aDocket([counted(faster, 9, 9), unknown('csat-mean', 'no input carries answers')])).excluded).toEqual([])
  })

  test('is said where both are too few of answers alone', () => {
    expect(judge(aDocket([counted(faster, 9, 9), answers(9, 9)])).excluded.map(it => it.why)).toEqual(['too few answers'])
  })
})

describe('how long it takes to have enough', () => {
  const few = (before: number, after: number, window: Partial<Window> = {}) =>
    judge(aDocket([faster, answers(before, after)], { windows: [{ ...aWindow(), ...window }] })).excluded[0]

  test('no waiting helps a current side that is too small: only how much comes a period is said', () => {
    expect(few(60, 10)).toMatchObject({ n: 10, pace: 10 })
    expect(few(60, 10)).not.toHaveProperty('more')
  })

  test.each([
    ['a new segment that brings enough a month', 0, 35, 1],
    ['one that lacks 20 and brings 40', 10, 40, 1],
    ['one that lacks 29 and brings 30', 1, 30, 1],
  ])('a reference grows at every close: %s', (_, before, after, more) => {
    expect(few(before, after)).toMatchObject({ n: before, more })
  })

  test('a current side of three months brings a third of it a month', () => {
    const parts = ['08', '09', '10'].map(it => ({ from: `2026-${it}-01`, to: `2026-${it}-28` }))
    expect(few(12, 33, { parts })).toMatchObject({ pace: 5, more: 2 })
  })

  test('a period that is not over tells no pace', () => {
    expect(few(60, 10, { running: true })).not.toHaveProperty('pace')
  })
})

test('a segment may have enough in one window, and not in the other', () => {
  const windows = [aWindow(), { ...aWindow(), name: 'quarter' }]
  const small = [faster, answers(29, 29)]
  const { drafts, excluded } = judge(aDocket([...small, ...melonIn(TEAM).map(it => ({ ...it, window: 'quarter' }))], { windows }))
  expect(excluded).toMatchObject([{ window: 'month', n: 29 }])
  expect(drafts.map(it => it.shownIn)).toEqual([['quarter']])
})
