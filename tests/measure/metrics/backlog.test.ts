import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/backlog.js'
import { aStore } from '../../support/records.js'
import { APRIL, ask, contact, inMarch, MARCH } from '../asking.js'

const open = (opened_at: string, ended_at: string | null = null, more = {}) =>
  contact({ opened_at, ended_at, status: ended_at ? 'solved' : 'open', ...more })

test('opened by the end of the period and not ended', async () => {
  const interactions = [
    open('2026-01-05'),
    open('2026-02-27', '2026-03-20'),
    open('2026-03-30', '2026-04-02'),
    open('2026-03-31 23:59:59', '2026-04-01 00:00:00'),
    open('2026-04-01'),
    open('2026-03-05', null, { status: 'on-hold' }),
    open('2026-03-05', null, { status: 'solved' }),
    open('2026-03-05', null, { status: null }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'count', n: 4, periods: 1, days: 31 })
})

test('a period that is not over ends at the newest moment', async () => {
  const interactions = [open('2026-03-05'), open('2026-03-06', '2026-03-09')]
  expect(await inMarch(metric, { interactions }, { now: Date.parse('2026-03-08') })).toMatchObject({ n: 2 })
  expect(await inMarch(metric, { interactions }, { now: Date.parse('2026-03-10') })).toMatchObject({ n: 1 })
})

test('several periods are the mean of their ends, whatever else ends within them', async () => {
  const store = await aStore({ interactions: [open('2026-03-05'), open('2026-03-06', '2026-04-09')] })
  const windows = [{ name: 'newest', before: [MARCH, APRIL], after: { from: '2026-05-01', to: '2026-06-01' } }]
  const quarter = { from: '2026-03-01', to: '2026-06-01' }
  const found = await ask(store, [metric], { periods: [MARCH, quarter], windows })
  store.close()
  expect(found.map(it => ('unknown' in it.sample ? it.sample : [it.sample.n, (it.sample as { periods: number }).periods]))).toEqual([
    [2, 1],
    [4, 3],
    [3, 2],
    [1, 1],
  ])
})

test('unknown where all contacts have ended: who is open at the export was left out', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a contact that is still open' })
})
