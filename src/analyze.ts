import { compare } from './compare/compare.js'
import { estimate } from './compare/estimate.js'
import { planPeriods } from './compare/windows.js'
import { reportFindings } from './findings.js'
import type { Format } from './ingest/format.js'
import { type Ingested, ingest, type Told } from './ingest/ingest.js'
import { inZone } from './ingest/settle.js'
import type { Source } from './ingest/source.js'
import { type Docket, judge } from './judge/judge.js'
import type { Rule } from './judge/rule.js'
import { type AskedBasis, onBasis } from './measure/basis.js'
import { leftOut } from './measure/left-out.js'
import { type Ask, measure, scalesOf } from './measure/measure.js'
import type { Metric } from './measure/metric.js'
import { carriedIn } from './measure/needs.js'
import { questionMetrics } from './measure/questions.js'
import { facetSets } from './measure/segments.js'
import { countKept, requireFacets, whereSql } from './measure/where.js'
import { type ActiveCustomers, type Beside, besideOf } from './model/beside.js'
import type { MetricCard } from './model/metric.js'
import { nearestNames } from './model/nearest.js'
import type { Grain } from './model/period.js'
import type { Scale } from './model/record.js'
import { refuse } from './model/refusal.js'
import type { Comparison, Measurement, MetricInfo, Report } from './model/report.js'
import type { Sampled } from './model/sample.js'
import type { Schedule } from './model/schedule.js'
import { segmentKey } from './model/segment.js'
import { dayStartIn } from './model/zone.js'
import { type Limits, Store } from './store/store.js'

/** What is asked of the records. */
export interface Question {
  readonly period?: Grain
  readonly by: readonly string[]
  readonly where: readonly string[]
  /** Ids of the metrics to report; none: all. */
  readonly metrics: readonly string[]
  readonly asOf?: string
  /** By which moment every metric that can be is laid into periods; each by its own where none is named. */
  readonly basis?: AskedBasis
  readonly dateOrder?: 'dmy' | 'mdy'
  /** The zone of local times that name none, and of the midnights that part the periods; UTC where none is told. */
  readonly timezone?: string
  /** When the desk is open, and the file that says so. */
  readonly businessHours?: Beside & Schedule
  /** How many customers were active when, and the file that says so. */
  readonly activeCustomers?: Beside & { readonly customers: readonly ActiveCustomers[] }
  /** What the user says of columns and formats. */
  readonly reading?: Pick<Told, 'overrides' | 'forced' | 'maxRejected'>
  /** Of the program, for the report to name. */
  readonly version: string
}

/** What the house knows: handed in, so that a test can ask with one metric and one rule. */
export interface Knowledge {
  readonly formats: readonly Format[]
  readonly metrics: readonly Metric[]
  readonly rules: readonly Rule[]
}

export interface Progress {
  readonly stage: 'reading' | 'measuring' | 'judging'
  readonly file?: string
  readonly done?: number
  readonly total?: number
}

interface Options {
  readonly limits?: Limits
  readonly tell?: (it: Progress) => void
  /** Takes every rejection, whole. */
  readonly onRejected?: Told['onRejected']
}

/** The level of each one-sided test; the intervals of 90 % end where such a test turns. */
const ALPHA = 0.05

/**
 * The whole of the tool: exports and a question in, a report out. Reads no clock and no setting. Refuses what cannot be
 * read or asked; the same files and the same question give the same report.
 */
export async function analyze(sources: readonly Source[], question: Question, knows: Knowledge, options: Options = {}): Promise<Report> {
  const tell = options.tell ?? (() => undefined)
  const store = await Store.open(options.limits)
  try {
    const read = await ingest(store, sources, knows.formats, {
      ...(question.dateOrder ? { dateOrder: question.dateOrder } : {}),
      ...(question.timezone ? { timezone: question.timezone } : {}),
      ...(question.businessHours ? { businessHours: question.businessHours } : {}),
      ...question.reading,
      ...(options.onRejected ? { onRejected: options.onRejected } : {}),
      onFile: (file, done, total) => tell({ stage: 'reading', file, done, total }),
    })
    // Whatever the records hold, no query they end up in can reach another file.
    await store.shutIn()
    tell({ stage: 'measuring' })
    return await answer(store, read, sources, question, knows, tell)
  } finally {
    store.close()
  }
}

async function answer(
  store: Store,
  read: Ingested,
  sources: readonly Source[],
  question: Question,
  knows: Knowledge,
  tell: (it: Progress) => void,
): Promise<Report> {
  const { asOf, basis, timezone: zone = 'UTC' } = question
  const { extent } = read
  if (extent && asOf !== undefined && dayStartIn(asOf, zone) <= extent.oldest)
    throw refuse.nothingToAnalyse([`every record is of ${asOf} or later`])
  await requireFacets(store, question.by)
  const where = await whereSql(store, question.where)
  const kept = await countKept(store, where)
  if (kept.contacts + kept.answers + kept.sums === 0) throw refuse.nothingToAnalyse([`no contact has ${question.where.join(', ')}`])
  const newest = extent?.last ?? 0
  const known = [...knows.metrics, ...(await questionMetrics(store))]
  const metrics = basis ? known.map(it => onBasis(it, basis)) : known
  requireMetrics(question.metrics, metrics)
  const plan = planPeriods(extent && inZone(extent, zone), { grain: question.period, asOf })
  const ask: Ask = {
    metrics,
    periods: plan.periods,
    windows: plan.windows,
    segments: await facetSets(store, question.by, where),
    where,
    carried: new Set([...(await carriedIn(store)), ...(question.activeCustomers ? (['active_customers'] as const) : [])]),
    now: asOf === undefined ? newest : Math.min(newest, dayStartIn(asOf, zone)),
    zone,
    customers: question.activeCustomers?.customers,
  }
  const scales = await ratingScales(store, ask)
  const measured = await measure(store, ask)
  const comparisons = comparisonsOf(measured, ask, scales)
  const measurements = measurementsOf(measured, ask)
  tell({ stage: 'judging' })
  const docket: Docket = {
    rules: knows.rules,
    windows: plan.windows,
    comparisons,
    cards: new Map(metrics.map(it => [it.id, cardOf(it)])),
  }
  const judged = judge(docket)
  const again = async (changed: Pick<Ask, 'metrics' | 'windows' | 'segments' | 'where'>) => {
    const narrowed = { ...ask, periods: [], ...changed }
    return comparisonsOf(await measure(store, narrowed), narrowed, scales)
  }
  const findings = await reportFindings({
    store,
    ask,
    docket,
    judged,
    measurements,
    again,
    alpha: ALPHA,
    nameOf: file => sources[file]?.name ?? '',
  })

  const asked = (id: string) => question.metrics.length === 0 || question.metrics.includes(id)
  // What a finding speaks of is told, asked for or not.
  const spoken = findings.flatMap(({ segment, operation, perception }) =>
    [...operation, ...perception].map(({ metric }) => ({ metric, segment: segmentKey(segment) })),
  )
  const told = ({ metric, segment }: Comparison) =>
    asked(metric) || spoken.some(it => it.metric === metric && it.segment === segmentKey(segment))
  const cards: MetricInfo[] = []
  for (const it of metrics.filter(({ id }) => asked(id) || spoken.some(it => it.metric === id))) {
    const note = extent && (await leftOut(store, it, kept, where, read.said))
    cards.push({ ...cardOf(it), ...(scales.has(it.id) ? { scale: scales.get(it.id) } : {}), ...(note ? { note } : {}) })
  }
  const period = { from: plan.periods[0]?.from ?? '', to: plan.periods.at(-1)?.to ?? '' }
  return {
    schema: 'rind/report/1',
    tool: { name: 'rind', version: question.version },
    question: {
      grain: plan.grain,
      windows:
        plan.windows.length > 0
          ? plan.windows.map(it => ({ ...it, before: [...it.before] }))
          : [{ name: 'all', before: [], after: period }],
      period,
      by: [...question.by],
      where: [...question.where],
      metrics: [...question.metrics],
      timezone: question.timezone ?? 'as written',
      ...(basis ? { basis } : {}),
      ...(question.businessHours ? { businessHours: { ...besideOf(question.businessHours), timezone: question.businessHours.zone } } : {}),
      ...(question.activeCustomers ? { activeCustomers: besideOf(question.activeCustomers) } : {}),
      interval: 0.9,
      why: plan.why,
    },
    inputs: [...read.inputs],
    join: read.join,
    metrics: cards,
    measurements: measurements.filter(it => asked(it.metric)),
    comparisons: comparisons.filter(told),
    findings,
    silences: [...judged.silences],
    rejections: { count: read.rejections.count, first: [...read.rejections.first] },
    checks: { segments: judged.segments, looks: judged.segments * knows.rules.length, alpha: ALPHA, excluded: judged.excluded },
  }
}

/** Which questions a survey asks is known only once it is read. */
function requireMetrics(asked: readonly string[], metrics: readonly Metric[]): void {
  const ids = metrics.map(it => it.id)
  const unknown = asked.find(it => !ids.includes(it))
  if (unknown !== undefined) throw refuse.noneCalled('metric', unknown, nearestNames(unknown, ids), '`--format json` names the questions')
}

const cardOf = ({ id, title, side, unit, better, basis, margin }: Metric): MetricCard => ({ id, title, side, unit, better, basis, margin })

/** The scale of each rating that was given on one. */
async function ratingScales(store: Store, ask: Ask): Promise<Map<string, Scale>> {
  const scales = new Map<string, Scale>()
  for (const metric of ask.metrics.filter(it => it.kind === 'rating')) {
    const [scale, other] = await scalesOf(store, ask, metric)
    if (scale && !other) scales.set(metric.id, scale)
  }
  return scales
}

function measurementsOf(measured: readonly Sampled[], ask: Ask): Measurement[] {
  return measured.flatMap(({ metric, segment, stretch, sample }) => {
    const period = 'period' in stretch ? ask.periods[stretch.period] : undefined
    return period ? [{ metric, segment, period, ...estimate(sample) }] : []
  })
}

function comparisonsOf(measured: readonly Sampled[], ask: Ask, scales: ReadonlyMap<string, Scale>): Comparison[] {
  const pairs = new Map<string, { before?: Sampled; after?: Sampled }>()
  for (const it of measured) {
    if (!('window' in it.stretch)) continue
    const key = `${it.stretch.window} ${it.metric} ${segmentKey(it.segment)}`
    pairs.set(key, { ...pairs.get(key), [it.stretch.side]: it })
  }
  const metrics = new Map(ask.metrics.map(it => [it.id, it]))
  return [...pairs.values()].flatMap(({ before, after }) => {
    const metric = metrics.get(before?.metric ?? '')
    const window = ask.windows.find(it => before && 'window' in before.stretch && it.name === before.stretch.window)
    if (!before || !after || !metric || !window) return []
    return [compare(cardOf(metric), before.segment, window, before.sample, after.sample, { alpha: ALPHA, scale: scales.get(metric.id) })]
  })
}
