import { expect, test } from 'vitest'
import { wholeSeconds } from '../../src/measure/contacts.js'
import handleTime from '../../src/measure/metrics/handle-time.js'
import { aStore } from '../support/records.js'
import { APRIL, contact, MARCH } from './asking.js'

const asked = { metric: handleTime, where: 'true', periods: [MARCH], zone: 'UTC', now: Date.parse('2026-06-01') }

const handled = (handle_ms: number, columns = {}) => contact({ handle_ms, ...columns })

test('times are counted in whole seconds, parts of one left off, from one second up to another', async () => {
  const store = await aStore({
    interactions: [
      ...[284_999, 285_000, 285_999, 299_999, 300_000].map(it => handled(it)),
      handled(290_000, { status: 'abandoned' }),
      handled(290_000, { ended_at: '2026-04-02' }),
      contact({}),
    ],
  })
  const range = { from: 285, to: 300 }
  expect(await wholeSeconds(store, { ...asked, range })).toEqual([
    { value: 285, count: 2 },
    { value: 299, count: 1 },
  ])
  expect((await wholeSeconds(store, { ...asked, periods: [MARCH, APRIL], range })).reduce((sum, it) => sum + it.count, 0)).toBe(4)
  expect(await wholeSeconds(store, asked)).toHaveLength(4)
  expect(await wholeSeconds(store, { ...asked, periods: [] })).toEqual([])
  store.close()
})
