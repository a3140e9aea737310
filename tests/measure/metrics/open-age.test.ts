import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/open-age.js'
import { aStore } from '../../support/records.js'
import { ask, contact, inMarch } from '../asking.js'

const open = (opened_at: string, ended_at: string | null = null) => contact({ opened_at, ended_at, status: ended_at ? 'solved' : 'open' })

test('from the opening to the end of the period, over what is open then', async () => {
  const interactions = [open('2026-03-31'), open('2026-03-29', '2026-04-02'), open('2026-03-01', '2026-03-30')]
  const found = await inMarch(metric, { interactions })
  if ('unknown' in found || found.kind !== 'duration') throw new Error('no duration')
  expect(found.n).toBe(2)
  expect(found.sum).toBeCloseTo(4 * 86_400, 2)
  expect(found.median).toBeCloseTo(2 * 86_400, 2)
})

test('a period that is not over ends at the newest moment', async () => {
  expect(await inMarch(metric, { interactions: [open('2026-03-05')] }, { now: Date.parse('2026-03-08') })).toMatchObject({
    sum: 3 * 86_400,
  })
})

test('unknown where all contacts have ended', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a contact that is still open' })
})

test('where four weeks are compared as one, each of their ends counts, in the sums as in the distribution', async () => {
  const weeks = [2, 9, 16, 23].map(day => ({
    from: `2026-03-${String(day).padStart(2, '0')}`,
    to: `2026-03-${String(day + 7).padStart(2, '0')}`,
  }))
  const store = await aStore({ interactions: [open('2026-03-03'), open('2026-03-17', '2026-03-24')] })
  const windows = [{ name: 'newest', before: [{ from: '2026-02-23', to: '2026-03-02' }], after: { from: '2026-03-02', to: '2026-03-30' } }]
  const found = await ask(store, [metric], { periods: weeks, windows })
  store.close()
  const after = found.at(-1)?.sample
  if (!after || 'unknown' in after || after.kind !== 'duration') throw new Error('no duration')
  expect([after.n, after.bins.reduce((sum, it) => sum + it.count, 0)]).toEqual([5, 5])
})
