import { join } from 'node:path'
import { expect, test } from 'vitest'
import { metrics as all } from '../src/catalogue.js'
import { planPeriods } from '../src/compare/windows.js'
import { glance, look, withPlacements } from '../src/comparing.js'
import { findSources } from '../src/ingest/find-sources.js'
import { formats } from '../src/ingest/formats/index.js'
import { ingest } from '../src/ingest/ingest.js'
import type { Ask } from '../src/measure/measure.js'
import { carriedIn } from '../src/measure/needs.js'
import type { Comparison } from '../src/model/report.js'
import { withStore } from './support/ingest.js'
import { aStore } from './support/records.js'

const IDS = ['handle-time', 'first-contact-resolution-no-repeat', 'csat-mean', 'csat', 'nps', 'coverage']

test('a glance says what a look says, but for medians and shapes', async () => {
  await withStore(async store => {
    const { extent } = await ingest(store, await findSources([join(import.meta.dirname, '../fixtures/demo')]), formats)
    if (!extent) throw new Error('the demo has no dates')
    const plan = planPeriods(extent)
    const asked: Ask = {
      metrics: all.filter(it => IDS.includes(it.id)),
      periods: plan.periods,
      windows: plan.windows,
      segments: [[], ['team']],
      where: 'true',
      carried: await carriedIn(store),
      now: extent.last,
      ripening: plan.periods,
    }
    const ask = await withPlacements(store, asked)
    const terms = { alpha: 0.05, scales: new Map() }
    const plainly = ({ comparisons }: { comparisons: readonly Comparison[] }) =>
      comparisons.map(it => {
        const side = (of: Comparison['before']) => ('n' in of ? { n: of.n, value: round(of.value), low: round(of.low) } : of)
        return [it.window, it.metric, it.segment, side(it.before), side(it.after), round(it.p?.worse ?? it.tails?.lower ?? 0), it.verdict]
      })
    const whole = plainly(await look(store, ask, new Set(IDS), terms))
    expect(whole.length).toBeGreaterThan(60)
    expect(plainly(await glance(store, ask, terms)).sort(bySegment)).toEqual(whole.sort(bySegment))
  })
})

/** To ten digits: sums are added up in another order. */
const round = (value: number): number => Number(value.toPrecision(10))

const bySegment = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

test('a glance at answers that are all alike says that nothing is shown', async () => {
  const months = Array.from({ length: 7 }, (_, i) => ({ from: `2026-0${i + 1}-01`, to: `2026-0${i + 2}-01` }))
  const store = await aStore({
    answers: months.flatMap(({ from }) => Array.from({ length: 3 }, () => ({ points: 5, period_at: `${from} 09:00:00`, agent: 'Ann' }))),
  })
  const csatMean = all.find(it => it.id === 'csat-mean')
  const [after] = months.slice(-1)
  if (!csatMean || !after) throw new Error('there is no month')
  const windows = [{ name: 'month', before: months.slice(0, 6), after }]
  const now = Date.parse('2026-08-01')
  const ask: Ask = {
    metrics: [csatMean],
    periods: months,
    windows,
    segments: [['agent']],
    where: 'true',
    carried: await carriedIn(store),
    now,
  }
  const { comparisons } = await glance(store, ask, { alpha: 0.05, scales: new Map() })
  store.close()
  expect(comparisons.map(it => [it.change?.value, it.p?.worse, it.verdict])).toEqual([[0, 1, 'steady']])
})
