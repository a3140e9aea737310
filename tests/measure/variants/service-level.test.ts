import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/service-level.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('three thresholds, and four things that an abandoned contact can be', async () => {
  const answered = [10, 25, 50, 90].map(seconds => contact({ wait_ms: seconds * 1000 }))
  const abandoned = [3, 12, 40].map(seconds => contact({ wait_ms: seconds * 1000, status: 'abandoned' }))
  expect(await inWays(family, { interactions: [...answered, ...abandoned] })).toEqual({
    'service-level': '1 of 6',
    'service-level-30': '2 of 6',
    'service-level-60': '3 of 6',
    'service-level-answered': '1 of 4',
    'service-level-all-abandoned': '1 of 7',
    'service-level-late-abandoned': '1 of 5',
  })
})
