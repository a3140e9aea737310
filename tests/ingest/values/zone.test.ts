import { describe, expect, test } from 'vitest'
import { inGap, inOverlap, toUtc, zoneOf } from '../../../src/ingest/values/zone.js'
import { withStore } from '../../support/ingest.js'

const asked = (sql: (local: string) => string, local: string): Promise<unknown> =>
  withStore(async store => (await store.row(`select (${sql(`timestamp '${local}'`)})::varchar as found`)).found)

describe('a zone is called', () => {
  test.each([
    ['America/New_York', 'America/New_York'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['asia/calcutta', 'Asia/Calcutta'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['UTC', 'UTC'],
    ['gmt', 'UTC'],
    ['Z', 'UTC'],
    ['GMT+1', 'Etc/GMT-1'],
    ['-03:00', 'Etc/GMT+3'],
    ['+00:00', 'UTC'],
    ['Mars/Olympus', undefined],
    ['+05:30', undefined],
    ['', undefined],
  ])('%j: %j', (text, zone) => {
    expect(zoneOf(text)).toBe(zone)
  })
})

test.each([
  ['2026-01-15 12:00', 'Europe/Berlin', '2026-01-15 11:00:00'],
  ['2026-07-15 12:00', 'Europe/Berlin', '2026-07-15 10:00:00'],
  ['2026-07-15 12:00', 'America/New_York', '2026-07-15 16:00:00'],
  ['2026-07-15 12:00', 'Australia/Sydney', '2026-07-15 02:00:00'],
  ['2026-07-15 12:00', 'Etc/GMT-1', '2026-07-15 11:00:00'],
  ['2026-07-15 12:00', 'Asia/Kolkata', '2026-07-15 06:30:00'],
])('%s in %s is %s in UTC', async (local, zone, utc) => {
  expect(await asked(it => toUtc(it, zone), local)).toBe(utc)
})

describe('where the clocks are put forward or back', () => {
  test.each([
    ['2026-03-29 02:30', 'Europe/Berlin', 'true', 'false'],
    ['2026-03-29 01:59', 'Europe/Berlin', 'false', 'false'],
    ['2026-03-29 03:00', 'Europe/Berlin', 'false', 'false'],
    ['2026-10-25 02:30', 'Europe/Berlin', 'false', 'true'],
    ['2026-10-25 01:59', 'Europe/Berlin', 'false', 'false'],
    ['2026-10-25 03:00', 'Europe/Berlin', 'false', 'false'],
    ['2026-03-08 02:15', 'America/New_York', 'true', 'false'],
    ['2026-11-01 01:15', 'America/New_York', 'false', 'true'],
    ['2026-04-05 02:30', 'Australia/Sydney', 'false', 'true'],
    ['2026-10-04 02:30', 'Australia/Sydney', 'true', 'false'],
  ])('%s in %s: never was %s, was twice %s', async (local, zone, gap, overlap) => {
    expect(await asked(it => inGap(it, zone), local)).toBe(gap)
    expect(await asked(it => inOverlap(it, zone), local)).toBe(overlap)
  })
})
