import { describe, expect, test } from 'vitest'
import { leftOut } from '../../src/measure/left-out.js'
import type { Metric } from '../../src/measure/metric.js'
import backlog from '../../src/measure/metrics/backlog.js'
import csat from '../../src/measure/metrics/csat.js'
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
