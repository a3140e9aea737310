import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/first-response-time.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('by either clock, and with those who were never answered', async () => {
  const interactions = [
    contact({ first_response_ms: 600_000, first_response_business_ms: 300_000, direction: 'inbound' }),
    contact({ first_response_ms: 1_800_000, direction: 'outbound' }),
    // Settled after an hour without a reply, and waiting since a day.
    contact(),
    contact({ opened_at: '2026-03-31 00:00:00', ended_at: null, status: 'open' }),
    contact({ kind: 'call' }),
  ]
  expect(await inWays(family, { interactions }, { now: Date.parse('2026-04-01') })).toEqual({
    'first-response-time': '2400 s in 2',
    'first-response-time-median': '1200 s, the middle of 2',
    'first-response-time-business': '300 s in 1',
    'first-response-time-business-median': '300 s, the middle of 1',
    'first-response-time-inbound': '600 s in 1',
    'first-response-time-with-unanswered': '92400 s in 4',
  })
})
