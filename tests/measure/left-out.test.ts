import { describe, expect, test } from 'vitest'
import { onBasis } from '../../src/measure/basis.js'
import { leftOut } from '../../src/measure/left-out.js'
import type { Metric } from '../../src/measure/metric.js'
import backlog from '../../src/measure/metrics/backlog.js'
import csat from '../../src/measure/metrics/csat.js'
import firstResponse from '../../src/measure/metrics/first-response-time-business.js'
import handleTime from '../../src/measure/metrics/handle-time.js'
import { countKept } from '../../src/measure/where.js'
import { aStore, type TestRecord } from '../support/records.js'
import { answer, contact } from './asking.js'

async function said(metric: Metric, interactions: readonly TestRecord[], answers: readonly TestRecord[] = [], where = 'true') {
  const store = await aStore({ interactions, answers })
  const note = await leftOut(store, metric, await countKept(store, where), where)
  store.close()
  return note
}

describe('a handle time without wrap-up', () => {
  const call = (wrap_ms: number | null, more = {}) =>
    contact({ talk_ms: 3000, hold_ms: 1000, wrap_ms, handle_ms: 4000 + (wrap_ms ?? 0), ...more })

  test('says so', async () => {
    expect(await said(handleTime, [call(null), call(null)])).toBe('talk and hold alone, since no wrap-up time is known')
  })

  test('says of how many where it is not all, in the part asked about', async () => {
    const calls = [call(null, { team: 'A' }), call(500, { team: 'A' }), call(null, { team: 'B' })]
    expect(await said(handleTime, calls)).toBe('2 of 3: talk and hold alone, since no wrap-up time is known')
    expect(await said(handleTime, calls, [], `team = 'A'`)).toBe('1 of 2: talk and hold alone, since no wrap-up time is known')
  })

  test('is whole where a wrap-up is known, or where the export gives a handle time of its own', async () => {
    expect(await said(handleTime, [call(500), contact({ handle_ms: 9000 }), contact({ talk_ms: 3000, handle_ms: 9000 })])).toBeUndefined()
    expect(await said(handleTime, [])).toBeUndefined()
  })
})

test('records that no date puts into a period are counted', async () => {
  expect(await said(backlog, [contact(), contact({ opened_at: null })])).toBe('without 1 that carry no date of opening')
  expect(await said(csat, [], [answer(5), answer(4, { period_at: null })])).toBe('without 1 with neither a date nor a contact that has one')
  expect(await said(csat, [contact()], [answer(5)])).toBeUndefined()
})

test('answers are counted by the moment that they are laid by', async () => {
  const answers = [answer(5, { record: 0 }), answer(4, { record: 1, answered_at: '2026-03-11' }), answer(3, { answered_at: '2026-03-12' })]
  const contacts = [contact(), contact({ opened_at: null })]
  expect(await said(onBasis(csat, 'ended'), contacts, answers)).toBeUndefined()
  expect(await said(onBasis(csat, 'answered'), contacts, answers)).toBe('without 1 that carry no date of their own')
  expect(await said(onBasis(csat, 'opened'), contacts, answers)).toBe('without 1 whose contact carries no date of opening')
})

test('what is said of the field that a metric reads stands first', async () => {
  const store = await aStore({ interactions: [contact({ opened_at: null })] })
  const fields = new Map([['first_response_business_ms', 'in the hours of hours.yaml, UTC']])
  const note = async (metric: Metric) => leftOut(store, metric, await countKept(store, 'true'), 'true', fields)
  expect(await note(firstResponse)).toBe('in the hours of hours.yaml, UTC; without 1 that carry no date of opening')
  expect(await note(handleTime)).toBeUndefined()
  store.close()
})
