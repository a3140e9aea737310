import { expect, test } from 'vitest'
import metric from '../../../src/measure/metrics/repeat-contact-rate.js'
import { contact, inMarch } from '../asking.js'

const at = (customer: string | null, opened_at: string, ended_at: string | null, more = {}) =>
  contact({ customer, opened_at, ended_at, ...more })

test('the same customer again within 7 days after the end', async () => {
  const interactions = [
    at('anna', '2026-03-02 09:00:00', '2026-03-02 10:00:00'),
    at('anna', '2026-03-09 10:00:00', '2026-03-09 11:00:00'),
    at('anna', '2026-03-16 11:00:01', '2026-03-16 12:00:00'),
    at('ben', '2026-03-03 09:00:00', '2026-03-03 10:00:00'),
  ]
  expect(await inMarch(metric, { interactions })).toEqual({ kind: 'share', n: 4, hits: 1 })
})

test('a contact opened while this one was running is no coming back', async () => {
  const interactions = [at('anna', '2026-03-02', '2026-03-10'), at('anna', '2026-03-05', '2026-03-06')]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2, hits: 0 })
})

test('a call the desk made itself is no coming back', async () => {
  const interactions = [at('anna', '2026-03-02', '2026-03-02'), at('anna', '2026-03-05', '2026-03-06', { direction: 'outbound' })]
  expect(await inMarch(metric, { interactions })).toMatchObject({ n: 2, hits: 0 })
})

test('the repeat may lie in the next period, and outside the part asked about', async () => {
  const interactions = [at('anna', '2026-03-30', '2026-03-30', { team: 'A' }), at('anna', '2026-04-02', '2026-04-02', { team: 'B' })]
  expect(await inMarch(metric, { interactions }, { where: `team = 'A'` })).toMatchObject({ n: 1, hits: 1 })
})

test('only ripe contacts with a customer and an end', async () => {
  const interactions = [
    at('anna', '2026-03-10', '2026-03-18'),
    at('ben', '2026-03-10', '2026-03-19'),
    at('cleo', '2026-03-10', null),
    at(null, '2026-03-10', '2026-03-11'),
  ]
  expect(await inMarch(metric, { interactions }, { now: Date.parse('2026-03-25') })).toMatchObject({ n: 1 })
})

test('unknown where no input carries a customer', async () => {
  expect(await inMarch(metric, { interactions: [contact()] })).toEqual({ unknown: 'no input carries a customer' })
})
