import { compareAll, type Terms } from './compare/compare-all.js'
import type { Contrasts, Series } from './compare/contrasts.js'
import { tallies } from './measure/alike.js'
import { layPlacements } from './measure/lay-placements.js'
import { type Ask, cutOf, measure } from './measure/measure.js'
import type { Metric } from './measure/metric.js'
import type { MetricCard } from './model/metric.js'
import type { Comparison } from './model/report.js'
import type { Sampled } from './model/sample.js'
import type { Store } from './store/store.js'

/** What was measured, and what comes of setting the newest beside the earlier. */
export interface Looked {
  readonly sampled: readonly Sampled[]
  readonly comparisons: readonly Comparison[]
  readonly series: Series
  readonly contrasts: Contrasts
}

/** Measures and compares: every metric in every window, those of `alike` kind by kind of contact and voice by voice too. */
export async function look(store: Store, ask: Ask, alike: ReadonlySet<string>, terms: Terms): Promise<Looked> {
  const sampled = await measure(store, ask)
  const told = ask.metrics.filter(it => alike.has(it.id))
  const tallied = ask.windows.length > 0 ? await tallies(store, ask, ask.periods, told) : []
  const cards = new Map(ask.metrics.map(it => [it.id, cardOf(it)]))
  const series = { periods: ask.periods, cards, sampled, tallied }
  return { sampled, series, ...compareAll(series, ask.windows, terms) }
}

/** Lays where times lie among those of the reference periods, once for all that is measured afterwards. */
export async function withPlacements(store: Store, ask: Ask): Promise<Ask> {
  const reference = new Map(ask.windows.flatMap(it => it.before).map(it => [it.from, it]))
  if (reference.size === 0) return ask
  const durations = ask.metrics.filter(it => it.kind === 'duration' && it.needs.every(need => ask.carried.has(need)))
  return { ...ask, placements: await layPlacements(store, cutOf(ask), durations, [...reference.values()]) }
}

export const cardOf = ({ id, title, side, unit, better, basis, margin }: Metric): MetricCard => ({
  id,
  title,
  side,
  unit,
  better,
  basis,
  margin,
})
