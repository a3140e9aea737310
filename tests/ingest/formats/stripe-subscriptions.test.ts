import { expect, test } from 'vitest'
import { fixture, given, lines, only, read } from '../../support/ingest.js'

const TICKETS = given(lines('Ticket ID,Customer,Created at,Status', '1,ada@example.com,2026-03-01,solved'), 'tickets.csv')

test('subscriptions that were cancelled count, on the day of that; no amount is read, since intervals differ', async () => {
  const { inputs, departures } = await read([fixture('formats/stripe-subscriptions.csv'), TICKETS])
  expect(inputs[0]).toMatchObject({
    ...{ kind: 'departure', format: 'stripe-subscriptions', rows: 3, records: 2, setAside: [{ why: 'still a customer', rows: 1 }] },
    notes: ['2 left; 1 of customers who are in no contact and no answer'],
  })
  expect(only(departures, 'departure', 'email', 'gone_at', 'how', 'amount')).toEqual([
    ['sub_1', 'ada@example.com', '2026-03-15 12:00:00', 'left', null],
    ['sub_3', 'cem@example.com', '2026-03-20 08:15:00', 'left', null],
  ])
})
