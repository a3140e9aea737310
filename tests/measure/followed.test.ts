import { expect, test } from 'vitest'
import { layGone } from '../../src/ingest/departures.js'
import { daysToFollow, type FollowAsked, followed, meets } from '../../src/measure/followed.js'
import type { Store } from '../../src/store/store.js'
import { aStore, type TestRecord } from '../support/records.js'
import { answer, contact, MARCH } from './asking.js'

const APRIL_DAYS = { from: '2026-04-01', to: '2026-05-01' }
const FEBRUARY = { from: '2026-02-01', to: '2026-03-01' }
const asked: FollowAsked = { where: 'true', before: [[FEBRUARY], [MARCH]], after: [APRIL_DAYS], zone: 'UTC' }

const of = (customer: string, ended_at: string, more: TestRecord = {}) => contact({ customer, ended_at, ...more })
const left = (customer: string, gone_at: string | null, more: TestRecord = {}) => ({ customer, gone_at, how: 'left', ...more })

/** A store with these contacts, answers and departures, its keys laid as reading lays them. */
async function desk(
  interactions: readonly TestRecord[],
  answers: readonly TestRecord[],
  departures: readonly TestRecord[],
): Promise<Store> {
  const store = await aStore({ interactions, answers, departures })
  await layGone(store)
  return store
}

/** The list begins on the first of January and ends on the last of June, with customers nobody knows. */
const ENDS = [left('x', '2026-01-01'), left('y', '2026-06-30')]

test('customers are followed by what they said, from the contact on that they said it of', async () => {
  const store = await desk(
    [
      // Unhappy: the low rating is of the second contact, and the days begin with that.
      of('A', '2026-04-01 10:00'),
      of('a ', '2026-04-10 10:00'),
      // Content, and left on the last day that counts; content, and left a day later.
      of('B', '2026-04-05 10:00'),
      of('C', '2026-04-05 10:00'),
      // Silent: went on the very day; had left before; stayed.
      of('D', '2026-04-06 18:00'),
      of('E', '2026-04-07 10:00'),
      of('F', '2026-04-08 10:00'),
    ],
    [answer(5, { record: 0 }), answer(2, { record: 1 }), answer(4, { record: 2 }), answer(3, { record: 3 })],
    [
      ...ENDS,
      left('A', '2026-04-20', { amount: 10 }),
      left('A', '2026-05-01', { amount: 2.5 }),
      left('B', '2026-05-05 23:00'),
      left('C', '2026-05-06'),
      left('D', '2026-04-06', { amount: 99.99 }),
      left('E', '2026-04-06'),
    ],
  )
  const { after, before } = await followed(store, asked, 30)
  expect(after).toEqual({
    unhappy: { watched: 1, gone: 1, unwatched: 0, priced: 1, amount: 12.5 },
    content: { watched: 2, gone: 1, unwatched: 0, priced: 0, amount: 0 },
    silent: { watched: 2, gone: 1, unwatched: 0, priced: 1, amount: 99.99 },
  })
  expect(before.unhappy).toEqual({ watched: 0, gone: 0, unwatched: 0, priced: 0, amount: 0 })
  store.close()
})

test('money back before the contact takes nobody out, a departure before it does', async () => {
  const store = await desk(
    [of('A', '2026-04-05'), of('B', '2026-04-05')],
    [],
    [...ENDS, { customer: 'A', gone_at: '2026-03-01', how: 'refunded' }, left('B', '2026-03-01')],
  )
  expect((await followed(store, asked, 30)).after.silent).toMatchObject({ watched: 1, gone: 0 })
  store.close()
})

test('who is seen in several stretches of the reference counts once, as in the first', async () => {
  const store = await desk(
    [of('A', '2026-02-05'), of('A', '2026-03-05'), of('B', '2026-03-06')],
    [answer(1, { record: 1 }), answer(1, { record: 2 })],
    [...ENDS, left('A', '2026-03-20')],
  )
  const { before } = await followed(store, asked, 30)
  expect([before.silent, before.unhappy]).toMatchObject([
    { watched: 1, gone: 0 },
    { watched: 1, gone: 0 },
  ])
  store.close()
})

test('a customer is found by the number or the e-mail, written in either way, and counts once', async () => {
  const store = await desk(
    [of('ADA@x.com', '2026-04-05'), of('+1 (555) 010-7788', '2026-04-06')],
    [],
    [
      ...ENDS,
      left('ada@x.com', '2026-04-10', { email: 'Ada@x.com', amount: 5 }),
      left('15550107788', '2026-04-10', { email: 'ben@x.com', amount: 7 }),
    ],
  )
  expect((await followed(store, asked, 30)).after.silent).toEqual({ watched: 2, gone: 2, unwatched: 0, priced: 2, amount: 12 })
  store.close()
})

test('answers without a contact count for everybody, and for nobody where a part is asked for', async () => {
  const store = await desk([], [{ points: 1, customer: 'A', period_at: '2026-04-05' }], [...ENDS, left('A', '2026-04-10')])
  expect((await followed(store, asked, 30)).after.unhappy).toMatchObject({ watched: 1, gone: 1 })
  expect((await followed(store, { ...asked, where: `team = 'North'` }, 30)).after.unhappy).toMatchObject({ watched: 0 })
  store.close()
})

test('who could not be watched to the end is counted apart, and so is who came before the list begins', async () => {
  const contacts = [of('A', '2026-02-10'), of('B', '2026-04-10'), of('C', '2026-04-20')]
  const store = await desk(contacts, [], [left('x', '2026-02-11'), left('C', '2026-05-10')])
  const { before, after } = await followed(store, asked, 30)
  expect([before.silent, after.silent]).toMatchObject([
    { watched: 0, unwatched: 1 },
    { watched: 1, gone: 0, unwatched: 1 },
  ])
  store.close()
})

test('the days are the longest for which half of the customers could be watched', async () => {
  const contacts = ['2026-04-01', '2026-04-10', '2026-04-20', '2026-04-28'].map((day, at) => of(`c${at}`, day))
  const within = async (last: string, more: Partial<FollowAsked> = {}) => {
    const store = await desk(contacts, [], [left('x', '2026-01-01'), left('y', last)])
    const days = await daysToFollow(store, { ...asked, ...more })
    store.close()
    return days
  }
  expect(await Promise.all(['2026-07-09', '2026-07-08', '2026-05-10', '2026-04-17', '2026-04-16'].map(it => within(it)))).toEqual([
    90,
    60,
    30,
    7,
    undefined,
  ])
  // What lies behind the day that was asked for is not known yet.
  expect(await within('2026-07-09', { asOf: '2026-05-11' })).toBe(undefined)
})

test('a day is one of the calendar of the zone', async () => {
  // The contact ended on the 6th in Berlin, a day after the departure; by the clocks of London and of UTC both were on one day.
  const store = await desk([of('A', '2026-04-05 22:30')], [], [...ENDS, left('A', '2026-04-05 12:00')])
  const silentIn = async (zone: string) => (await followed(store, { ...asked, zone }, 7)).after.silent
  expect(await silentIn('Europe/Berlin')).toMatchObject({ watched: 0 })
  expect(await silentIn('Europe/London')).toMatchObject({ watched: 1, gone: 1 })
  expect(await silentIn('UTC')).toMatchObject({ watched: 1, gone: 1 })
  store.close()
})

test('it is known whether departures and contacts have a customer in common', async () => {
  const met = async (...args: Parameters<typeof desk>) => {
    const store = await desk(...args)
    const found = await meets(store)
    store.close()
    return found
  }
  expect(await met([contact({})], [], [left('A', '2026-04-01')])).toEqual({ customers: false, dated: true, met: false })
  expect(await met([of('A', '2026-04-01')], [], [left('A', null)])).toEqual({ customers: true, dated: false, met: false })
  expect(await met([of('A', '2026-04-01')], [], [left('B', '2026-04-01')])).toEqual({ customers: true, dated: true, met: false })
  expect(await met([of('A', '2026-04-01')], [], [left('a', '2026-04-01')])).toEqual({ customers: true, dated: true, met: true })
})
