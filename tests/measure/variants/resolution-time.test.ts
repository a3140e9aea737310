import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/resolution-time.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('to the first and the last solution, by either clock, by opening and by end', async () => {
  const interactions = [
    contact({ resolution_ms: 100_000, replies: 2, first_resolution_ms: 60_000, resolution_business_ms: 50_000, requester_wait_ms: 40_000 }),
    contact({ resolution_ms: 300_000, replies: 0, first_resolution_ms: 300_000, requester_wait_ms: 80_000 }),
    contact({ resolution_ms: 500_000, replies: 1, status: 'closed-unsolved' }),
    contact({ resolution_ms: 700_000, opened_at: '2026-02-20 09:00:00' }),
    contact({ resolution_ms: 900_000, replies: 1, ended_at: '2026-04-02 09:00:00' }),
    contact({ resolution_ms: 5_000, status: 'open' }),
  ]
  expect(await inWays(family, { interactions })).toEqual({
    'resolution-time': '1600 s in 4',
    'resolution-time-median': '400 s, the middle of 4',
    'resolution-time-opened': '1800 s in 4',
    'resolution-time-replied': '600 s in 2',
    'first-resolution-time': '360 s in 2',
    'resolution-time-business': '50 s in 1',
    'requester-wait-time': '120 s in 2',
  })
})
