import { describe, expect, test } from 'vitest'
import { type Hours, openStretches, type Schedule } from '../../src/model/schedule.js'

const NEVER: readonly (readonly Hours[])[] = Array.from({ length: 7 }, () => [])
const sundays = (from: number, to: number, zone = 'Europe/Berlin'): Schedule => ({
  zone,
  week: NEVER.with(6, [{ from: 60 * from, to: 60 * to }]),
  holidays: new Set(),
})
const told = (schedule: Schedule, first: string, last = first) =>
  openStretches(schedule, first, last).map(({ from, to }) => [from, to].map(it => new Date(it).toISOString().slice(5, 16)).join(' to '))

describe('a Sunday', () => {
  test.each([
    ['as any other', sundays(9, 17), '2026-03-22', ['03-22T08:00 to 03-22T16:00']],
    ['on which 02:00 to 03:00 is skipped', sundays(1.5, 4), '2026-03-29', ['03-29T00:30 to 03-29T01:00', '03-29T01:00 to 03-29T02:00']],
    ['of hours that are skipped whole', sundays(2, 3), '2026-03-29', []],
    ['on which 02:00 to 03:00 comes twice', sundays(2, 2.5), '2026-10-25', ['10-25T00:00 to 10-25T00:30', '10-25T01:00 to 10-25T01:30']],
    ['of 25 hours', sundays(0, 24), '2026-10-25', ['10-24T22:00 to 10-25T01:00', '10-25T01:00 to 10-25T23:00']],
    ['whose first hour is skipped', sundays(0, 2, 'America/Sao_Paulo'), '2018-11-04', ['11-04T03:00 to 11-04T04:00']],
  ])('%s', (_, schedule, day, stretches) => expect(told(schedule, day)).toEqual(stretches))
})

test('a holiday, a day without hours, and a day that a zone left out are closed', () => {
  expect(told({ ...sundays(9, 17), holidays: new Set(['2026-03-22']) }, '2026-03-16', '2026-03-28')).toEqual([])
  const always: Schedule = { zone: 'Pacific/Apia', week: NEVER.map(() => [{ from: 0, to: 1440 }]), holidays: new Set() }
  expect(told(always, '2011-12-29', '2011-12-31')).toEqual(['12-29T10:00 to 12-30T10:00', '12-30T10:00 to 12-31T10:00'])
})
