import { compareAll, type Terms } from './compare/compare-all.js'
import type { Contrasts, LevelWobble, Series } from './compare/contrasts.js'
import { estimate } from './compare/estimate.js'
import { pooledSamples } from './compare/pooled.js'
import { tallies } from './measure/alike.js'
import { layPlacements } from './measure/lay-placements.js'
import { type Ask, cutOf, measure } from './measure/measure.js'
import type { Metric } from './measure/metric.js'
import { agentsJudged } from './measure/segments.js'
import type { MetricCard } from './model/metric.js'
import { daysOf, FEWEST_REFERENCE, partsOf } from './model/period.js'
import type { Scale } from './model/record.js'
import type { Comparison, Measurement, Report } from './model/report.js'
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
  return compared(store, ask, { periods: ask.periods, sampled, tallied }, terms)
}

/**
 * The same in passing, for parts of which only a few figures are wanted: in the periods of the asked windows alone, without medians
 * and distributions. Counts and ratios, which are not tallied, are measured. Where there are too few periods for anything but whole
 * distributions, these are asked for after all.
 */
export async function glance(store: Store, ask: Ask, terms: Terms): Promise<Looked> {
  const { windows, metrics } = ask
  const periods = [...new Map(windows.flatMap(it => [...it.before, ...partsOf(it)]).map(it => [it.from, it])).values()]
  const tallied = await tallies(store, ask, periods, metrics)
  const cards = cardsOf(metrics)
  const few = windows.some(it => it.before.length < FEWEST_REFERENCE)
  if (few) return compared(store, ask, { periods, sampled: await measure(store, { ...ask, periods: [], brief: true }), tallied }, terms)
  const summed = metrics.filter(it => it.kind === 'count' || it.kind === 'ratio')
  const measured = summed.length > 0 ? await measure(store, { ...ask, metrics: summed, periods, brief: true }) : []
  const sampled = [...pooledSamples({ tallied, periods, cards }, windows), ...measured]
  return compared(store, ask, { periods, sampled, tallied }, terms)
}

async function compared(store: Store, ask: Ask, series: Omit<Series, 'cards'>, terms: Terms): Promise<Looked> {
  const cards = cardsOf(ask.metrics)
  const running = ask.windows.find(it => it.running)
  const ids = new Set(series.tallied.map(it => it.metric))
  const told = ask.metrics.filter(it => ids.has(it.id))
  const days = running ? await tallies(store, ask, daysOf(running.after), told) : []
  const whole = { ...series, cards }
  return { sampled: series.sampled, series: whole, ...compareAll(whole, ask.windows, terms, days) }
}

const cardsOf = (metrics: readonly Metric[]): Map<string, MetricCard> => new Map(metrics.map(it => [it.id, cardOf(it)]))

/** What gates and sizes of a finding are taken from, beside the metrics that are judged. */
const BESIDE = ['response-rate', 'coverage', 'handle-time']

/**
 * The agents beside everything else, by the metrics that are judged alone: there may be hundreds, and of each only a finding is told.
 * What was looked at already stays as it is where they are looked at anyway, or there is nobody to look at.
 */
export async function withAgents(store: Store, ask: Ask, looked: Looked, alike: ReadonlySet<string>, terms: Terms): Promise<Looked> {
  if (ask.windows.length === 0 || !ask.carried.has('agent') || !(await agentsJudged(store, ask.segments, ask.where))) return looked
  const metrics = ask.metrics.filter(it => alike.has(it.id) || BESIDE.includes(it.id))
  const own = await glance(store, { ...ask, metrics, segments: [['agent']] }, terms)
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

/** The scale of each rating that was given on one. */
export function onOneScale(scales: NonNullable<Ask['scales']>): Map<string, Scale> {
  return new Map([...scales].flatMap(([id, [scale, other]]) => (scale && !other ? [[id, scale] as const] : [])))
}

/** What was measured period by period, as the report tells it. */
export function measurementsOf(measured: readonly Sampled[], ask: Ask): Measurement[] {
  return measured.flatMap(({ metric, segment, stretch, sample }) => {
    const period = 'period' in stretch ? ask.periods[stretch.period] : undefined
    return period ? [{ metric, segment, period, ...estimate(sample) }] : []
  })
}
