import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/resolution-rate.js'
import { contact, inMarch } from '../asking.js'

test('solved within 7 days, of all that were opened in the period', async () => {
  const interactions = [
    contact(),
    contact({ ended_at: '2026-03-17 09:00:00' }),
    contact({ ended_at: '2026-03-17 09:00:01' }),
    contact({ status: 'open', ended_at: null }),
    contact({ status: 'abandoned' }),
    contact({ status: null }),
    contact({ opened_at: '2026-02-28' }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 6, hits: 2 })
})

test('a solved contact without an end counts as solved in time', async () => {
  expect(await inMarch(metric, { interactions: [contact({ ended_at: null })] })).toMatchObject({ n: 1, hits: 1 })
})

test('a contact younger than 7 days is not counted yet', async () => {
  const interactions = [contact(), contact({ opened_at: '2026-03-20' })]
  expect(await inMarch(metric, { interactions }, { now: Date.parse('2026-03-25') })).toMatchObject({ n: 1 })
})
