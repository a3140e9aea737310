import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/wait-time.js'
import { contact, inMarch } from '../asking.js'

test('the mean of the contacts that ended in the period, in seconds', async () => {
  const interactions = [100, 200, 600].map(seconds => contact({ wait_ms: seconds * 1000 }))
  const later = contact({ wait_ms: 9_000_000, ended_at: '2026-04-01 00:00:00' })
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
  const interactions = [contact({ wait_ms: null }), contact({ wait_ms: 0 }), contact({ wait_ms: 60_000 })]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2, sum: 60 })
})

test('abandoned contacts are left out, those without a status are not', async () => {
  const interactions = ['abandoned', null, 'solved'].map(status => contact({ wait_ms: 30_000, status }))
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2 })
})

test('unknown where no input carries it', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a waiting time' })
})
