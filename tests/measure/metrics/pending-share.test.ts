import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/pending-share.js'
import { contact, inMarch } from '../asking.js'

test('all time pending by all time to resolution, of those that carry both', async () => {
  const interactions = [
    contact({ pending_ms: 1000, resolution_ms: 4000 }),
    contact({ pending_ms: 0, resolution_ms: 2000 }),
    contact({ pending_ms: 1000 }),
    contact({ resolution_ms: 1000 }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({
    kind: 'ratio',
    n: 6000,
    rows: 2,
    records: 2,
    sum: 1000,
    sumSquares: 1_000_000,
    weightSquares: 20_000_000,
    products: 4_000_000,
  })
})

test('unknown where no input carries a time pending', async () => {
  expect(await inMarch(metric, { interactions: [contact({ resolution_ms: 1000 })] })).toEqual({
    unknown: 'no input carries a time the desk waited for the customer',
  })
})
