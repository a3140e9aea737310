import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/transfer-rate.js'
import { contact, inMarch } from '../asking.js'

test('passed on at least once, of those that say', async () => {
  const interactions = [0, 1, 3, null].map(transfers => contact({ transfers }))
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 3, hits: 2 })
})

test('unknown where no input carries a number of transfers', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a number of transfers' })
})
