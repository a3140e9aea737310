import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/volume.js'
import { contact, inMarch } from '../asking.js'

test('counts the contacts opened in the period, of every kind and status', async () => {
  const interactions = [
    contact(),
    contact({ status: 'open', ended_at: null }),
    contact({ status: null, kind: 'call' }),
    contact({ opened_at: '2026-02-28 23:59:59' }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'count', n: 3, periods: 1, days: 31 })
})

test('unknown where no input carries a date of opening', async () => {
  expect(await inMarch(metric, { interactions: [contact({ opened_at: null })] })).toEqual({
    unknown: 'no input carries a date on which contacts were opened',
  })
})
