import { describe, expect, test } from 'vitest'
import { dayStartIn, wallClock } from '../../src/model/zone.js'

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16)

describe('a day begins in its zone', () => {
  test.each([
    ['2026-03-01', 'UTC', '2026-03-01T00:00'],
    ['2026-03-01', 'Europe/Berlin', '2026-02-28T23:00'],
    ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00'],
    ['2026-04-05', 'Australia/Sydney', '2026-04-04T13:00'],
    ['2026-04-06', 'Australia/Sydney', '2026-04-05T14:00'],
    ['2026-03-01', 'Asia/Kathmandu', '2026-02-28T18:15'],
    ['2026-03-01', 'Pacific/Kiritimati', '2026-02-28T10:00'],
  ])('%s in %s: %s', (day, zone, moment) => {
    expect(iso(dayStartIn(day, zone))).toBe(moment)
  })

  test('behind the gap where the clocks skip midnight', () => {
    expect(iso(dayStartIn('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00')
  })

  test('at the first midnight where it comes twice', () => {
    expect(iso(dayStartIn('2025-11-02', 'America/Havana'))).toBe('2025-11-02T04:00')
  })
})

test('the clocks of a zone show its own time, to the millisecond', () => {
  expect(wallClock(Date.parse('2026-07-01T22:30:00.125Z'), 'Europe/Berlin')).toBe(Date.parse('2026-07-02T00:30:00.125Z'))
  expect(wallClock(-1, 'UTC')).toBe(-1)
  expect(wallClock(-1, 'Europe/Berlin')).toBe(3_600_000 - 1)
})
