import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/follow-up-rate.js'
import { contact, inMarch } from '../asking.js'

test('contacts that follow up a closed one, of those that carry the mark, in the period they were opened in', async () => {
  const interactions = [
    ...[true, false, true, false, null].map(follow_up => contact({ follow_up })),
    contact({ follow_up: true, ended_at: null, status: 'open' }),
    contact({ follow_up: true, opened_at: '2026-02-28 10:00:00' }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 5, hits: 3 })
})

test('unknown where no input tells', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({
    unknown: 'no input carries a mark for contacts that follow up a closed one',
  })
})
