import { expect, test } from 'vitest'
import { heard } from '../../src/measure/heard.js'
import { aStore } from '../support/records.js'
import { APRIL, answer, contact, MARCH } from './asking.js'

test('contacts with an answer are counted beside those without, before and after, by time, reopens and category', async () => {
  const store = await aStore({
    interactions: [
      contact({ handle_ms: 1000, reopens: 0, category: 'Login' }),
      contact({ handle_ms: 1000, reopens: 2, category: 'Login' }),
      contact({ handle_ms: 0, category: 'Invoice' }),
      contact({ handle_ms: 2000, reopens: 1, ended_at: '2026-04-02' }),
      contact({ handle_ms: 2000, ended_at: '2026-05-02' }),
    ],
    answers: [answer(5, { record: 1 })],
  })
  const found = await heard(store, { where: 'true', before: [MARCH], after: [APRIL], zone: 'UTC' })
  // ln(1000 ms) / ln(1.01) is 694.2, ln(2000) / ln(1.01) 763.9.
  expect(found.before.answered).toEqual({
    n: 1,
    times: [{ value: 694, count: 1 }],
    reopens: { n: 1, hits: 1 },
    categories: new Map([['Login', 1]]),
  })
  expect(found.before.silent).toEqual({
    n: 2,
    times: [{ value: 694, count: 1 }],
    reopens: { n: 1, hits: 0 },
    categories: new Map([
      ['Invoice', 1],
      ['Login', 1],
    ]),
  })
  expect(found.after.answered.n).toBe(0)
  expect(found.after.silent).toMatchObject({ n: 1, times: [{ value: 763, count: 1 }], reopens: { n: 1, hits: 1 } })
  expect((await heard(store, { where: 'false', before: [MARCH], after: [APRIL], zone: 'UTC' })).before.silent.n).toBe(0)
  store.close()
})
