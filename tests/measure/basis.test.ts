import { describe, expect, test } from 'vitest'
import { metrics } from '../../src/catalogue.js'
import { type AskedBasis, onBasis } from '../../src/measure/basis.js'
import type { Metric } from '../../src/measure/metric.js'
import csat from '../../src/measure/metrics/csat.js'
import handleTime from '../../src/measure/metrics/handle-time.js'
import repeats from '../../src/measure/metrics/repeat-contact-rate.js'
import type { Sample } from '../../src/model/sample.js'
import { aStore } from '../support/records.js'
import { APRIL, answer, ask, contact, MARCH } from './asking.js'

// Opened in March, ended in April, rated in May.
const MAY = { from: '2026-05-01', to: '2026-06-01' }
const late = contact({ opened_at: '2026-03-30', ended_at: '2026-04-02', handle_ms: 1000, customer: 'A' })

/** How many records of a metric lie in March, April and May. */
async function months(metric: Metric, basis: AskedBasis, records: Parameters<typeof aStore>[0]): Promise<(number | string)[]> {
  const store = await aStore(records)
  const found = await ask(store, [onBasis(metric, basis)], { periods: [MARCH, APRIL, MAY], now: Date.parse('2026-12-31') })
  store.close()
  return found.map(it => ('unknown' in it.sample ? it.sample.unknown : (it.sample as Sample).n))
}

describe('a contact', () => {
  test.each([
    ['opened', [1, 'no records', 'no records']],
    ['ended', ['no records', 1, 'no records']],
    ['answered', ['no records', 1, 'no records']],
  ] as const)('on the basis %s', async (basis, found) => {
    expect(await months(handleTime, basis, { interactions: [late] })).toEqual(found)
  })

  test('that opened the next one is looked for on either basis', async () => {
    const interactions = [late, contact({ opened_at: '2026-04-05', ended_at: '2026-04-06', customer: 'A' })]
    expect(await months(repeats, 'opened', { interactions })).toEqual([1, 1, 'no records'])
    expect(await months(repeats, 'ended', { interactions })).toEqual(['no records', 2, 'no records'])
  })
})

describe('an answer', () => {
  const rated = answer(5, { record: 0, period_at: '2026-04-02', answered_at: '2026-05-09' })
  test.each([
    ['opened', [1, 'no records', 'no records']],
    ['ended', ['no records', 1, 'no records']],
    ['answered', ['no records', 'no records', 1]],
  ] as const)('with a contact, on the basis %s', async (basis, found) => {
    expect(await months(csat, basis, { interactions: [late], answers: [rated] })).toEqual(found)
  })

  test.each(['opened', 'ended', 'answered'] as const)('without a contact lies where it was given: %s', async basis => {
    const answers = [answer(5, { period_at: '2026-05-09', answered_at: '2026-05-09' })]
    expect(await months(csat, basis, { answers })).toEqual(['no records', 'no records', 1])
  })

  test('is grouped by its contact, and kept with it, on any basis', async () => {
    const store = await aStore({
      interactions: [{ ...late, team: 'A' }],
      answers: [rated, answer(1, { record: 7, answered_at: '2026-03-09' })],
    })
    const more = { segments: [['team']], where: `team = 'A'` }
    for (const [basis, period] of [
      ['opened', MARCH],
      ['answered', MAY],
    ] as const) {
      const found = await ask(store, [onBasis(csat, basis)], { ...more, periods: [period] })
      expect(found.map(it => [it.segment, it.sample])).toEqual([[{ team: 'A' }, { kind: 'share', n: 1, hits: 1 }]])
    }
    store.close()
  })

  test('that carries no date is unknown where it is laid by one', async () => {
    const answers = [answer(5, { record: 0, period_at: '2026-04-02' })]
    expect(await months(csat, 'answered', { interactions: [late], answers })).toEqual(
      Array(3).fill('no input carries a date on which surveys were answered'),
    )
  })
})

test('what is counted at the ends of periods, and what its basis is a part of, stays', () => {
  const stay = (basis: AskedBasis) =>
    metrics.filter(it => it.reads === 'interactions' && onBasis(it, basis).basis === it.basis && it.basis !== basis).map(it => it.id)
  expect(stay('ended')).toEqual(['backlog', 'contact-rate', 'open-age', 'resolution-rate', 'unanswered-rate', 'volume'])
  expect(stay('opened')).toEqual(['backlog', 'open-age'])
})
