import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/resolution-rate.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

const opened = (opened_at: string, ended_at: string | null, status = 'solved') => contact({ opened_at, ended_at, status })

test('within a day, a week, a month, ever, and solved by opened', async () => {
  const interactions = [
    opened('2026-03-10 09:00:00', '2026-03-10 10:00:00'),
    opened('2026-03-10 09:00:00', '2026-03-13 09:00:00'),
    opened('2026-03-10 09:00:00', '2026-03-30 09:00:00'),
    opened('2026-03-10 09:00:00', null, 'open'),
    opened('2026-03-10 09:00:00', '2026-03-10 09:01:00', 'abandoned'),
    opened('2026-02-20 09:00:00', '2026-03-05 09:00:00'),
  ]
  expect(await inWays(family, { interactions })).toEqual({
    'resolution-rate-1': '1 of 5',
    'resolution-rate': '2 of 5',
    'resolution-rate-30': '3 of 5',
    'resolution-rate-by-now': '3 of 5',
    'solved-of-opened': '4 by 5',
  })
})

test('only solved by now counts contacts that are not ripe', async () => {
  const interactions = [opened('2026-03-10 09:00:00', '2026-03-10 10:00:00'), opened('2026-03-10 09:00:00', null, 'open')]
  expect(await inWays(family, { interactions }, { now: Date.parse('2026-03-12') })).toMatchObject({
    'resolution-rate-1': '1 of 2',
    'resolution-rate': 'no records',
    'resolution-rate-by-now': '1 of 2',
  })
})
