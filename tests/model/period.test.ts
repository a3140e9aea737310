import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, dayStart, daysIn, daysOf, lengthInPeriods, partsOf, periodAt, periodsBetween } from '../../src/model/period.js'

const at = (moment: string) => Date.parse(`${moment}Z`)

describe('the period that a moment lies in', () => {
  test.each([
    ['2026-03-31T23:59:59', 'day', '2026-03-31', '2026-04-01'],
    ['2026-03-31T23:59:59', 'month', '2026-03-01', '2026-04-01'],
    ['2024-02-29T00:00:00', 'month', '2024-02-01', '2024-03-01'],
    ['2026-12-31T12:00:00', 'month', '2026-12-01', '2027-01-01'],
    ['2026-12-31T12:00:00', 'quarter', '2026-10-01', '2027-01-01'],
    ['2026-03-08T23:59:59', 'week', '2026-03-02', '2026-03-09'],
    ['2026-03-09T00:00:00', 'week', '2026-03-09', '2026-03-16'],
  ] as const)('%s: the %s from %s to %s', (moment, grain, from, to) => {
    expect(periodAt(at(moment), grain)).toEqual({ from, to })
  })

  test('holds it, begins where the one before ends, and ends where the next begins', () => {
    const moment = fc.integer({ min: at('1980-01-01T00:00:00'), max: at('2199-12-31T00:00:00') })
    fc.assert(
      fc.property(moment, fc.constantFrom('day', 'week', 'month', 'quarter'), (ms, grain) => {
        const period = periodAt(ms, grain)
        expect(dayStart(period.from) <= ms && ms < dayStart(period.to)).toBe(true)
        expect(periodAt(dayStart(period.from) - 1, grain).to).toBe(period.from)
        expect(periodAt(dayStart(period.to), grain).from).toBe(period.to)
      }),
    )
  })
})

test('periods between two moments hold both, and leave no gap', () => {
  expect(periodsBetween(at('2025-12-31T23:00:00'), at('2026-02-01T00:00:00'), 'month')).toEqual([
    { from: '2025-12-01', to: '2026-01-01' },
    { from: '2026-01-01', to: '2026-02-01' },
    { from: '2026-02-01', to: '2026-03-01' },
  ])
})

test('a day is the day of UTC', () => {
  expect(dayOf(dayStart('2026-03-29'))).toBe('2026-03-29')
  expect(dayOf(dayStart('2026-03-29') - 1)).toBe('2026-03-28')
  expect(daysIn({ from: '2026-03-01', to: '2026-04-01' })).toBe(31)
})

test('four weeks set against single ones are four periods long, a month against months one', () => {
  const week = (from: string, to: string) => ({ from, to })
  const before = [week('2026-03-02', '2026-03-09'), week('2026-03-09', '2026-03-16')]
  expect(lengthInPeriods({ name: 'weeks', before, after: week('2026-03-16', '2026-04-13') })).toBe(4)
  expect(lengthInPeriods({ name: 'months', before: [week('2026-03-01', '2026-04-01')], after: week('2026-02-01', '2026-03-01') })).toBe(1)
})

test('the days of a period are periods, one after the other', () => {
  const days = daysOf({ from: '2026-02-27', to: '2026-03-02' })
  expect(days.map(it => it.from)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(days.map(it => it.to)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02'])
  expect(daysOf({ from: '2026-02-27', to: '2026-02-27' })).toEqual([])
})

test('the current side is made of its parts, or is one', () => {
  const after = { from: '2026-05-01', to: '2026-07-01' }
  const parts = [
    { from: '2026-05-01', to: '2026-06-01' },
    { from: '2026-06-01', to: '2026-07-01' },
  ]
  expect(partsOf({ name: 'quarter', before: [], after, parts })).toEqual(parts)
  expect(partsOf({ name: 'month', before: [], after })).toEqual([after])
})
