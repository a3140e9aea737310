import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/wrap-time.js'
import { contact, inMarch } from '../asking.js'

test('the mean in seconds over those that carry one, a 0 among them', async () => {
  const interactions = [60_000, 0, 30_000, null].map(wrap_ms => contact({ wrap_ms }))
  expect(await inMarch(metric, { interactions })).toMatchObject({ kind: 'duration', n: 3, sum: 90, sumSquares: 4500, median: 30 })
})

test('without abandoned contacts', async () => {
  const interactions = [
    contact({ wrap_ms: 1000 }),
    contact({ wrap_ms: 9000, status: 'abandoned' }),
    contact({ wrap_ms: 5000, status: null }),
  ]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2, sum: 6 })
})

test('without files in which all are 0, as systems write that do not track it', async () => {
  const interactions = [
    contact({ wrap_ms: 0 }),
    contact({ wrap_ms: 0 }),
    contact({ wrap_ms: 4000, file: 1 }),
    contact({ wrap_ms: 0, file: 1 }),
  ]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2, sum: 4 })
})

test('unknown where no input carries one', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a wrap-up time' })
})
