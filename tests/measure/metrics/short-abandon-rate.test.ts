import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/short-abandon-rate.js'
import { contact, inMarch } from '../asking.js'

test('abandoned within 5 seconds, of all whose waiting time is known', async () => {
  const answered = [0, 3000, null].map(wait_ms => contact({ wait_ms }))
  const abandoned = [0, 4_999, 5_000, null].map(wait_ms => contact({ wait_ms, status: 'abandoned' }))
  const own = contact({ wait_ms: 0, status: 'abandoned', direction: 'outbound' })
  expect(await inMarch(metric, { interactions: [...answered, ...abandoned, own] })).toEqual({ kind: 'share', n: 5, hits: 2 })
})

test('unknown where nobody is marked as having given up', async () => {
  expect(await inMarch(metric, { interactions: [contact({ wait_ms: 0 })] })).toEqual({
    unknown: 'no input carries a status that says a contact was abandoned',
  })
})
