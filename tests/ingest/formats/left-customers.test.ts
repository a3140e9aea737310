import { describe, expect, test } from 'vitest'
import { formats } from '../../../src/catalogue.js'
import { columnsOf, recognise } from '../../../src/ingest/recognise.js'
import { accounted, fixture, given, lines, only, read } from '../../support/ingest.js'

/** What a file of departures needs beside it: anything that can be analysed. */
const TICKETS = given(
  lines('Ticket ID,Customer,Created at,Status', '1,C-100,2026-03-01,solved', '2,DORA@example.com,2026-03-02,open'),
  't.csv',
)

test('rows become departures, each with its day, what it was and what it was worth', async () => {
  const { inputs, departures, rejections } = await read([fixture('formats/left-customers.csv'), TICKETS])
  const [input] = inputs
  expect(input).toMatchObject({
    ...{
      kind: 'departure',
      format: 'left-customers',
      rows: 7,
      records: 5,
      badCells: 1,
      unmapped: [],
      from: '2026-03-05',
      to: '2026-03-11',
    },
    setAside: [
      { why: 'no customer named', rows: 1 },
      { why: 'still a customer', rows: 1 },
    ],
    notes: [
      '4 left, 1 got money back; 1 without a day, which can be set beside nothing; 4 of customers who are in no contact and no answer; amounts in several currencies, which are not added up: EUR, €',
    ],
  })
  expect(input && accounted(input)).toBe(7)
  expect(only(departures, 'line', 'customer', 'email', 'gone_at', 'how', 'amount', 'currency', 'reason')).toEqual([
    [2, 'C-100', 'ada@example.com', '2026-03-05 00:00:00', 'left', 1234.5, '€', 'too slow'],
    [3, 'C-101', null, '2026-03-06 10:00:00', 'refunded', -12, '€', 'never worked'],
    [4, 'C-102', 'cem@example.com', '2026-03-07 00:00:00', 'left', 49, 'EUR', null],
    [7, 'C-104', null, null, 'left', 19, 'EUR', null],
    [8, 'C-105', 'eva@example.com', '2026-03-11 00:00:00', 'left', null, null, null],
  ])
  expect(rejections.first).toEqual([
    {
      file: 'formats/left-customers.csv',
      line: 8,
      column: 'Amount (EUR)',
      expected: 'an amount of money, such as 1,234.50 or 1.234,50 €',
      got: 'many',
    },
  ])
})

describe('what a file is', () => {
  const of = (header: string) => recognise(columnsOf(header.split(';')), formats)?.format.kind

  test.each([
    'customer;cancelled at',
    'customer_id,churn_date'.replace(',', ';'),
    'Email;Cancellation Date;Reason;MRR',
    'id;email;canceledAt;plan;amount',
    'Account;Refund date;Refund amount;Status',
    'ticket id;customer;refunded at;amount',
    'Kundennummer;Gekündigt am;Betrag;Grund',
    'N° client;Date de résiliation;Montant;Devise;Motif',
    'Correo electrónico;Fecha de baja;Importe;Motivo',
    'Codice cliente;Data di disdetta;Importo;Motivo',
    'Código do cliente;Data de cancelamento;Valor;Motivo',
  ])('%s: customers who left', header => {
    expect(of(header)).toBe('departure')
  })

  test.each([
    ['Ticket ID;Customer;Created at;Status;Cancelled at', 'ticket'],
    ['Ticket ID;Customer;Created at;Status;Priority;Refund date', 'ticket'],
    ['Response ID;Customer;Submitted at;Rating (1-5);Comment', 'survey'],
    ['Call ID;Caller;Start time;Talk time;Status', 'call'],
    ['Customer;Date;Amount', 'survey'],
    ['Order;Customer;Date;Total', 'survey'],
  ])('%s: %s', (header, kind) => {
    expect(of(header)).toBe(kind)
  })
})

const BARE = lines('Customer,Date,Amount', 'C-100,2026-03-05,12')

test.each([
  ['churn.csv', 'left'],
  ['exports/2026 Cancellations.csv', 'left'],
  ['kündigungen.csv', 'left'],
  ['Refunds.csv', 'refunded'],
  ['erstattungen.csv', 'refunded'],
])('a bare date is enough in %s', async (name, how) => {
  const { departures } = await read([given(BARE, name), TICKETS])
  expect(only(departures, 'gone_at', 'how', 'amount')).toEqual([['2026-03-05 00:00:00', how, 12]])
})

test('in another file it is enough where the user says so, and nothing without', async () => {
  const file = given(BARE, 'orders.csv')
  expect((await read([file, TICKETS])).departures).toEqual([])
  const told = await read([file, TICKETS], { overrides: [{ file: 'orders.csv', field: 'left_at', column: 'Date' }] })
  expect(only(told.departures, 'gone_at', 'how')).toEqual([['2026-03-05 00:00:00', 'left']])
  const forced = await read([file, TICKETS], {
    forced: [{ file: 'orders.csv', format: 'left-customers' }],
    overrides: [{ file: 'orders.csv', field: 'refunded_at', column: 'Date' }],
  })
  expect(only(forced.departures, 'how')).toEqual([['refunded']])
})

test('who stays is set aside, unless money came back to them; that a refund was paid says nothing of the customer', async () => {
  const rows = lines(
    'Customer,Cancelled at,Refund date,Status',
    'C1,2026-03-01,,active',
    'C2,,2026-03-02,active',
    'C3,,2026-03-03,paid',
    'C4,2026-03-04,,Canceled',
  )
  const { departures, inputs } = await read([given(rows, 'a.csv'), TICKETS])
  expect(only(departures, 'customer', 'how')).toEqual([
    ['C2', 'refunded'],
    ['C3', 'refunded'],
    ['C4', 'left'],
  ])
  expect(inputs[0]?.setAside).toEqual([{ why: 'still a customer', rows: 1 }])
})

test('refunds below 0, as they stand in a book, are turned round; a reversal among them stays below', async () => {
  const rows = lines('Customer,Refund date,Amount', 'C1,2026-03-05,-12.00', 'C2,2026-03-06,-8.00', 'C3,2026-03-07,2.00')
  const { departures } = await read([given(rows, 'a.csv'), TICKETS])
  expect(only(departures, 'amount')).toEqual([[12], [8], [-2]])
})

test('rows that two overlapping files tell are kept once, those that one file tells twice are kept', async () => {
  const rows = (...more: string[]) => lines('Customer,Refund date,Amount', 'C1,2026-03-05,5', 'C1,2026-03-05,5', ...more)
  const { departures, inputs } = await read([given(rows(), 'a.csv'), given(rows('C2,2026-03-06,7'), 'b.csv'), TICKETS])
  expect(only(departures, 'customer', 'amount').sort()).toEqual([
    ['C1', 5],
    ['C1', 5],
    ['C2', 7],
  ])
  expect(inputs.map(it => [it.duplicates, accounted(it) === it.rows])).toEqual([
    [0, true],
    [2, true],
    [0, true],
  ])
})

test('where no date tells the day from the month, none is used, and the run goes on', async () => {
  const { inputs, departures } = await read([given(lines('Customer,Cancelled at', 'C1,03/04/2026', 'C2,05/06/2026'), 'a.csv'), TICKETS])
  expect(only(departures, 'gone_at')).toEqual([[null], [null]])
  expect(inputs[0]?.notes.join()).toContain('--date-order dmy')
})

test('alone such a file is refused, and it is said what it is', async () => {
  await expect(read([fixture('formats/left-customers.csv')])).rejects.toMatchObject({
    code: 'nothing-usable',
    details: { notes: ['formats/left-customers.csv: customers who left, which are told beside contacts and answers'] },
  })
})
