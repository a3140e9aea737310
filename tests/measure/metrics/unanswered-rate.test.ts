import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/unanswered-rate.js'
import { contact, inMarch } from '../asking.js'

const DAY = 86_400_000

test('no first response, or one after more than 7 days', async () => {
  const interactions = [60_000, 7 * DAY, 7 * DAY + 1, null].map(first_response_ms => contact({ first_response_ms }))
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 4, hits: 2 })
})

test('of those opened 7 days ago or more; neither calls, nor what the desk opened, nor files that carry none', async () => {
  const interactions = [
    contact({ first_response_ms: 60_000 }),
    contact({ opened_at: '2026-03-18 00:00:00' }),
    contact({ opened_at: '2026-03-18 00:00:01' }),
    contact({ kind: 'call' }),
    contact({ direction: 'outbound' }),
    contact({ file: 1 }),
  ]
  expect(await inMarch(metric, { interactions }, { now: Date.parse('2026-03-25') })).toMatchObject({ n: 2, hits: 1 })
})

test('unknown where no input carries a first response time', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a first response time' })
})
