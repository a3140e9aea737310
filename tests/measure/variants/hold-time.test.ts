import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/hold-time.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('over everybody, and over those who were held', async () => {
  const held = [0, 10_000, 30_000, null].map(hold_ms => contact({ hold_ms }))
  expect(await inWays(family, { interactions: [...held, contact({ hold_ms: 99_000, status: 'abandoned' })] })).toEqual({
    'hold-time': '40 s in 3',
    'hold-time-held': '40 s in 2',
    'hold-time-median': '10 s, the middle of 3',
  })
})
