import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/handle-time.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('with wrap-up, without, talk alone, over everybody', async () => {
  const interactions = [
    contact({ talk_ms: 100_000, hold_ms: 20_000, wrap_ms: 30_000, handle_ms: 150_000 }),
    contact({ talk_ms: 200_000, wrap_ms: 40_000, handle_ms: 240_000 }),
    contact({ talk_ms: 50_000, hold_ms: 0, handle_ms: 50_000 }),
    contact({ talk_ms: 0, status: 'abandoned' }),
    contact({ handle_ms: 500_000 }),
  ]
  expect(await inWays(family, { interactions })).toEqual({
    'handle-time': '940 s in 4',
    'handle-time-median': '195 s, the middle of 4',
    'handle-time-without-wrap': '370 s in 3',
    'talk-time': '350 s in 3',
    'handle-time-offered': '940 s in 5',
  })
})
