import { describe, expect, test } from 'vitest'
import { metrics } from '../../src/catalogue.js'
import { asOf, within } from '../../src/measure/bounds.js'
import { ALL_TIME } from '../../src/model/period.js'
import { aStore } from '../support/records.js'
import { APRIL, ask, contact, lines, MARCH } from './asking.js'

test('a day begins at its midnight in the zone', () => {
  const from = (moment: string) => `epoch_ms(${Date.parse(moment)})`
  const [utc, berlin] = [within('x', MARCH, 'UTC'), within('x', MARCH, 'Europe/Berlin')]
  expect(utc).toBe(`x >= ${from('2026-03-01T00:00Z')} and x < ${from('2026-04-01T00:00Z')}`)
  expect(berlin).toBe(`x >= ${from('2026-02-28T23:00Z')} and x < ${from('2026-03-31T22:00Z')}`)
})

test('where no record has a date, all are of the one period there is', async () => {
  const store = await aStore({ interactions: [contact({ opened_at: null, ended_at: null })] })
  const volume = metrics.filter(it => it.id === 'volume')
  expect(lines(await ask(store, volume, { periods: [ALL_TIME] }))).toEqual(['volume | everybody | 0 | n 1'])
  store.close()
})

test('a contact of the last night of February in London is one of March in Berlin', async () => {
  const store = await aStore({ interactions: [contact({ opened_at: '2026-02-28 23:30:00' })] })
  const volume = metrics.filter(it => it.id === 'volume')
  const counts = async (zone: string) => lines(await ask(store, volume, { periods: [MARCH], zone }))
  expect(await counts('Europe/London')).toEqual(['volume | everybody | 0 | n 0'])
  expect(await counts('Europe/Berlin')).toEqual(['volume | everybody | 0 | n 1'])
  store.close()
})

describe('a period is seen as old as the newest one is', () => {
  /** When records of these moments are looked at, from a moment in May. */
  async function seen(moments: readonly string[], now: string, zone = 'UTC', periods = [MARCH, APRIL]) {
    const store = await aStore({ interactions: moments.map(opened_at => ({ opened_at })) })
    const rows = await store.rows<{ at: string }>(
      `select (${asOf(periods, Date.parse(now), zone)})::varchar as at from (select *, opened_at as moment from interactions) order by record`,
    )
    store.close()
    return rows.map(it => it.at)
  }

  test('so many days after its end, however long ago that was', async () => {
    expect(await seen(['2026-03-01', '2026-03-31 23:59:59', '2026-04-01'], '2026-05-04')).toEqual([
      '2026-04-04 00:00:00',
      '2026-04-04 00:00:00',
      '2026-05-04 00:00:00',
    ])
  })

  test('at its end where the newest is not over, and the newest from now', async () => {
    expect(await seen(['2026-03-10', '2026-04-10'], '2026-04-20')).toEqual(['2026-04-01 00:00:00', '2026-04-20 00:00:00'])
  })

  test('in its own zone, whatever the clocks did in between', async () => {
    // Two days of Berlin after the end of April; those of March end an hour earlier by UTC than in winter.
    expect(await seen(['2026-03-10', '2026-04-10'], '2026-05-02T22:00:00Z', 'Europe/Berlin')).toEqual([
      '2026-04-02 22:00:00',
      '2026-05-02 22:00:00',
    ])
  })

  test('and all else from now', async () => {
    expect(await seen(['2026-02-10', '2027-01-01'], '2026-05-04')).toEqual(['2026-05-04 00:00:00', '2026-05-04 00:00:00'])
    expect(await seen(['2026-03-10'], '2026-05-04', 'UTC', [])).toEqual(['2026-05-04 00:00:00'])
    expect(await seen(['2026-03-10'], '2026-05-04', 'UTC', [ALL_TIME])).toEqual(['2026-05-04 00:00:00'])
  })
})
