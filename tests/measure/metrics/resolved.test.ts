import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/resolved.js'
import { contact, inMarch } from '../asking.js'

test('counts the contacts solved in the period, whenever they were opened', async () => {
  const interactions = [contact(), contact({ opened_at: '2026-02-01' }), contact({ ended_at: '2026-04-02' })]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'count', n: 2, periods: 1, days: 31 })
})

test('closed without being solved, abandoned or without a status is not solved', async () => {
  const interactions = ['closed-unsolved', 'abandoned', null, 'solved'].map(status => contact({ status }))
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 1 })
})

test('none is a count of 0, not an unknown', async () => {
  expect(await inMarch(metric, { interactions: [contact({ status: 'closed-unsolved' })] })).toMatchObject({ n: 0 })
})

test('unknown where no input carries a status', async () => {
  expect(await inMarch(metric, { interactions: [contact({ status: null })] })).toEqual({ unknown: 'no input carries a status' })
})
