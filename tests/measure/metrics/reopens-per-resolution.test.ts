import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/reopens-per-resolution.js'
import { contact, inMarch } from '../asking.js'

test('every reopen of those solved in the end, by their number', async () => {
  const interactions = [
    contact({ reopens: 0 }),
    contact({ reopens: 3 }),
    contact({ reopens: 1, status: null }),
    contact({ reopens: 5, status: 'closed-unsolved' }),
    contact({ reopens: 7, status: 'open' }),
    contact({ reopens: 9, ended_at: '2026-04-01' }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({
    kind: 'ratio',
    n: 3,
    rows: 3,
    records: 3,
    sum: 4,
    sumSquares: 10,
    weightSquares: 3,
    products: 4,
  })
})

test('a blank number of reopens is not 0', async () => {
  expect(await inMarch(metric, { interactions: [contact({ reopens: null }), contact({ reopens: 1 })] })).toMatchObject({ n: 1, sum: 1 })
})

test('unknown where no input carries reopens', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a number of reopens' })
})
