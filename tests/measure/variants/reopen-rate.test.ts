import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/reopen-rate.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('contacts and events, of those solved, closed or opened', async () => {
  const interactions = [
    contact({ reopens: 0 }),
    contact({ reopens: 1 }),
    contact({ reopens: 3, status: 'closed-unsolved' }),
    contact({ reopens: 2, status: 'open', ended_at: null }),
    contact({ reopens: null }),
  ]
  expect(await inWays(family, { interactions })).toEqual({
    'reopen-rate': '2 of 3',
    'reopen-rate-solved': '1 of 2',
    'reopen-rate-opened': '3 of 4',
    'reopen-events': '4 to 3',
  })
})
