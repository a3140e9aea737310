import { expect, test } from 'vitest'
import { look, withPlacements } from '../src/comparing.js'
import type { Ask } from '../src/measure/measure.js'
import handleTime from '../src/measure/metrics/handle-time.js'
import volume from '../src/measure/metrics/volume.js'
import { carriedIn } from '../src/measure/needs.js'
import { turned } from '../src/turned.js'
import { aStore, type TestRecord } from './support/records.js'

const months = Array.from({ length: 7 }, (_, i) => ({ from: `2026-0${i + 1}-01`, to: `2026-0${i + 2}-01` }))
const [newest = { from: '', to: '' }] = months.slice(-1)
const window = { name: 'month', before: months.slice(0, 6), after: newest }
const TERMS = { alpha: 0.05, scales: new Map() }

/** Forty contacts of a month, which took about so many seconds. */
const contacts = (opened: string, ended: string, seconds: number): TestRecord[] =>
  Array.from({ length: 40 }, (_, i) => ({
    opened_at: `${opened} 09:00:00`,
    ended_at: `${ended} 10:00:00`,
    status: 'solved',
    handle_ms: 1000 * (seconds + (i % 9) - 4),
  }))

async function verdicts(interactions: readonly TestRecord[]): Promise<(string | undefined)[][]> {
  const store = await aStore({ interactions })
  const asked: Ask = {
    metrics: [handleTime, volume],
    periods: months,
    windows: [window],
    segments: [[]],
    where: 'true',
    carried: await carriedIn(store),
    now: Date.parse('2026-08-31'),
    ripening: months,
  }
  const ask = await withPlacements(store, asked)
  const judged = new Set(['handle-time'])
  const { comparisons } = await look(store, ask, judged, TERMS)
  const found = await turned(store, ask, comparisons, judged, TERMS)
  store.close()
  return found.map(it => [it.metric, it.verdict, it.note])
}

const steady = months.slice(0, 6).flatMap(({ from }) => contacts(from, `${from.slice(0, 8)}05`, 100))

test('what ended was quick and what was opened was slow: that is said, and the verdict stays', async () => {
  const leftOver = contacts('2026-06-20', '2026-07-02', 70)
  const lying = contacts('2026-07-10', '2026-08-05', 130)
  expect(await verdicts([...steady, ...leftOver, ...lying])).toEqual([
    ['handle-time', 'better', 'by when contacts were opened it is worse'],
    ['volume', expect.any(String), undefined],
  ])
})

test('what is better by either moment has nothing to be said of', async () => {
  expect((await verdicts([...steady, ...contacts('2026-07-02', '2026-07-03', 70)]))[0]).toEqual(['handle-time', 'better', undefined])
})
