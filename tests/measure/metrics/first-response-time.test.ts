import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/first-response-time.js'
import { contact, inMarch } from '../asking.js'

test('the mean of the contacts that were opened in the period, ended or not, in seconds', async () => {
  const interactions = [100, 200, 600].map(seconds => contact({ first_response_ms: seconds * 1000 }))
  const later = contact({ first_response_ms: 9_000_000, opened_at: '2026-04-01 00:00:00' })
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
  const interactions = [contact({ first_response_ms: null }), contact({ first_response_ms: 0 }), contact({ first_response_ms: 60_000 })]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2, sum: 60 })
})

test('unknown where no input carries it', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a first response time' })
})
