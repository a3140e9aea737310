import { expect, test } from 'vitest'
import { metrics } from '../../src/catalogue.js'
import { within } from '../../src/measure/bounds.js'
import { ALL_TIME } from '../../src/model/period.js'
import { aStore } from '../support/records.js'
import { ask, contact, lines, MARCH } from './asking.js'

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
