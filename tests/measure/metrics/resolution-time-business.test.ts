import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/resolution-time-business.js'
import { contact, inMarch } from '../asking.js'

test('the mean in seconds over those that carry one', async () => {
  const interactions = [60_000, 0, 30_000, null].map(resolution_business_ms => contact({ resolution_business_ms }))
  expect(await inMarch(metric, { interactions })).toMatchObject({ kind: 'duration', n: 3, sum: 90, sumSquares: 4500, median: 30 })
})

test('unknown where no input carries one', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a resolution time in business hours' })
})
