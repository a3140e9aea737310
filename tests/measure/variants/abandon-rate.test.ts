import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/abandon-rate.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

test('short ones in and out, and only those who were seen waiting', async () => {
  const call = (columns: object) => contact({ kind: 'call', ...columns })
  const interactions = [
    call({ wait_ms: 10_000 }),
    call({}),
    ...[3_000, 30_000, null].map(wait_ms => call({ wait_ms, status: 'abandoned' })),
  ]
  expect(await inWays(family, { interactions })).toEqual({
    'abandon-rate': '3 of 5',
    'abandon-rate-without-short': '2 of 4',
    'abandon-rate-offered': '2 of 3',
    'short-abandon-rate': '1 of 3',
  })
})
