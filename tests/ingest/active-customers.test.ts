import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readActiveCustomers } from '../../src/ingest/active-customers.js'
import { Refusal } from '../../src/model/refusal.js'
import { given, lines } from '../support/ingest.js'

const table = (...rows: readonly string[]) => readActiveCustomers(given(lines(...rows), 'customers.csv'))
const spans = async (...rows: readonly string[]) => (await table(...rows)).customers.map(it => `${it.from} ${it.to} ${it.customers}`)

describe('for how long a row holds', () => {
  test('a month for itself, whatever the order; a missing one is not filled', async () => {
    expect(await spans('month,customers', '2026-04,120', '2026-02,100', '2026-01,90.5')).toEqual([
      '2026-01-01 2026-02-01 90.5',
      '2026-02-01 2026-03-01 100',
      '2026-04-01 2026-05-01 120',
    ])
  })

  test('days that are all the first of a month are months', async () => {
    expect(await spans('Date;Active customers', '2026-01-01;90', '2026-03-01;110')).toEqual([
      '2026-01-01 2026-02-01 90',
      '2026-03-01 2026-04-01 110',
    ])
  })

  test('a day until the next, the last as long as the one before; one alone for itself', async () => {
    expect(await spans('date,customers', '2026-03-02,90', '2026-03-09,95', '2026-03-16,0')).toEqual([
      '2026-03-02 2026-03-09 90',
      '2026-03-09 2026-03-16 95',
      '2026-03-16 2026-03-23 0',
    ])
    expect(await spans('date,customers', '2026-03-02,90')).toEqual(['2026-03-02 2026-03-03 90'])
  })
})

test('teams have customers of their own beside those of all; the hash is that of the file', async () => {
  const rows = ['Team,Month,Active customers', ',2026-03,100', 'Billing,2026-03,30', 'n/a,2026-04,110']
  const { customers, sha256 } = await table(...rows)
  expect(customers).toEqual([
    { from: '2026-03-01', to: '2026-04-01', customers: 100 },
    { from: '2026-04-01', to: '2026-05-01', customers: 110 },
    { from: '2026-03-01', to: '2026-04-01', team: 'Billing', customers: 30 },
  ])
  expect(sha256).toBe(
    createHash('sha256')
      .update(lines(...rows))
      .digest('hex'),
  )
})

describe('is refused', () => {
  const words = async (...rows: readonly string[]): Promise<string> => {
    const error: unknown = await table(...rows).catch((it: unknown) => it)
    if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
    const { at, help } = error.details
    return `${error.code} ${at?.file}${at?.line === undefined ? '' : `:${at.line}`}: ${error.message}; ${help}`
  }
  const COLUMNS = 'the columns are `date` (2026-03, or 2026-03-31), `customers`, and `team` where teams have customers of their own'

  test.each([
    ['no column of dates', ['customers', '5'], `bad-active-customers customers.csv:1: there is no column \`date\`; ${COLUMNS}`],
    [
      'no column of customers',
      ['date,count', '2026-03,5'],
      `bad-active-customers customers.csv:1: there is no column \`customers\`; ${COLUMNS}`,
    ],
    [
      'a date in another form',
      ['date,customers', '2026-03,5', '3/2026,5'],
      'bad-active-customers customers.csv:3: `3/2026` is neither a month nor a day; write a month as 2026-03, or a day as 2026-03-31',
    ],
    [
      'a day there is not',
      ['date,customers', '2026-02-30,5'],
      'bad-active-customers customers.csv:2: `2026-02-30` is neither a month nor a day; write a month as 2026-03, or a day as 2026-03-31',
    ],
    [
      'no number',
      ['date,customers', '2026-03,'],
      'bad-active-customers customers.csv:2: `` is no number of customers; write it in plain digits',
    ],
    [
      'a number below 0',
      ['date,customers', '2026-03,-5'],
      'bad-active-customers customers.csv:2: `-5` is no number of customers; write it in plain digits',
    ],
    [
      'a number with its thousands parted',
      ['date,customers', '2026-03,"1,200"'],
      'bad-active-customers customers.csv:2: `1,200` is no number of customers; write it in plain digits',
    ],
    [
      'a date a second time',
      ['date,customers', '2026-03,5', '2026-04,6', '2026-03,5'],
      'bad-active-customers customers.csv:4: `2026-03` stands here a second time; give each date once for each team',
    ],
    [
      'months beside days',
      ['date,customers', '2026-03,5', '2026-04-10,6'],
      'bad-active-customers customers.csv:3: `2026-04-10` stands beside `2026-03`; give months alone, or days alone',
    ],
    [
      'a row of another width',
      ['date,customers', '2026-03,5,6'],
      `bad-active-customers customers.csv:2: expected 2 cells, got 3 cells; ${COLUMNS}`,
    ],
    ['a header alone', ['date,customers'], `bad-active-customers customers.csv:1: there is a header and no rows; ${COLUMNS}`],
  ])('%s', async (_, rows, says) => expect(await words(...rows)).toBe(says))

  test('an empty file, and one that is no table', async () => {
    await expect(readActiveCustomers(given('', 'customers.csv'))).rejects.toMatchObject({ code: 'empty' })
    await expect(readActiveCustomers(given('%PDF-1.7 ', 'customers.csv'))).rejects.toMatchObject({ code: 'not-csv' })
  })
})
