import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/wait-time.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('of those who were answered, of those who were not, of both', async () => {
  const answered = [5_000, 10_000, 60_000].map(wait_ms => contact({ wait_ms }))
  const abandoned = [45_000, null].map(wait_ms => contact({ wait_ms, status: 'abandoned' }))
  expect(await inWays(family, { interactions: [...answered, ...abandoned] })).toEqual({
    'wait-time': '75 s in 3',
    'wait-time-median': '10 s, the middle of 3',
    'wait-time-everybody': '120 s in 4',
    'wait-time-abandoned': '45 s in 1',
  })
})
