import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/contacts-per-resolution.js'
import { contact, inMarch } from '../asking.js'

test('all contacts that ended, by those that were solved', async () => {
  const interactions = ['solved', 'solved', 'closed-unsolved', 'abandoned', 'solved', null].map(status => contact({ status }))
  expect(await inMarch(metric, { interactions: [...interactions, contact({ direction: 'outbound' })] })).toEqual({
    kind: 'ratio',
    n: 3,
    rows: 5,
    records: 5,
    sum: 5,
    sumSquares: 5,
    weightSquares: 3,
    products: 3,
  })
})

test('unknown where nothing was solved', async () => {
  expect(await inMarch(metric, { interactions: [contact({ status: 'abandoned' })] })).toEqual({ unknown: 'no records' })
})

test('unknown where no input carries a status', async () => {
  expect(await inMarch(metric, { interactions: [contact({ status: null })] })).toEqual({ unknown: 'no input carries a status' })
})
