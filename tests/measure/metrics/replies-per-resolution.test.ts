import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/replies-per-resolution.js'
import { contact, inMarch } from '../asking.js'

test('every reply of those solved, by their number; one without a reply is one solved all the same', async () => {
  const interactions = [
    contact({ replies: 0 }),
    contact({ replies: 4 }),
    contact({ replies: 1, status: null }),
    contact({ replies: 5, status: 'closed-unsolved' }),
    contact({ replies: 7, status: 'open' }),
    contact({ replies: 9, ended_at: '2026-04-01' }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({
    kind: 'ratio',
    n: 3,
    rows: 3,
    records: 3,
    sum: 5,
    sumSquares: 17,
    weightSquares: 3,
    products: 5,
  })
})

test('a blank number of replies is not 0', async () => {
  expect(await inMarch(metric, { interactions: [contact({ replies: null }), contact({ replies: 2 })] })).toMatchObject({ n: 1, sum: 2 })
})

test('unknown where no input carries replies', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a number of replies' })
})
