import { expect, test } from 'vitest'
import { lateShare } from '../../src/measure/late-answers.js'
import { aStore, type TestRecord } from '../support/records.js'
import { answer, contact } from './asking.js'

const MARCH = { from: '2026-03-01', to: '2026-04-01' }
const APRIL = { from: '2026-04-01', to: '2026-05-01' }
const FEBRUARY = { from: '2026-02-01', to: '2026-03-01' }

/** The part of the answers of February and March that is later than April, looked at on the fourth of May, was waited for. */
async function late(answers: readonly TestRecord[], more: { where?: string; now?: string; reference?: readonly (typeof MARCH)[] } = {}) {
  const { where = 'true', now = '2026-05-04', reference = [FEBRUARY, MARCH] } = more
  const store = await aStore({ interactions: [contact({ team: 'A' }), contact({ team: 'B' })], answers })
  const share = await lateShare(store, { where, reference, ripening: [FEBRUARY, MARCH, APRIL], now: Date.parse(now), zone: 'UTC' })
  store.close()
  return share
}

/** An answer about a contact of a month, given on some day. */
const given = (answered_at: string | null, columns: TestRecord = {}): TestRecord => answer(4, { answered_at, ...columns })

test('an answer that came more than three days after its month is one of those still to come', async () => {
  const inFebruary = { period_at: '2026-02-27' }
  const ofMarch = [given('2026-03-11'), given('2026-04-03 23:00:00'), given('2026-04-04 00:00:01')]
  const ofFebruary = [given('2026-02-28', inFebruary), given('2026-03-05', inFebruary)]
  expect(await late(ofMarch)).toBe(1 / 3)
  expect(await late([...ofMarch, ...ofFebruary])).toBe(2 / 5)
})

test('the longer one waited for the newest, the fewer are still to come', async () => {
  const answers = ['2026-03-30', '2026-04-02', '2026-04-08'].map(it => given(it))
  expect(await late(answers, { now: '2026-05-01' })).toBe(2 / 3)
  expect(await late(answers, { now: '2026-05-08' })).toBe(0)
})

test('answers outside of the reference, without points or without a day tell nothing', async () => {
  const others = [given('2026-06-01', { period_at: '2026-04-10' }), given('2026-06-01', { points: null }), given(null)]
  expect(await late([given('2026-03-11'), ...others])).toBe(0)
  expect(await late(others)).toBeUndefined()
  expect(await late([])).toBeUndefined()
})

test('of a part of the contacts only their answers count', async () => {
  const answers = [given('2026-03-11', { record: 0 }), given('2026-06-01', { record: 1 }), given('2026-06-01')]
  expect(await late(answers, { where: `team = 'A'` })).toBe(0)
  expect(await late(answers)).toBe(2 / 3)
})

test('without a reference there is nothing to know', async () => {
  expect(await late([given('2026-03-11')], { reference: [] })).toBeUndefined()
})
