import { describe, expect, test } from 'vitest'
import { alikeBy, apartAt, isApart, mostMoved } from '../../src/judge/company-wide.js'
import type { Comparison } from '../../src/model/report.js'
import type { Segment } from '../../src/model/segment.js'
import { aDocket, aDraft, MELON, moved } from './making.js'

type Way = 'alike' | 'faster only' | 'opposite'
const LEGS = { alike: ['better', 'worse'], 'faster only': ['better', 'better'], opposite: ['worse', 'better'] } as const

/** A segment both sides of which moved that way. */
function went(segment: Segment, way: Way): Comparison[] {
  const [operation, perception] = LEGS[way]
  return [moved('handle-time', operation, { segment }), moved('csat-mean', perception, { segment })]
}

const teams = (...ways: readonly Way[]) => ways.flatMap((way, i) => went({ team: `T${i}` }, way))
const everybody = aDraft({})

describe('the others that moved the same way', () => {
  test('on both sides are counted, level by level, without everybody', () => {
    const comparisons = [...went({}, 'alike'), ...teams('alike', 'alike', 'faster only'), ...went({ channel: 'mail' }, 'opposite')]
    expect(alikeBy(aDocket(comparisons), everybody)).toEqual(
      new Map([
        ['team', { segments: 3, alike: 2 }],
        ['channel', { segments: 1, alike: 0 }],
      ]),
    )
  })

  test('are others: the segment itself is not among them', () => {
    const draft = aDraft({ team: 'T0' })
    expect(alikeBy(aDocket(teams('alike', 'opposite', 'alike')), draft).get('team')).toEqual({ segments: 2, alike: 1 })
  })

  test('are those of the same window, both sides of which are known', () => {
    const quarter = went({ team: 'T1' }, 'alike').map(it => ({ ...it, window: 'quarter' }))
    const half = [moved('handle-time', 'better', { segment: { team: 'T2' } })]
    expect(alikeBy(aDocket([...quarter, ...half, ...went({ team: 'T3' }, 'alike')]), everybody).get('team')).toEqual({
      segments: 1,
      alike: 1,
    })
  })

  test('are told by the change like for like', () => {
    const hidden = went({ team: 'T0' }, 'opposite').map(it => ({
      ...it,
      standardised: { value: -(it.change?.value ?? 0), low: -20, high: 20, by: ['channel'], merged: 0 },
    }))
    expect(alikeBy(aDocket(hidden), everybody).get('team')).toEqual({ segments: 1, alike: 1 })
  })
})

describe('the desk moved', () => {
  const desk = (...ways: readonly Way[]) => mostMoved(aDocket([...went({}, 'alike'), ...teams(...ways)]), everybody)

  test('where more than half of the segments of one kind moved as everybody did', () => {
    expect(desk('alike', 'alike', 'alike', 'opposite')).toBe(true)
    expect(desk('alike', 'alike', 'opposite', 'faster only')).toBe(false)
  })

  test('where all of a few did, and is not said by one', () => {
    expect(desk('alike', 'alike', 'alike')).toBe(true)
    expect(desk('alike', 'alike')).toBe(true)
    expect(desk('alike', 'alike', 'faster only')).toBe(false)
    expect(desk('alike')).toBe(false)
    expect(desk()).toBe(false)
  })

  test('is said where it is the agents, and not the few teams', () => {
    const agents = Array.from({ length: 6 }, (_, i) => went({ agent: `A${i}` }, 'alike')).flat()
    expect(mostMoved(aDocket([...teams('opposite', 'opposite', 'opposite', 'opposite'), ...agents]), everybody)).toBe(true)
  })
})

describe('a segment is apart from the rest', () => {
  // Its changes are -10 with 4 to either side at 90 %: a standard error of 4 / 1.645.
  const rest = (value: number, reach: number) => MELON.map(it => ({ ...it, change: { value, low: value - reach, high: value + reach } }))
  const apart = (others: readonly Comparison[], alpha = 0.05) => isApart(aDraft(), others, alpha)

  test('where the differences of the changes are shown on both sides', () => {
    expect(apart(rest(0, 1))).toBe(true)
    expect(apart(rest(-10, 1))).toBe(false)
    expect(apart(rest(-20, 1))).toBe(false)
  })

  test('by one z of the difference: here it turns between 5.65 and 5.66', () => {
    // sqrt(4² + 4²) = 5.657, which is 1.645 standard errors.
    expect(apart(rest(-10 + 5.66, 4))).toBe(true)
    expect(apart(rest(-10 + 5.65, 4))).toBe(false)
  })

  test('and not where one side went as far elsewhere', () => {
    const [faster, unhappier] = [rest(0, 1), rest(-10, 1)]
    expect(apart([...faster.slice(0, 1), ...unhappier.slice(1)])).toBe(false)
    expect(apart([...unhappier.slice(0, 1), ...faster.slice(1)])).toBe(false)
  })

  test('at the level that is asked for', () => {
    expect(apart(rest(-2, 4), 0.05)).toBe(true)
    expect(apart(rest(-2, 4), 0.001)).toBe(false)
  })

  test('further the more segments there are, of which it was the furthest', () => {
    expect(apart(rest(-2, 1), apartAt(0.05, 1))).toBe(true)
    expect(apart(rest(-2, 1), apartAt(0.05, 10))).toBe(true)
    expect(apart(rest(-2, 1), apartAt(0.05, 200))).toBe(false)
    expect(apartAt(0.05, 0)).toBe(0.05)
  })

  test('by the changes like for like', () => {
    const alike = rest(0, 1).map(it => ({ ...it, standardised: { value: -10, low: -11, high: -9, by: ['channel'], merged: 0 } }))
    expect(apart(alike)).toBe(false)
  })

  test('and is nobody where nothing is left to compare with', () => {
    expect(apart([])).toBe(false)
    expect(apart(rest(0, 1).slice(0, 1))).toBe(false)
  })
})
