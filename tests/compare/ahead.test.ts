import { describe, expect, test } from 'vitest'
import { planPeriods } from '../../src/compare/windows.js'

const at = (moment: string): number => Date.parse(`${moment}Z`)
const span = (from: string, to: string) => ({ first: at(from), last: at(to), usualGapDays: 1, oldest: at(from), newest: at(to) })

describe('what more complete periods will give', () => {
  const months = (count: number, grain?: 'month') => {
    const to = new Date(Date.UTC(2026, count, 0)).toISOString().slice(0, 10)
    return planPeriods(span('2026-01-01T00:00', `${to}T00:00`), { grain }).ahead
  }

  test.each([
    [
      2,
      [
        { gives: 'wobble', periods: 3 },
        { gives: 'certainty', periods: 5 },
        { gives: 'quarter', periods: 7 },
      ],
    ],
    [
      5,
      [
        { gives: 'certainty', periods: 2 },
        { gives: 'quarter', periods: 4 },
      ],
    ],
    [7, [{ gives: 'quarter', periods: 2 }]],
    [9, []],
  ] as const)('of %i months', (count, ahead) => {
    expect(months(count, 'month')).toEqual(ahead.map(it => ({ ...it, grain: 'month' })))
  })

  test('the count keeps its word: so many months more, and it is there', () => {
    for (const count of [2, 5, 7]) {
      for (const { gives, periods } of months(count, 'month') ?? []) {
        expect(months(count + periods - 1, 'month')?.map(it => it.gives)).toContain(gives)
        expect(months(count + periods, 'month')?.map(it => it.gives) ?? []).not.toContain(gives)
      }
    }
  })

  test('of too few weeks to compare any', () => {
    const plan = planPeriods(span('2026-03-02T00:00', '2026-03-15T00:00'))
    expect(plan).toMatchObject({ grain: 'all', ahead: [{ gives: 'comparison', grain: 'week', periods: 3 }] })
    expect(planPeriods(span('2026-03-02T00:00', '2026-04-05T00:00')).grain).toBe('week')
  })

  test('of too few of what was asked for', () => {
    const weeks = planPeriods(span('2026-03-02T00:00', '2026-03-10T00:00'), { grain: 'month' })
    expect(weeks.ahead).toEqual([{ gives: 'comparison', grain: 'month', periods: 2 }])
    const days = planPeriods(span('2026-05-01T00:00', '2026-05-07T00:00'), { grain: 'day' })
    expect(days.ahead).toEqual([{ gives: 'comparison', grain: 'day', periods: 2 }])
  })

  test('a day more of the same weekday takes a week', () => {
    const days = planPeriods(span('2026-05-01T00:00', '2026-05-15T00:00'), { grain: 'day' })
    expect(days.windows[0]?.before).toHaveLength(1)
    expect(days.ahead).toContainEqual({ gives: 'wobble', grain: 'day', periods: 21 })
  })

  test('nothing is said where nothing was asked to be compared', () => {
    expect(planPeriods(span('2026-01-01T00:00', '2026-10-31T00:00'), { grain: 'all' })).not.toHaveProperty('ahead')
  })
})
