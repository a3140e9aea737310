import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/service-level.js'
import { contact, inMarch } from '../asking.js'

test('answered within 20 seconds; abandoned ones count as missed, unless within 5 seconds', async () => {
  const answered = [0, 20_000, 20_001, null].map(wait_ms => contact({ wait_ms }))
  const abandoned = [4_999, 5_000, 60_000, null].map(wait_ms => contact({ wait_ms, status: 'abandoned' }))
  const silent = contact({ wait_ms: 1000, status: null })
  expect(await inMarch(metric, { interactions: [...answered, ...abandoned, silent] })).toEqual({ kind: 'share', n: 7, hits: 3 })
})

test('neither what the desk opened, nor files that carry no waiting time', async () => {
  const interactions = [contact({ wait_ms: 0 }), contact({ wait_ms: 0, direction: 'outbound' }), contact({ status: 'abandoned', file: 1 })]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 1, hits: 1 })
})

test('unknown where no input carries a waiting time', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a waiting time' })
})
