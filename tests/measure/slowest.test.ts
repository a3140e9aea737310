import { describe, expect, test } from 'vitest'
import handleTime from '../../src/measure/metrics/handle-time.js'
import resolutionTime from '../../src/measure/metrics/resolution-time.js'
import { carriedIn } from '../../src/measure/needs.js'
import { slowestMetrics } from '../../src/measure/slowest.js'
import { aStore, type TestRecord } from '../support/records.js'
import { APRIL, ask, contact, lines, MARCH } from './asking.js'

const metrics = [handleTime, resolutionTime]
const wanted = ['resolution-time-slowest', 'handle-time-slowest']

/** A hundred contacts in March that took 1 to 100 seconds, times so many. */
const hundred = (times: number, columns: TestRecord = {}) =>
  Array.from({ length: 100 }, (_, i) => contact({ handle_ms: (i + 1) * times * 1000, ...columns }))

const inApril = (handle_ms: number, columns: TestRecord = {}) => contact({ handle_ms, ended_at: '2026-04-02', ...columns })

async function measured(interactions: readonly TestRecord[]) {
  const store = await aStore({ interactions })
  const carried = await carriedIn(store)
  const found = await slowestMetrics(store, {
    metrics,
    wanted,
    carried,
    where: 'true',
    reference: [MARCH],
    zone: 'UTC',
    now: Date.parse('2026-06-01'),
  })
  const sampled = await ask(store, found, { periods: [MARCH, APRIL] })
  store.close()
  return { found, samples: sampled.map(it => it.sample), lines: lines(sampled) }
}

describe('the share of contacts slower than nine in ten were', () => {
  test('is a tenth of the reference, and what it is of others', async () => {
    const { found, samples } = await measured([...hundred(1), inApril(90_000), inApril(90_001), inApril(95_000), inApril(1000)])
    expect(found.map(it => [it.id, it.title, it.basis])).toEqual([['handle-time-slowest', 'Slow by handle time', 'ended']])
    expect(samples).toEqual([
      { kind: 'share', n: 100, hits: 10 },
      { kind: 'share', n: 4, hits: 2 },
    ])
  })

  test('holds each channel to its own, and a rare one to that of all', async () => {
    const [phone, email, chat] = [{ channel: 'phone' }, { channel: "e'mail" }, { channel: 'chat' }]
    const { samples } = await measured([
      ...hundred(1, phone),
      ...hundred(100, email),
      // Over 90 s; not over 9000 s; under the ninth tenth of all, 8000 s; over it.
      ...[inApril(91_000, phone), inApril(8_900_000, email), inApril(7_900_000, chat), inApril(8_100_000, chat)],
    ])
    expect(samples[1]).toEqual({ kind: 'share', n: 4, hits: 2 })
  })

  test('is made of the first time that is carried, and of none where there are too few contacts', async () => {
    const { found } = await measured(hundred(1, { resolution_ms: 1 }))
    expect(found.map(it => it.id)).toEqual(['resolution-time-slowest'])
    expect((await measured(hundred(1).slice(1))).found).toEqual([])
    expect((await measured([contact()])).found).toEqual([])
  })
})
