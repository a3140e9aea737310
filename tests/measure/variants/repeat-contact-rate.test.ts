import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/repeat-contact-rate.js'
import { contact } from '../asking.js'
import { inWays } from '../ways.js'

const at = (customer: string, opened_at: string, ended_at: string, category: string | null, channel: string, more = {}) =>
  contact({ customer, opened_at, ended_at, category, channel, ...more })

test('the longer one waits, the more come back; for the same matter and by the same channel fewer do', async () => {
  const interactions = [
    at('anna', '2026-03-02 09:00:00', '2026-03-02 10:00:00', 'Billing', 'phone'),
    // After 10 hours, 2 days, 6 days and 10 days.
    at('anna', '2026-03-02 20:00:00', '2026-03-02 21:00:00', 'Delivery', 'mail'),
    at('anna', '2026-03-04 21:00:00', '2026-03-04 22:00:00', 'Billing', 'mail'),
    at('anna', '2026-03-10 22:00:00', '2026-03-10 23:00:00', null, 'phone'),
    at('anna', '2026-03-20 23:00:00', '2026-03-20 23:30:00', 'Billing', 'phone'),
    // After 26 days.
    at('ben', '2026-03-10 09:00:00', '2026-03-10 10:00:00', 'Billing', 'phone'),
    at('ben', '2026-04-05 10:00:00', '2026-04-05 11:00:00', 'Billing', 'phone'),
  ]
  expect(await inWays(family, { interactions })).toEqual({
    'repeat-contact-rate-1': '1 of 6',
    'repeat-contact-rate-3': '2 of 6',
    'repeat-contact-rate': '3 of 6',
    'repeat-contact-rate-14': '4 of 6',
    'repeat-contact-rate-30': '5 of 6',
    'repeat-contact-rate-same-category': '1 of 5',
    'repeat-contact-rate-same-channel': '1 of 6',
  })
})

test('the same matter is seen past another one, not in a call of the desk, not while the first one runs', async () => {
  const interactions = [
    at('anna', '2026-03-02 09:00:00', '2026-03-02 10:00:00', 'Billing', 'phone'),
    at('anna', '2026-03-02 09:30:00', '2026-03-02 09:40:00', 'Billing', 'phone'),
    at('anna', '2026-03-03 09:00:00', '2026-03-03 10:00:00', 'Billing', 'phone', { direction: 'outbound' }),
  ]
  expect(await inWays(family, { interactions })).toMatchObject({ 'repeat-contact-rate-same-category': '0 of 3' })
})
