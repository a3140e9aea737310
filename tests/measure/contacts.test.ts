import { expect, test } from 'vitest'
import { contactsOf, wholeSeconds } from '../../src/measure/contacts.js'
import handleTime from '../../src/measure/metrics/handle-time.js'
import slaAttainment from '../../src/measure/metrics/sla-attainment.js'
import { aStore } from '../support/records.js'
import { APRIL, answer, contact, MARCH } from './asking.js'

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

test('contacts come the worst rated first, then the longest, those without an answer last', async () => {
  const store = await aStore({
    interactions: [
      handled(1000, { id: 'short' }),
      handled(3000, { id: 'long' }),
      handled(9000, { id: 'unrated' }),
      handled(2000, { id: 'fine' }),
    ],
    answers: [answer(2, { record: 0 }), answer(2, { record: 1, comment: 'slow' }), answer(5, { record: 3 }), answer(4, { record: 1 })],
  })
  expect(await contactsOf(store, asked, 3)).toEqual([
    { interaction: 'long', file: 0, line: 3, seconds: 3, answer: { file: 1, line: 3, points: 2, comment: 'slow' } },
    { interaction: 'short', file: 0, line: 2, seconds: 1, answer: { file: 1, line: 2, points: 2, comment: null } },
    { interaction: 'fine', file: 0, line: 5, seconds: 2, answer: { file: 1, line: 4, points: 5, comment: null } },
  ])
  expect((await contactsOf(store, asked, 9)).at(-1)).toEqual({ interaction: 'unrated', file: 0, line: 4, seconds: 9, answer: undefined })
  store.close()
})

test('of a share the contacts that are hits come', async () => {
  const store = await aStore({ interactions: [true, false, null].map((sla_met, i) => contact({ id: `${i}`, sla_met })) })
  const found = await contactsOf(store, { ...asked, metric: slaAttainment }, 9)
  expect(found.map(it => [it.interaction, it.seconds])).toEqual([['0', null]])
  store.close()
})
