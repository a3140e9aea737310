import { tellAfterwards } from './afterwards.js'
import { planPeriods } from './compare/windows.js'
import { cardOf, glance, look, measurementsOf, onOneScale, withAgents, withPlacements, wobblesOf } from './comparing.js'
import { reportFacts } from './facts.js'
import { reportFindings, UNHAPPY } from './findings.js'
import { type Ingested, ingest, type Told } from './ingest/ingest.js'
import { keptIn } from './ingest/restored.js'
import type { Source } from './ingest/source.js'
import { bySize } from './judge/finding.js'
import { checkRails } from './judge/guard-rails.js'
import { type Docket, judge } from './judge/judge.js'
import { reportedMelons } from './judge/melons.js'
import { asksFor } from './judge/rule.js'
import { nameAgents } from './measure/agents.js'
import { onBasis } from './measure/basis.js'
import { countedOf } from './measure/counted.js'
import { type Changed, changedInstruments } from './measure/instruments.js'
import { leftOut } from './measure/left-out.js'
import { type Ask, scalesOf } from './measure/measure.js'
import type { Metric } from './measure/metric.js'
import { carriedIn } from './measure/needs.js'
import { questionMetrics } from './measure/questions.js'
import { facetSets } from './measure/segments.js'
import { slowestMetrics } from './measure/slowest.js'
import { countKept, requireFacets, requireTouched, whereSql } from './measure/where.js'
import { besideOf } from './model/beside.js'
import { nearestNames } from './model/nearest.js'
import { ALL_TIME, dayOf, periodAt } from './model/period.js'
import { refuse } from './model/refusal.js'
import type { Comparison, MetricInfo, Report } from './model/report.js'
import { segmentKey } from './model/segment.js'
import { dayStartIn, shownIn } from './model/zone.js'
import { ALPHA, FDR, FEWEST_ANSWERS, type Knowledge, type Options, type Progress, type Question } from './question.js'
import { Store } from './store/store.js'
import { turned } from './turned.js'

export { FEWEST_ANSWERS, type Knowledge, type Progress, type Question } from './question.js'

/**
 * The whole of the tool: exports and a question in, a report out. Reads no clock and no setting. Refuses what cannot be
 * read or asked; the same files and the same question give the same report.
 */
export async function analyze(sources: readonly Source[], question: Question, knows: Knowledge, options: Options = {}): Promise<Report> {
  const tell = options.tell ?? (() => undefined)
  const { stored } = options
  const store = stored?.store ?? (await Store.open(options.limits, options.signal))
  try {
    const told: Told = {
      ...(question.dateOrder ? { dateOrder: question.dateOrder } : {}),
      ...(question.timezone ? { timezone: question.timezone } : {}),
      ...(question.businessHours ? { businessHours: question.businessHours } : {}),
      ...question.reading,
      ...(options.onRejected ? { onRejected: options.onRejected } : {}),
      onFile: (file, done, total) => tell({ stage: 'reading', file, done, total }),
    }
    const read = await ingest(store, sources, knows.formats, told, stored && [await keptIn(store)])
    await stored?.release()
    // Whatever the records hold, no query they end up in can reach another file.
    await store.shutIn()
    await nameAgents(store, question.nameAgents ?? false)
    tell({ stage: 'measuring' })
    return await answer(store, read, question, knows, { ...options, tell })
  } finally {
    if (!stored) store.close()
  }
}

async function answer(
  store: Store,
  read: Ingested,
  question: Question,
  knows: Knowledge,
  { tell, onJudged }: Pick<Options, 'onJudged'> & { readonly tell: (it: Progress) => void },
): Promise<Report> {
  const { asOf, basis, timezone: zone = 'UTC' } = question
  const { extent } = read
  if (extent && asOf !== undefined && dayStartIn(asOf, zone) <= extent.oldest)
    throw refuse.nothingToAnalyse([`every record is of ${asOf} or later`])
  await requireFacets(store, [...question.by, ...(question.events ?? []).flatMap(it => Object.keys(it.segment))])
  await requireTouched(store, question.events ?? [], question.eventsFile?.file ?? 'the config')
  const where = await whereSql(store, question.where)
  const kept = await countKept(store, where)
  if (kept.contacts + kept.answers + kept.sums === 0) throw refuse.nothingToAnalyse([`no contact has ${question.where.join(', ')}`])
  const newest = extent?.last ?? 0
  const now = asOf === undefined ? newest : Math.min(newest, dayStartIn(asOf, zone))
  const known = [...knows.metrics, ...(await questionMetrics(store))]
  const own = basis ? known.map(it => onBasis(it, basis)) : known
  requireMetrics(question.metrics, own)
  const span = extent && shownIn(extent, zone)
  const plan = planPeriods(span, { grain: question.period, asOf, toDate: question.toDate })
  const carried = new Set([...(await carriedIn(store)), ...(question.activeCustomers ? (['active_customers'] as const) : [])])
  const wanted = [...knows.rules, ...(knows.facts ?? [])].flatMap(it => it.needs)
  const reference = plan.windows.flatMap(it => it.before)
  const slowest = await slowestMetrics(store, { metrics: own, wanted, carried, where, reference, zone, now })
  const metrics = [...own, ...slowest]
  const asked: Ask = {
    metrics,
    periods: plan.periods,
    windows: plan.windows,
    segments: await facetSets(store, question.by, where),
    where,
    carried,
    now,
    zone,
    ripening: plan.periods,
    customers: question.activeCustomers?.customers,
  }
  const ask = { ...(await withPlacements(store, asked)), scales: await scalesOf(store, asked) }
  const scales = onOneScale(ask.scales)
  const alike = new Set([...metrics.filter(it => knows.rules.some(rule => asksFor(rule, it))).map(it => it.id), UNHAPPY])
  const terms = { alpha: ALPHA, scales }
  const shown = await look(store, ask, alike, terms)
  const looked = await withAgents(store, ask, shown, alike, terms)
  const refused = await changedInstruments(store, { where, windows: plan.windows, zone })
  const told = looked.comparisons.map(it => notJudged(it, refused))
  const isOwn = ({ segment }: Pick<Comparison, 'segment'>) => !('agent' in segment) || question.by.includes('agent')
  const comparisons = [...(await turned(store, ask, told.filter(isOwn), alike, terms)), ...told.filter(it => !isOwn(it))]
  const measurements = measurementsOf(looked.sampled, ask)
  tell({ stage: 'judging' })
  const docket: Docket = {
    rules: knows.rules,
    windows: plan.windows,
    comparisons,
    cards: new Map(metrics.map(it => [it.id, cardOf(it)])),
    refused,
    fdr: question.fdr ?? FDR,
    alpha: ALPHA,
    fewest: question.minAnswers ?? FEWEST_ANSWERS,
  }
  const judged = judge(docket)
  onJudged?.(judged.couldSpeak)
  const again = async (changed: Pick<Ask, 'metrics' | 'windows' | 'segments' | 'where'>) =>
    (await glance(store, { ...ask, ...changed }, { ...terms, wobbles: looked.contrasts.wobbles })).comparisons
  const nameOf = (file: number) => read.inputs[file]?.file ?? ''
  const all = question.allEvidence ?? false
  const diverged = await reportFindings({ store, ask, docket, judged, looked, again, events: question.events ?? [], nameOf, all })
  const anew: typeof again = async changed => (await glance(store, { ...ask, ...changed }, { ...terms, wobbles: undefined })).comparisons
  const facts = await reportFacts({
    ...{ store, ask, docket, question, measurements, scales, nameOf, anew, all },
    rules: knows.facts ?? [],
    grain: plan.grain,
    span: span ? { from: dayOf(span.first), to: asOf ?? periodAt(span.last, 'day').to } : ALL_TIME,
  })
  const { findings, silences } = await tellAfterwards({
    ...{ store, ask, asOf, departures: read.departures },
    findings: [...diverged, ...facts.findings].sort(bySize),
  })

  // What a finding speaks of is told, asked for or not; a metric that was made for a rule only then.
  const isMade = (id: string) => slowest.some(it => it.id === id)
  const isAsked = (id: string) => (question.metrics.length === 0 && !isMade(id)) || question.metrics.includes(id)
  const spoken = findings.flatMap(({ segment, operation, perception }) =>
    [...operation, ...perception].map(({ metric }) => ({ metric, segment: segmentKey(segment) })),
  )
  // Of an agent nothing is told but what was found.
  const isTold = (it: Pick<Comparison, 'metric' | 'segment'>) =>
    (isAsked(it.metric) && isOwn(it)) || spoken.some(one => one.metric === it.metric && one.segment === segmentKey(it.segment))
  const infoOf = (it: Metric): MetricInfo => ({ ...cardOf(it), ...(scales.has(it.id) ? { scale: scales.get(it.id) } : {}) })
  const cards: MetricInfo[] = []
  for (const it of metrics.filter(({ id }) => isAsked(id) || spoken.some(it => it.metric === id))) {
    const note = extent && (await leftOut(store, it, kept, where, read.said))
    cards.push({ ...infoOf(it), ...(note ? { note } : {}), counted: countedOf(it) })
  }
  const aims = { targets: question.targets ?? [], floor: question.floor, fewest: docket.fewest }
  const period = { from: plan.periods[0]?.from ?? '', to: plan.periods.at(-1)?.to ?? '' }
  return {
    schema: 'rind/report/1',
    tool: { name: 'rind', version: question.version },
    question: {
      grain: plan.grain,
      windows:
        plan.windows.length > 0
          ? plan.windows.map(({ parts, running: _, ...it }) => ({ ...it, before: [...it.before], ...(parts ? { parts: [...parts] } : {}) }))
          : [{ name: 'all', before: [], after: period }],
      period,
      by: [...question.by],
      where: [...question.where],
      metrics: [...question.metrics],
      timezone: question.timezone ?? 'as written',
      ...(basis ? { basis } : {}),
      ...(question.businessHours ? { businessHours: { ...besideOf(question.businessHours), timezone: question.businessHours.zone } } : {}),
      ...(question.activeCustomers ? { activeCustomers: besideOf(question.activeCustomers) } : {}),
      ...(question.targets ? { targets: [...question.targets] } : {}),
      ...(question.events ? { events: question.events.map(it => ({ ...it, segment: { ...it.segment } })) } : {}),
      ...(question.eventsFile ? { eventsFile: besideOf(question.eventsFile) } : {}),
      ...(question.floor ? { floor: question.floor } : {}),
      interval: 0.9,
      why: plan.why,
      ...(plan.ahead && plan.ahead.length > 0 ? { ahead: [...plan.ahead] } : {}),
    },
    inputs: [...read.inputs],
    join: read.join,
    ...(read.departures ? { departures: read.departures } : {}),
    metrics: cards,
    measurements: measurements.filter(isTold),
    comparisons: comparisons.filter(isTold),
    findings: [...findings],
    ...(question.guardRails ? { guardRails: checkRails(question.guardRails, docket) } : {}),
    ...(question.targets
      ? { melons: reportedMelons({ metrics: metrics.map(infoOf), measurements: measurements.filter(isOwn) }, aims) }
      : {}),
    silences: [...judged.silences, ...facts.silences, ...silences],
    rejections: { count: read.rejections.count, first: [...read.rejections.first] },
    checks: {
      segments: judged.segments,
      looks: judged.segments * knows.rules.length,
      alpha: ALPHA,
      fdr: docket.fdr,
      wobble: wobblesOf(looked, alike),
      excluded: judged.excluded.filter(isOwn),
    },
  }
}

/** Which questions a survey asks is known only once it is read. */
function requireMetrics(asked: readonly string[], metrics: readonly Metric[]): void {
  const ids = metrics.map(it => it.id)
  const unknown = asked.find(it => !ids.includes(it))
  if (unknown !== undefined) throw refuse.noneCalled('metric', unknown, nearestNames(unknown, ids), '`--format json` names the questions')
}

/** What was not measured alike before and after is told side by side, and no verdict is passed on it. */
function notJudged(comparison: Comparison, refused: readonly Changed[]): Comparison {
  const why = refused.find(it => it.window === comparison.window && it.metrics.includes(comparison.metric))?.why
  return why === undefined ? comparison : { ...comparison, verdict: 'unclear', note: `not comparable: ${why}` }
}
