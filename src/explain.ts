import { CONFIDENCE, estimate } from './compare/estimate.js'
import { type Plan, planPeriods } from './compare/windows.js'
import type { Format } from './ingest/format.js'
import { type Ingested, ingest, type Told } from './ingest/ingest.js'
import { keptIn } from './ingest/restored.js'
import type { Source } from './ingest/source.js'
import { described } from './measure/described.js'
import { leftOut } from './measure/left-out.js'
import { type Ask, measure, scalesOf } from './measure/measure.js'
import type { Metric } from './measure/metric.js'
import { carriedIn } from './measure/needs.js'
import { questionMetrics } from './measure/questions.js'
import { type Family, familyOf, type Variant } from './measure/variant.js'
import { countKept, whereSql } from './measure/where.js'
import type { Explanation, MeasuredVariants, VariantValue } from './model/explanation.js'
import { nearestNames } from './model/nearest.js'
import { paragraphsOf } from './model/paragraphs.js'
import type { Period } from './model/period.js'
import { refuse } from './model/refusal.js'
import type { Sample, Unknown } from './model/sample.js'
import { shownIn } from './model/zone.js'
import { type Limits, Store } from './store/store.js'
import type { StoreFile } from './store/store-file.js'

/** What is asked: which metric, of which contacts, and what was said of the files. */
export interface AskedMetric {
  /** The id of a metric, or that of a survey's question. */
  readonly metric: string
  readonly where: readonly string[]
  readonly told: Told
  /** Of the program, for the answer to name. */
  readonly version: string
}

interface Knowledge {
  readonly formats: readonly Format[]
  readonly metrics: readonly Metric[]
  readonly families: readonly Family[]
}

/**
 * One metric on exports: the newest complete month (where there is none, the period that `analyze` would take, else all of
 * time), measured in each way in which the metric is defined. Refuses what cannot be read, and a metric that there is not.
 */
export async function explain(
  sources: readonly Source[],
  asked: AskedMetric,
  knows: Knowledge,
  { limits, signal, stored }: { readonly limits?: Limits; readonly signal?: AbortSignal; readonly stored?: StoreFile } = {},
): Promise<Explanation> {
  const store = stored?.store ?? (await Store.open(limits, signal))
  try {
    const read = await ingest(store, sources, knows.formats, asked.told, stored && [await keptIn(store)])
    await stored?.release()
    await store.shutIn()
    const metrics = [...knows.metrics, ...(await questionMetrics(store))]
    const ids = metrics.map(it => it.id)
    const metric = metrics.find(it => it.id === asked.metric)
    if (!metric)
      throw refuse.noneCalled('metric', asked.metric, nearestNames(asked.metric, ids), '`rind FILES --format json` names the questions')
    return {
      schema: 'rind/explanation/1',
      tool: { name: 'rind', version: asked.version },
      kind: 'metric',
      id: metric.id,
      title: metric.title,
      about: paragraphsOf(metric.about),
      metric: described(metric, knows.families, metrics),
      measured: await measuredIn(store, read, metric, familyOf(knows.families, metric.id)?.variants ?? [{ metric, says: '' }], asked),
    }
  } finally {
    if (!stored) store.close()
  }
}

async function measuredIn(
  store: Store,
  { extent, inputs }: Ingested,
  metric: Metric,
  variants: readonly Variant[],
  asked: AskedMetric,
): Promise<MeasuredVariants> {
  const { timezone, timezone: zone = 'UTC' } = asked.told
  const where = await whereSql(store, asked.where)
  const kept = await countKept(store, where)
  if (kept.contacts + kept.answers + kept.sums === 0) throw refuse.nothingToAnalyse([`no contact has ${asked.where.join(', ')}`])
  const { period, why } = periodOf(extent && shownIn(extent, zone))
  const metrics = [...new Map(variants.flatMap(it => [it.metric, ...(it.per ? [it.per] : [])]).map(it => [it.id, it])).values()]
  const ask: Ask = {
    metrics,
    periods: [period],
    windows: [],
    segments: [[]],
    where,
    carried: await carriedIn(store),
    now: extent?.last ?? 0,
    zone,
  }
  const scales = await scalesOf(store, ask)
  const samples = new Map((await measure(store, { ...ask, scales })).map(it => [it.metric, it.sample]))
  const found = variants.map(it => ({ variant: it, figures: figuresOf(it, samples) }))
  const own = found.find(it => it.variant.metric.id === metric.id)?.figures ?? { unknown: '' }
  const values: VariantValue[] = []
  for (const { variant, figures } of found) {
    const { id, title, unit, better, kind } = variant.metric
    if ('unknown' in figures) {
      values.push({ id, title, unit, ...figures })
      continue
    }
    const [scale] = kind === 'rating' ? (scales.get(id) ?? []) : []
    const change =
      'value' in own && id !== metric.id && unit === metric.unit && better === metric.better ? { change: figures.value - own.value } : {}
    values.push({ id, title, unit, ...(scale ? { scale } : {}), ...figures, ...change })
  }
  const note = extent && (await leftOut(store, metric, kept, where))
  return {
    period,
    why,
    where: [...asked.where],
    timezone: timezone ?? 'as written',
    interval: CONFIDENCE,
    inputs: [...inputs],
    ...(note ? { note } : {}),
    values,
  }
}

function periodOf(span: Parameters<typeof planPeriods>[0]): { period: Period; why: string } {
  const newest = (plan: Plan) => plan.windows[0]?.after
  const months = planPeriods(span, { grain: 'month' })
  const month = months.grain === 'month' ? newest(months) : undefined
  if (month) return { period: month, why: 'the newest complete month' }
  const plan = planPeriods(span)
  const after = newest(plan)
  const [all] = plan.periods
  if (after) return { period: after, why: `the newest complete ${plan.grain}s` }
  if (!all) throw new Error('a plan without a period')
  return { period: all, why: plan.why }
}

type Figures = { n: number; value: number; low?: number; high?: number; median?: number; p90?: number }

/** The figures of one way; of a quotient of two counts it is not told how far it scatters. */
function figuresOf({ metric, takes, per }: Variant, samples: ReadonlyMap<string, Sample | Unknown>): Figures | Unknown {
  const found = estimate(samples.get(metric.id) ?? { unknown: 'not measured' })
  if ('unknown' in found)
    return found.unknown === 'no records' && metric.ripens !== undefined ? { unknown: `no record is ripe: ${metric.ripens}` } : found
  if (per) {
    const below = estimate(samples.get(per.id) ?? { unknown: 'not measured' })
    if ('unknown' in below) return below
    return below.value > 0 ? { n: below.n, value: found.value / below.value } : { unknown: 'no records' }
  }
  if (takes === 'median') return found.median === undefined ? { unknown: 'sums alone have no median' } : { n: found.n, value: found.median }
  const { n, value, low, high, median, p90 } = found
  return { n, value, low, high, ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) }
}
