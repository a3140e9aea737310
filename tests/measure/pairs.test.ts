import { expect, test } from 'vitest'
import handleTime from '../../src/measure/metrics/handle-time.js'
import slaAttainment from '../../src/measure/metrics/sla-attainment.js'
import { pairsOf } from '../../src/measure/pairs.js'
import { aStore } from '../support/records.js'
import { APRIL, answer, contact, MARCH } from './asking.js'

const asked = { metric: handleTime, where: 'true', before: [MARCH], after: [APRIL], zone: 'UTC', now: Date.parse('2026-06-01') }

test('rated contacts are counted by how long they took and how they were rated', async () => {
  const handled = (handle_ms: number, more = {}) => contact({ handle_ms, ...more })
  const store = await aStore({
    interactions: [
      handled(1000),
      handled(1000),
      handled(2000),
      handled(1000, { ended_at: '2026-04-02', team: 'North' }),
      handled(1000),
      contact(),
    ],
    answers: [
      ...[4, 4, 2, 5].map((points, record) => answer(points, { record })),
      answer(1, { record: 0 }),
      answer(9, { record: 4, scale_high: 10 }),
      answer(3, { record: 5 }),
    ],
  })
  // ln(1000 ms) / ln(1.01) is 694.2, ln(2000) / ln(1.01) 763.9. One on another scale and a second answer are left out.
  expect(await pairsOf(store, asked)).toEqual([
    { side: 'after', part: '', time: 694, points: 5, count: 1 },
    { side: 'before', part: '', time: 694, points: 4, count: 2 },
    { side: 'before', part: '', time: 763, points: 2, count: 1 },
  ])
  expect(await pairsOf(store, { ...asked, facet: 'team' })).toEqual([{ side: 'after', part: 'North', time: 694, points: 5, count: 1 }])
  expect(await pairsOf(store, { ...asked, before: [], after: [] })).toEqual([])
  expect(await pairsOf(store, { ...asked, metric: slaAttainment })).toEqual([])
  store.close()
})
