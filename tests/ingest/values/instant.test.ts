import { describe, expect, test } from 'vitest'
import { clockShapes, type DateOrder, instantShapes, numericInstantShapes, UNORDERED } from '../../../src/ingest/values/instant.js'
import { readCells } from '../../support/ingest.js'

const NOON = '2026-03-05 12:00:00'

async function all(order: DateOrder, cells: Readonly<Record<string, string | null>>): Promise<void> {
  const names = Object.keys(cells)
  const read = await readCells(instantShapes(order), names)
  expect(Object.fromEntries(names.map((name, at) => [name, read[at]]))).toEqual(cells)
}

test('year, month, day: with and without a time, a T, seconds and fractions', async () => {
  await all('dmy', {
    '2026-03-05': '2026-03-05 00:00:00',
    '2026-3-5': '2026-03-05 00:00:00',
    '2026-03-05 12:00': NOON,
    '2026-03-05 12:00:00': NOON,
    '2026-03-05T12:00:00.123': NOON,
    '2026-03-05T12:00:00.1234567': NOON,
    '2026-03-05 9:05': '2026-03-05 09:05:00',
    '2026/03/05': '2026-03-05 00:00:00',
    '2026/03/05 12:00:00': NOON,
    '2026/3/5 1:02:03 PM': '2026-03-05 13:02:03',
  })
})

test('an offset is taken off: what is stored is UTC', async () => {
  await all('dmy', {
    '2026-03-05T12:00:00Z': NOON,
    '2026-03-05T12:00Z': NOON,
    '2026-03-05 12:00:00 UTC': NOON,
    '2026-03-05T14:00:00+02:00': NOON,
    '2026-03-05T14:00:00+0200': NOON,
    '2026-03-05 14:00:00+02': NOON,
    '2026-03-05 14:00:00 +0200': NOON,
    '2026-03-05 07:00 -0500': NOON,
    '2026-03-05T07:00:00.000-05:00': NOON,
    '2026-03-05T17:30:00+05:30': NOON,
  })
})

describe('dates of which the order has to be told', () => {
  test('day first', async () => {
    await all('dmy', {
      '5/3/2026': '2026-03-05 00:00:00',
      '05/03/2026 12:00': NOON,
      '05-03-2026 12:00:00': NOON,
      '05.03.2026, 12:00': NOON,
      '5/3/26 12:00 PM': NOON,
      '5/3/26 12:00:00 am': '2026-03-05 00:00:00',
      '5/3/26, 1:02:03pm': '2026-03-05 13:02:03',
      '3/13/2026': null,
    })
  })

  test('month first', async () => {
    await all('mdy', { '3/5/2026 12:00': NOON, '3/5/26 12:00 PM': NOON, '03-05-2026 12:00': NOON, '13/3/2026': null })
  })

  test('are known by their look', () => {
    const looks = ['5/3/2026', '05-03-26 12:00', '5.3.2026'].map(it => new RegExp(UNORDERED).test(it))
    expect(looks).toEqual([true, true, true])
    expect(['2026-03-05', '5 March 2026', '12:00'].some(it => new RegExp(UNORDERED).test(it))).toBe(false)
  })
})

test('months by name', async () => {
  await all('dmy', {
    '5 March 2026': '2026-03-05 00:00:00',
    '05-Mar-2026 12:00:00': NOON,
    '05/Mar/26 12:00 PM': NOON,
    '5 Mar, 2026 12:00': NOON,
    '3 sept 2026': '2026-09-03 00:00:00',
    '5 Brumaire 2026': null,
  })
})

test('two digits for the year are of this century, up to 68', async () => {
  await all('dmy', { '31.12.68': '2068-12-31 00:00:00', '31.12.99': '1999-12-31 00:00:00' })
})

test('days and times that no calendar and no clock has are none', async () => {
  await all('dmy', {
    '2026-02-30 14:05:11': null,
    '2026-06-31': null,
    '31/6/2026': null,
    '31 June 2026': null,
    '29/2/2026': null,
    '29/2/2024': '2024-02-29 00:00:00',
    '2026-13-01': null,
    '2026-03-05 25:00:00': null,
    '2026-03-05T25:00:00Z': null,
    '5/3/2026 13:00 PM': null,
  })
})

test('the dates that exports write where there is none are none', async () => {
  await all('dmy', {
    '0001-01-01 00:00:00': null,
    '1900-01-01': null,
    '1970-01-01T00:00:00Z': null,
    '9999-12-31': null,
    '1/1/1900': null,
    '30/12/1899 0:05:12': null,
  })
})

test('numbers, words and ids are no dates', async () => {
  await all('dmy', { '1772712000': null, '46086.5': null, yesterday: null, '728-519150-3355': null, '12:00': null, '': null })
})

test('a clock time alone is a time of day', async () => {
  const cells = ['8:02:42 AM', '12:00 am', '12:30 PM', '23:59', '23:59:59', '8:02', '25:00', '13:00 pm', '2026-03-05 12:00']
  const read = await readCells(
    clockShapes.map(it => ({ ...it, sql: cell => `${it.sql(cell)}::varchar` })),
    cells,
  )
  expect(read).toEqual(['08:02:42', '00:00:00', '12:30:00', '23:59:00', '23:59:59', '08:02:00', null, null, null])
})

test('month names before the day, weekdays, ordinals', async () => {
  await all('dmy', {
    'Mar 5, 2026': '2026-03-05 00:00:00',
    'Mar 5, 2026 12:00 PM': NOON,
    'Mar 5, 2026, 12:00': NOON,
    'March 5th, 2026': '2026-03-05 00:00:00',
    'Thursday, March 5, 2026 12:00:00 PM': NOON,
    '5th Mar 2026': '2026-03-05 00:00:00',
    '5th of March 2026 12:00': NOON,
    'Thu, 5 Mar 2026 12:00:00': NOON,
    'Thu Mar  5 12:00:00 2026': NOON,
    'Thu Mar 05 12:00:00 2026': NOON,
    'Monday - 13th Jan': null,
    'Mar 35, 2026': null,
  })
})

test('month names in German, French, Spanish, Italian and Portuguese', async () => {
  await all('dmy', {
    '5. März 2026': '2026-03-05 00:00:00',
    '5. Mai 2026 12:00': '2026-05-05 12:00:00',
    '24. Dez. 2026': '2026-12-24 00:00:00',
    '5 février 2026 12:00': '2026-02-05 12:00:00',
    '5 août 2026': '2026-08-05 00:00:00',
    '5 juin 2026': '2026-06-05 00:00:00',
    '5 juillet 2026': '2026-07-05 00:00:00',
    '5 de enero de 2026': '2026-01-05 00:00:00',
    '5 dicembre 2026': '2026-12-05 00:00:00',
    '5/out/2026 12:00': '2026-10-05 12:00:00',
  })
})

test('a zone by its distance, behind the hour of the clock', async () => {
  await all('dmy', {
    '2026/03/05 1:00:00 PM GMT+1': NOON,
    '2026/03/05 8:30:00 AM GMT-3': '2026-03-05 11:30:00',
    '2026/03/05 12:00:00 PM UTC': NOON,
  })
})

test('plain numbers are moments only where the format says of what kind', async () => {
  expect(await readCells(numericInstantShapes('unix'), ['1772712000', '1772712000.5', '1772712000000', '17'])).toEqual([
    NOON,
    NOON,
    NOON,
    null,
  ])
  expect(await readCells(numericInstantShapes('excel'), ['46086.5', '46086', '5'])).toEqual([NOON, '2026-03-05 00:00:00', null])
})
