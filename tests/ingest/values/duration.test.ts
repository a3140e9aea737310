import { describe, expect, test } from 'vitest'
import { durationShapes } from '../../../src/ingest/values/duration.js'
import { readCells } from '../../support/ingest.js'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Cells of one column beside what they come to. */
async function column(unit: Parameters<typeof durationShapes>[0], cells: Readonly<Record<string, number | null>>): Promise<void> {
  const names = Object.keys(cells)
  const read = await readCells(durationShapes(unit, names), names)
  expect(Object.fromEntries(names.map((name, at) => [name, read[at]]))).toEqual(cells)
}

describe('plain numbers', () => {
  test.each([
    ['millisecond', 1],
    ['second', SECOND],
    ['minute', MINUTE],
    ['hour', HOUR],
    ['day', DAY],
  ] as const)('count %ss where the header says so', async (unit, size) => {
    await column(unit, { '0': 0, '312': 312 * size, '5.25': Math.round(5.25 * size) })
  })

  test('mean nothing without a unit', async () => {
    await column(undefined, { '312': null, '0:05:12': 312 * SECOND })
  })

  test('are whole milliseconds, rounded once', async () => {
    await column('second', { '0.0004': 0, '0.0006': 1, '2.9999': 3000 })
  })

  test('that are negative, or written as no one writes a time, are none', async () => {
    await column('second', { '-5': null, '1e3': null, '0x10': null, '5.': null, '.5': null, '5 5': null, '': null })
  })

  test('of more than a century are slips, and overflow nothing', async () => {
    await column('day', { '36500': 36_500 * DAY, '36501': null, '99999999999999999999999': null })
    await column('second', { '99999999999999999999:00:00': null, '99999999999999999999 hours': null })
  })
})

describe('a comma', () => {
  test('parts the thousands where every one of the column stands before three digits', async () => {
    await column('second', { '350': 350_000, '1,204': 1_204_000, '1,204.5': 1_204_500, '12,345,678': 12_345_678_000 })
  })

  test('is a decimal one where one of the column can be nothing else', async () => {
    await column('minute', { '5,25': 5.25 * MINUTE, '1,204': Math.round(1.204 * MINUTE), '12': 12 * MINUTE })
    await column('minute', { '1.204,00': 1204 * MINUTE, '1.204': 1204 * MINUTE })
  })

  test('in the wrong place makes it no number', async () => {
    await column('second', { '350': 350_000, '1,2,3': null, '1,20,400': null })
  })
})

describe('times written with their units, or as a clock, mean the same under any header', () => {
  const CELLS = {
    '0:05:12': 312 * SECOND,
    '00:00:00': 0,
    '26:00:00': 26 * HOUR,
    '100:59:59': 100 * HOUR + 59 * MINUTE + 59 * SECOND,
    '0:05:12.5': 312_500,
    '5 Minutes': 5 * MINUTE,
    '2 Hours': 2 * HOUR,
    '1 day 3 hours': DAY + 3 * HOUR,
    '1 Day 2 Hours 5 Minutes': DAY + 2 * HOUR + 5 * MINUTE,
    '1h 5m': HOUR + 5 * MINUTE,
    '2d 3h': 2 * DAY + 3 * HOUR,
    '45m': 45 * MINUTE,
    '55h 28m': 55 * HOUR + 28 * MINUTE,
    '1 hr, 30 mins, 2 secs': HOUR + 30 * MINUTE + 2 * SECOND,
    '1.5 hours': 1.5 * HOUR,
    '1h5m': HOUR + 5 * MINUTE,
    '2 Std. 5 Min.': 2 * HOUR + 5 * MINUTE,
    '1 Tag, 3 Stunden und 2 Minuten': DAY + 3 * HOUR + 2 * MINUTE,
    '1 heure 5 minutes': HOUR + 5 * MINUTE,
    '2 jours et 3 heures': 2 * DAY + 3 * HOUR,
    '1 hora y 5 minutos': HOUR + 5 * MINUTE,
    '2 días 1 hora': 2 * DAY + HOUR,
    '1 ora e 5 minuti': HOUR + 5 * MINUTE,
    '2 dias e 3 horas': 2 * DAY + 3 * HOUR,
    PT1H5M: HOUR + 5 * MINUTE,
    P1DT2H: DAY + 2 * HOUR,
    'PT5.5S': 5_500,
    '04:30 hrs': 4 * HOUR + 30 * MINUTE,
    '12/31/1899 0:05:12': 312 * SECOND,
    '12/30/1899 12:05:12 AM': 312 * SECOND,
    '1899-12-30 01:05:12': HOUR + 312 * SECOND,
    '10:15': null,
    '3 months': null,
    '-0:30:00': null,
    '-5 minutes': null,
    '0:61:00': null,
    '5 parsecs': null,
  }
  test.each([undefined, 'minute', 'day'] as const)('of %s', async unit => {
    await column(unit, CELLS)
  })
})

test('two numbers and a colon are what the format says', async () => {
  expect(await readCells(durationShapes(undefined, [], 'h:mm'), ['10:15', '130:00', '-1:30'])).toEqual([
    10 * HOUR + 15 * MINUTE,
    130 * HOUR,
    null,
  ])
  expect(await readCells(durationShapes(undefined, [], 'm:ss'), ['10:15', '0:61'])).toEqual([10 * MINUTE + 15 * SECOND, null])
})
