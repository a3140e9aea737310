import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/hold-time.js'
import { contact, inMarch } from '../asking.js'

test('the mean in seconds over those that carry one, a 0 among them', async () => {
  const interactions = [60_000, 0, 30_000, null].map(hold_ms => contact({ hold_ms }))
  expect(await inMarch(metric, { interactions })).toMatchObject({ kind: 'duration', n: 3, sum: 90, sumSquares: 4500, median: 30 })
})

test('without abandoned contacts', async () => {
  const interactions = [
    contact({ hold_ms: 1000 }),
    contact({ hold_ms: 9000, status: 'abandoned' }),
    contact({ hold_ms: 5000, status: null }),
  ]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2, sum: 6 })
})

test('unknown where no input carries one', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a hold time' })
})
