import { expect, test } from 'vitest'
import { estimate } from '../../../src/compare/estimate.js'
import metric from '../../../src/measure/metrics/contact-rate.js'
import { aStore } from '../../support/records.js'
import { APRIL, ask, contact, inMarch, MARCH } from '../asking.js'

const of = (month: typeof MARCH, customers: number) => ({ ...month, customers })
const carried: ReadonlySet<string> = new Set(['active_customers', 'opened_at'])
const interactions = [
  contact(),
  contact({ ended_at: null, status: 'open' }),
  contact({ direction: 'outbound' }),
  ...['04', '20', '30'].map(day => contact({ opened_at: `2026-04-${day}` })),
]

test('contacts opened by customers, by how many of these were active', async () => {
  const found = await inMarch(metric, { interactions }, { carried, customers: [of(MARCH, 40)] })
  expect(found).toEqual({ kind: 'count', n: 2, periods: 40, days: 31 * 40 })
  expect(estimate(found)).toMatchObject({ n: 2, value: 0.05 })
})

test('several periods are told as one on average, each with its own customers', async () => {
  const store = await aStore({ interactions })
  const windows = [{ name: 'newest', before: [MARCH, APRIL], after: { from: '2026-05-01', to: '2026-06-01' } }]
  const found = await ask(store, [metric], { periods: [], windows, carried, customers: [of(MARCH, 30), of(APRIL, 61)] })
  store.close()
  // 5 contacts in 31 · 30 + 30 · 61 = 2760 days of customers, which are 2 months of 2760 / 61 customers.
  expect(found.map(it => it.sample)).toEqual([
    { kind: 'count', n: 5, periods: (2 * 2760) / 61, days: 2760 },
    { unknown: 'the active customers of these days are not given' },
  ])
})

test('unknown without the file, and the reason names the option', async () => {
  expect(await inMarch(metric, { interactions })).toEqual({
    unknown: 'no input carries a number of active customers, which `--active-customers FILE` would give',
  })
})
