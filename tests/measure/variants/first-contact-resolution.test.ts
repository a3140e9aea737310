import { expect, test } from 'vitest'
import family from '../../../src/measure/variants/first-contact-resolution.js'
import { answer, contact } from '../asking.js'
import { inWays } from '../ways.js'

test('the mark, the replies, the silence afterwards and the customer’s word', async () => {
  const one = { reopens: 0, transfers: 0 }
  const interactions = [
    contact({ ...one, customer: 'anna', first_contact: true, escalated: false, replies: 1 }),
    contact({ customer: 'ben', first_contact: false, escalated: true, replies: 3, reopens: 1, transfers: 1 }),
    contact({ ...one, customer: 'cleo', first_contact: false, replies: 0 }),
    contact({ ...one, customer: 'dora', replies: 1, status: 'closed-unsolved' }),
    contact({ customer: 'emil', first_contact: true, replies: 1, reopens: 0, transfers: 1 }),
    // Emil comes back after 2 days, Anna after 20.
    contact({ customer: 'emil', opened_at: '2026-03-12 12:00:00', ended_at: '2026-03-12 13:00:00' }),
    contact({ customer: 'anna', opened_at: '2026-03-30 09:00:00', ended_at: '2026-03-30 10:00:00' }),
  ]
  const asked = { kind: 'yes-no', question: 'Was your issue resolved?', scale_low: 0, scale_high: 1 }
  expect(await inWays(family, { interactions, answers: [1, 1, 0].map(points => answer(points, asked)) })).toEqual({
    'first-contact-resolution': '2 of 4',
    'first-contact-resolution-net': '2 of 3',
    'first-contact-resolution-by-replies': '2 of 5',
    'one-touch-rate': '2 of 4',
    'one-touch-rate-zendesk': '3 of 4',
    'first-contact-resolution-one-agent': '3 of 5',
    'first-contact-resolution-no-repeat-1': '5 of 7',
    'first-contact-resolution-no-repeat-3': '4 of 7',
    'first-contact-resolution-no-repeat': '4 of 7',
    'first-contact-resolution-no-repeat-30': '3 of 7',
    'felt-resolution': '2 of 3',
  })
})
