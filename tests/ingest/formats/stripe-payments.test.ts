import { expect, test } from 'vitest'
import { accounted, fixture, given, lines, only, read } from '../../support/ingest.js'

const TICKETS = given(lines('Ticket ID,Customer,Created at,Status', '1,ada@example.com,2026-03-01,solved'), 'tickets.csv')

test('payments that were given back count, on the day they were, by what was given back', async () => {
  const { inputs, departures } = await read([fixture('formats/stripe-payments.csv'), TICKETS])
  expect(inputs[0]).toMatchObject({
    ...{ kind: 'departure', format: 'stripe-payments', rows: 4, records: 2, badCells: 0, setAside: [{ why: 'not refunded', rows: 2 }] },
    notes: ['2 got money back; 1 of customers who are in no contact and no answer'],
  })
  expect(inputs.map(it => accounted(it) === it.rows)).toEqual([true, true])
  expect(only(departures, 'departure', 'customer', 'email', 'gone_at', 'how', 'amount', 'currency')).toEqual([
    ['ch_1', 'cus_1', 'Ada@Example.com', '2026-03-09 11:30:00', 'refunded', 35.1, 'USD'],
    ['ch_3', 'cus_3', 'cem@example.com', '2026-03-12 08:00:00', 'refunded', 250, 'USD'],
  ])
})

test('the older layout has no day of the refund, and that of the payment is not taken for it', async () => {
  const rows = lines(
    'id,Description,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,Fee,Mode,Status,Customer ID,Customer Email,Captured,Card Last4',
    'ch_1,,2026-02-01 02:16,249.00,249.00,usd,249.00,7.52,Live,Refunded,cus_1,ada@example.com,true,4242',
  )
  const { inputs, departures } = await read([given(rows), TICKETS])
  expect(inputs[0]?.format).toBe('stripe-payments')
  expect(only(departures, 'gone_at', 'how', 'amount')).toEqual([[null, 'refunded', 249]])
})

test('a payment that an older file has too is counted once, as the newer file tells it', async () => {
  const header = 'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Refunded date (UTC),Status,Customer Email,Seller Message'
  const older = lines(header, 'ch_1,2026-03-01 10:00:00,30.00,10.00,usd,true,2026-03-05 10:00:00,Paid,ada@example.com,')
  const newer = lines(
    header,
    'ch_1,2026-03-01 10:00:00,30.00,30.00,usd,true,2026-03-05 10:00:00,Refunded,ada@example.com,',
    'ch_2,2026-03-01 10:00:00,5.00,5.00,usd,true,2026-03-09 10:00:00,Refunded,ben@example.com,',
  )
  const { inputs, departures } = await read([given(newer, 'a.csv'), given(older, 'b.csv'), TICKETS])
  expect(only(departures, 'departure', 'amount')).toEqual([
    ['ch_1', 30],
    ['ch_2', 5],
  ])
  expect(inputs.map(it => it.duplicates)).toEqual([0, 1, 0])
})
