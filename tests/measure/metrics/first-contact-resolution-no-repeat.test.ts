import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/first-contact-resolution-no-repeat.js'
import { contact, inMarch } from '../asking.js'

const at = (customer: string | null, opened_at: string, ended_at: string | null, more = {}) =>
  contact({ customer, opened_at, ended_at, ...more })

test('solved, and the customer did not come back within 7 days', async () => {
  const interactions = [
    at('anna', '2026-03-02 09:00:00', '2026-03-02 10:00:00'),
    at('anna', '2026-03-09 10:00:00', '2026-03-09 11:00:00'),
    at('anna', '2026-03-16 11:00:01', '2026-03-16 12:00:00'),
    at('ben', '2026-03-03', '2026-03-04', { reopens: 1 }),
    at('cleo', '2026-03-03', '2026-03-04', { status: 'abandoned' }),
    at('dora', '2026-03-03', '2026-03-04', { reopens: 0 }),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 6, hits: 3 })
})

test('only ripe contacts with a customer, an end and a status, and none the desk opened', async () => {
  const interactions = [
    at('anna', '2026-03-10', '2026-03-18'),
    at('ben', '2026-03-10', '2026-03-19'),
    at('cleo', '2026-03-10', null),
    at(null, '2026-03-10', '2026-03-11'),
    at('dora', '2026-03-10', '2026-03-11', { status: null }),
    at('emil', '2026-03-10', '2026-03-11', { direction: 'outbound' }),
  ]
  expect(await inMarch(metric, { interactions }, { now: Date.parse('2026-03-25') })).toMatchObject({ n: 1 })
})

test('a call of the desk is no coming back', async () => {
  const interactions = [at('anna', '2026-03-02', '2026-03-02'), at('anna', '2026-03-05', '2026-03-06', { direction: 'outbound' })]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 1, hits: 1 })
})

test('unknown where no input carries a customer', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a customer' })
})
