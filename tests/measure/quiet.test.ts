import { expect, test } from 'vitest'
import { quietCustomers } from '../../src/measure/quiet.js'
import { aStore, type TestRecord } from '../support/records.js'
import { answer } from './asking.js'

const asked = { where: 'true', now: Date.parse('2026-06-01'), weeks: 4, days: 30, limit: 10 }

/** Contacts of a customer, one on each of these days. */
const came = (customer: string, ...days: readonly string[]): TestRecord[] =>
  days.map((day, i) => ({ id: `${customer}${i}`, customer, opened_at: `2026-${day} 09:00:00`, ended_at: `2026-${day} 10:00:00` }))

const WEEKLY = ['01-05', '01-12', '01-19', '01-26'] as const

/** What is found where each customer rates the last of their contacts. */
async function found(rated: Readonly<Record<string, number | null>>, contacts: readonly TestRecord[], more = {}) {
  const lastOf = (customer: string) => contacts.findLastIndex(it => it.customer === customer)
  const answers = Object.entries(rated).map(([customer, points]) => answer(points, { record: lastOf(customer), comment: `${customer}!` }))
  const store = await aStore({ interactions: contacts, answers })
  const quiet = await quietCustomers(store, { ...asked, ...more })
  store.close()
  return quiet
}

test('who came week after week, rated low and then came no more stands on the list, with the lines of both', async () => {
  const { list, unhappy, others } = await found({ sad: 2, glad: 5 }, [...came('sad', ...WEEKLY), ...came('glad', ...WEEKLY)])
  expect(list).toEqual([
    {
      customer: 'sad',
      contacts: 4,
      days: 125,
      interaction: 'sad3',
      file: 0,
      line: 5,
      answer: { file: 1, line: 2, points: 2, comment: 'sad!' },
    },
  ])
  expect([unhappy, others]).toEqual([
    { customers: 1, silent: 1 },
    { customers: 1, silent: 1 },
  ])
})

test.each([
  ['came in three weeks only', came('one', ...WEEKLY.slice(0, 3), '01-20')],
  ['was away nearly as long before', came('one', '01-05', '01-12', '01-19', '04-01')],
  ['was here less than a month ago', came('one', '04-20', '04-27', '05-04', '05-11')],
  ['was only called by the desk', came('one', ...WEEKLY).map(it => ({ ...it, direction: 'outbound' }))],
  ['has no name', came('one', ...WEEKLY).map(({ customer: _, ...it }) => it)],
])('who %s does not', async (_, contacts) => {
  expect((await found({ one: 1 }, contacts)).list).toEqual([])
})

test('the last rating counts, whichever contact it is of; one in the middle is neither', async () => {
  const contacts = came('one', ...WEEKLY)
  const at = (day: string) => ({ period_at: `2026-${day} 10:00:00` })
  const store = await aStore({
    interactions: contacts,
    answers: [
      answer(5, { record: 1, ...at('01-12') }),
      answer(1, { record: 0, ...at('01-05') }),
      answer(null, { record: 3, ...at('01-26') }),
    ],
  })
  expect(await quietCustomers(store, asked)).toMatchObject({ unhappy: { customers: 0 }, others: { customers: 1, silent: 1 }, list: [] })
  store.close()
})

test('the worst rated come first, then those who came most, as many as are asked for', async () => {
  const contacts = [...came('two', ...WEEKLY), ...came('one', ...WEEKLY), ...came('often', ...WEEKLY, '02-02')]
  const names = async (limit: number) => (await found({ two: 2, one: 1, often: 1 }, contacts, { limit })).list.map(it => it.customer)
  expect(await names(9)).toEqual(['often', 'one', 'two'])
  expect(await names(1)).toEqual(['often'])
})
