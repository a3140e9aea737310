import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/resolution-time.js'
import { contact, inMarch } from '../asking.js'

test('the mean of the contacts that ended in the period, in seconds', async () => {
  const interactions = [100, 200, 600].map(seconds => contact({ resolution_ms: seconds * 1000 }))
  const later = contact({ resolution_ms: 9_000_000, ended_at: '2026-04-01 00:00:00' })
  expect(await inMarch(metric, { interactions: [...interactions, later] })).toMatchObject({
    kind: 'duration',
    n: 3,
    sum: 900,
    sumSquares: 410_000,
    median: 200,
    p90: 520,
  })
})

test('a blank is left out, a 0 is not', async () => {
  const interactions = [contact({ resolution_ms: null }), contact({ resolution_ms: 0 }), contact({ resolution_ms: 60_000 })]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2, sum: 60 })
})

test('only contacts that were solved or closed: an open one may carry a time too', async () => {
  const statuses = ['solved', 'closed-unsolved', null, 'open', 'pending', 'on-hold', 'abandoned']
  const interactions = statuses.map(status => contact({ resolution_ms: 30_000, status }))
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 3 })
})

test('unknown where no input carries it', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a resolution time' })
})
