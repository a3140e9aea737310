import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/backlog.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('with and without the parked, in heads and in days', async () => {
  const open = (opened_at: string, status: string, ended_at: string | null = null) => contact({ opened_at, status, ended_at })
  const interactions = [
    open('2026-03-05', 'open'),
    open('2026-03-30', 'pending'),
    open('2026-03-31', 'on-hold'),
    open('2026-03-20', 'solved', '2026-04-02'),
    open('2026-03-20', 'solved', '2026-03-22'),
  ]
  // A month ends a moment before the next begins: 27, 2, 1 and 12 days, less a millisecond each.
  expect(await inWays(family, { interactions })).toEqual({
    backlog: '4',
    'backlog-without-parked': '2',
    'open-age': `${42 * 86_400 - 0.004} s in 4`,
    'open-age-median': `${7 * 86_400 - 0.001} s, the middle of 4`,
  })
})
