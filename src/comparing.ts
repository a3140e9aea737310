import { compareAll, type Terms } from './compare/compare-all.js'
import type { Contrasts, LevelWobble, Series } from './compare/contrasts.js'
import { tallies } from './measure/alike.js'
import { layPlacements } from './measure/lay-placements.js'
import { type Ask, cutOf, measure } from './measure/measure.js'
import type { Metric } from './measure/metric.js'
import { agentsJudged } from './measure/segments.js'
import type { MetricCard } from './model/metric.js'
import { daysOf, type Period } from './model/period.js'
import type { Comparison, Report } from './model/report.js'
import type { Sampled } from './model/sample.js'
import type { Store } from './store/store.js'

/** What was measured, and what comes of setting the newest beside the earlier. */
export interface Looked {
  readonly sampled: readonly Sampled[]
  readonly comparisons: readonly Comparison[]
  readonly series: Series
  readonly contrasts: Contrasts
}

/**
 * Measures and compares: every metric in every window, those of `alike` kind by kind of contact and voice by voice too. `periods`
 * are those that the windows are made of, where not each of them is wanted for itself.
 */
export async function look(
  store: Store,
  ask: Ask,
  alike: ReadonlySet<string>,
  terms: Terms,
  periods: readonly Period[] = ask.periods,
): Promise<Looked> {
  const sampled = await measure(store, ask)
  const told = ask.metrics.filter(it => alike.has(it.id))
  const tallied = ask.windows.length > 0 ? await tallies(store, ask, periods, told) : []
  const running = ask.windows.find(it => it.running)
  const days = running ? await tallies(store, ask, daysOf(running.after), told) : []
  const cards = new Map(ask.metrics.map(it => [it.id, cardOf(it)]))
  const series = { periods, cards, sampled, tallied }
  return { sampled, series, ...compareAll(series, ask.windows, terms, days) }
}

/** What gates and sizes of a finding are taken from, beside the metrics that are judged. */
const BESIDE = ['response-rate', 'coverage', 'handle-time']

/**
 * The agents beside everything else, by the metrics that are judged alone: there may be hundreds, and of each only a finding is told.
 * What was looked at already stays as it is where they are looked at anyway, or there is nobody to look at.
 */
export async function withAgents(store: Store, ask: Ask, looked: Looked, alike: ReadonlySet<string>, terms: Terms): Promise<Looked> {
  if (ask.windows.length === 0 || !ask.carried.has('agent') || !(await agentsJudged(store, ask.segments, ask.where))) return looked
  const metrics = ask.metrics.filter(it => alike.has(it.id) || BESIDE.includes(it.id))
  const own = await look(store, { ...ask, metrics, segments: [['agent']], brief: true }, alike, terms)
  const both = <K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>) => new Map([...one, ...other])
  return {
    sampled: [...looked.sampled, ...own.sampled],
    comparisons: [...looked.comparisons, ...own.comparisons],
    series: {
      ...looked.series,
      sampled: [...looked.series.sampled, ...own.series.sampled],
      tallied: [...looked.series.tallied, ...own.series.tallied],
    },
    contrasts: {
      found: both(looked.contrasts.found, own.contrasts.found),
      wobbles: both(looked.contrasts.wobbles, own.contrasts.wobbles),
    },
  }
}

/** Lays where times lie among those of the reference periods, once for all that is measured afterwards. */
export async function withPlacements(store: Store, ask: Ask): Promise<Ask> {
  const reference = new Map(ask.windows.flatMap(it => it.before).map(it => [it.from, it]))
  if (reference.size === 0) return ask
  const durations = ask.metrics.filter(
    it => it.kind === 'duration' && it.better !== 'neither' && it.needs.every(need => ask.carried.has(need)),
  )
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

/** How far each judged metric strays by itself, as the report tells it: like for like where kinds of contacts are told apart. */
export function wobblesOf({ contrasts, series }: Looked, told: ReadonlySet<string>): Report['checks']['wobble'] {
  const all = [...contrasts.wobbles.values()].filter(it => told.has(it.metric))
  const keyOf = (it: LevelWobble) => JSON.stringify([it.window, it.metric, it.level])
  const alike = new Set(all.filter(it => it.view === 'standardised').map(keyOf))
  return all
    .filter(it => it.view === 'standardised' || !alike.has(keyOf(it)))
    .map(({ window, metric, level, told: { tau2, segments } }) => {
      const unit = series.cards.get(metric)?.unit ?? 'ratio'
      const relative = unit === 'second' || unit === 'count'
      return { window, metric, by: [...level], segments, tau: Math.sqrt(tau2), unit: relative ? 'relative' : unit }
    })
}
