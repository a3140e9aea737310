import type { ActiveCustomers } from '../model/beside.js'
import { ALL_TIME, FEWEST_REFERENCE, lengthInPeriods, type Period, type Window } from '../model/period.js'
import type { Scale } from '../model/record.js'
import type { Sample, Sampled } from '../model/sample.js'
import type { Segment } from '../model/segment.js'
import type { Row, Store } from '../store/store.js'
import { type Cut, distributionSql, momentOf, quantilesSql, scalesSql, sumsSql } from './grouped.js'
import { groupsOf } from './groups.js'
import type { Metric } from './metric.js'
import { missingWords } from './needs.js'
import { perCustomer } from './per-customer.js'
import type { Placements } from './placements.js'
import { addedUp, binsTogether, madeOf } from './pool-rows.js'
import { type Stretch, sampleOf } from './read-sample.js'
import { endsOf, endsWithin } from './still-open.js'
import { addSums, summedMetrics } from './sums.js'

/** A question to the records: which metrics, over which stretches of time, for which segments. */
export interface Ask {
  readonly metrics: readonly Metric[]
  readonly periods: readonly Period[]
  readonly windows: readonly Window[]
  /** Sets of facets to group by: `[]` is everybody, `['team']` each team, `['team', 'category']` each pair. */
  readonly segments: readonly (readonly string[])[]
  /** Which interactions, as SQL over their columns; `true` for all. Answers follow their interaction. */
  readonly where: string
  /** What the records carry: see `carriedIn`. */
  readonly carried: ReadonlySet<string>
  /** The newest moment in the data, in milliseconds: how long a contact has had to ripen. */
  readonly now: number
  /** The zone whose midnights part the periods; UTC where none is named. */
  readonly zone?: string | undefined
  /** The periods that are all seen as old as the newest of them is: see `asOf` in bounds.ts. */
  readonly ripening?: readonly Period[]
  /** What `layPlacements` laid, for durations to be placed by. */
  readonly placements?: Placements
  /** Without medians and slowest tenths, which cost most: for looking again at some of the records. */
  readonly brief?: boolean
  /** The scales of ratings, where they are known already: see `scalesOf`. */
  readonly scales?: ReadonlyMap<string, readonly Scale[]>
  /** What counts per customer are told against. */
  readonly customers?: readonly ActiveCustomers[] | undefined
}

/**
 * One sample for every metric, segment and stretch: first the periods, then each window's two sides, its reference
 * periods pooled into `before`. Durations come in seconds. A segment appears for a metric when it has records in some
 * stretch; where it has none in another, its count is 0 and anything else unknown. A metric that the inputs cannot give
 * is unknown for everybody, with the reason, and has no segments. Order and numbers depend on the records alone.
 */
export async function measure(store: Store, ask: Ask): Promise<readonly Sampled[]> {
  const stretches = stretchesOf(ask)
  if (ask.segments.length === 0 || !covers(stretches)) return []
  const found = new Map<string, readonly Sampled[]>()
  const passes = new Map<string, Metric[]>()
  const summed = await summedMetrics(store)
  const none = summed.size > 0 && (await hasNoContacts(store))
  const scales = ask.scales ?? (await scalesOf(store, ask))
  for (const metric of ask.metrics) {
    // The volume of no contacts is 0, where sums know better.
    const unknown = (none && summed.has(metric.id) ? 'summed up' : undefined) ?? whyUnknown(ask, metric, scales)
    if (unknown !== undefined && summed.has(metric.id)) found.set(metric.id, await fromSums(store, ask, metric, stretches))
    else if (unknown === undefined) passes.set(momentOf(metric), [...(passes.get(momentOf(metric)) ?? []), metric])
    else found.set(metric.id, samplesOf(metric, {}, stretches, [], unknown))
  }
  for (const metrics of passes.values()) {
    for (const [id, samples] of await measureTogether(store, cutOf(ask), metrics, stretches, ask.brief)) found.set(id, samples)
  }
  const periodsOf = (sampled: Sampled) => stretches.find(it => it.name === sampled.stretch)?.periods ?? []
  return ask.metrics.flatMap(metric => {
    const samples = found.get(metric.id) ?? []
    if (metric.kind !== 'count' || !metric.perCustomer) return samples
    return samples.map(it => perCustomer(it, periodsOf(it), ask.customers ?? []))
  })
}

const hasNoContacts = async (store: Store): Promise<boolean> =>
  (await store.row<{ contacts: number }>('select count(*) as contacts from interactions')).contacts === 0

/** A metric that no record carries, from exports that are summed up already. */
async function fromSums(store: Store, ask: Ask, metric: Metric, stretches: readonly Stretch[]): Promise<readonly Sampled[]> {
  const groups = await addSums(store, metric, { sets: cutOf(ask).sets, stretches, where: ask.where, zone: ask.zone ?? 'UTC' })
  return groups.flatMap(({ segment, samples }) =>
    stretches.map(({ name }, at) => ({ metric: metric.id, segment, stretch: name, sample: samples[at] ?? { unknown: 'no records' } })),
  )
}

/** The scales on which the answers that each rating reads were given, in the stretches and segments asked about; by metric. */
export async function scalesOf(store: Store, ask: Ask): Promise<ReadonlyMap<string, readonly Scale[]>> {
  const ratings = ask.metrics.filter(it => it.kind === 'rating' && it.needs.every(need => ask.carried.has(need)))
  if (ratings.length === 0 || !covers(stretchesOf(ask))) return new Map()
  const rows = await store.rows<Scale & Row>(scalesSql(cutOf(ask), ratings))
  const of = (i: number) => rows.filter(it => it[`has${i}`] === true).map(({ low, high }) => ({ low, high }))
  return new Map(ratings.map((it, i) => [it.id, of(i)]))
}

const covers = (stretches: readonly Stretch[]): boolean => stretches.some(({ periods }) => periods.length > 0)

function stretchesOf(ask: Ask): Stretch[] {
  return [
    ...ask.periods.map((period, at) => ({ name: { period: at }, periods: [period], length: 1, binned: false })),
    ...ask.windows.flatMap(window => {
      const binned = window.before.length < FEWEST_REFERENCE
      const before = { name: { window: window.name, side: 'before' as const }, periods: window.before, length: window.before.length }
      const after = { name: { window: window.name, side: 'after' as const }, periods: [window.after], length: lengthInPeriods(window) }
      return [
        { ...before, binned },
        { ...after, binned },
      ]
    }),
  ]
}

/** The question as the queries see it. */
export function cutOf(ask: Ask): Cut {
  const sets = new Map(ask.segments.map(set => [JSON.stringify(set.toSorted()), set]))
  const stretches = stretchesOf(ask).map(({ periods }) => periods)
  return {
    sets: [...sets.values()],
    stretches,
    ends: endsOf(stretches),
    where: ask.where,
    now: ask.now,
    zone: ask.zone ?? 'UTC',
    ripening: ask.ripening ?? [],
    placements: ask.placements ?? new Map(),
  }
}

function whyUnknown(ask: Ask, metric: Metric, scales: NonNullable<Ask['scales']>): string | undefined {
  const missing = metric.needs.filter(need => !ask.carried.has(need))
  if (missing.length > 0) return missingWords(missing)
  const dated = ask.periods[0]?.from !== ALL_TIME.from
  const basis = momentOf(metric)
  // An answer without a contact lies where it was given.
  const begun = ask.carried.has('opened_at') ? 'opened_at' : 'answered_at'
  const moment = basis === 'open_at' ? 'opened_at' : basis === 'begun_at' ? begun : basis
  if (dated && !ask.carried.has(moment)) return missingWords([moment])
  return (scales.get(metric.id) ?? []).length > 1 ? 'answers on several scales' : undefined
}

/** Up to so many records the quantiles of all metrics are asked for together; beyond it one by one, to save memory. */
const TOGETHER = 200_000

async function measureTogether(
  store: Store,
  cut: Cut,
  metrics: readonly Metric[],
  stretches: readonly Stretch[],
  brief = false,
): Promise<[string, Sampled[]][]> {
  const made = madeOf(stretches)
  const single = { ...cut, stretches: cut.stretches.map((periods, at) => (made[at] ? [] : periods)) }
  const groups = groupsOf(cut, await store.rows(sumsSql(single, metrics)))
  for (const { rows } of groups) {
    for (const [at, parts] of made.entries()) if (parts) rows.set(at, addedUp(parts.map(it => rows.get(it) ?? {})))
  }
  // A backlog is counted at every end of a period, and told as the mean of these counts.
  const open = metrics[0]?.basis === 'open'
  const told = open ? stretches.map(it => ({ ...it, length: endsWithin(it.periods, cut.ends) })) : stretches
  const shapes = await shapesOf(store, { whole: cut, single }, metrics, stretches, brief)
  const shapeOf = (metric: Metric, at: number, key: string): Row => {
    const own = shapes.get(place(metric, at, key)) ?? {}
    const parts = metric.kind === 'rating' ? made[at] : undefined
    return parts ? { ...own, bins: binsTogether(parts.map(it => shapes.get(place(metric, it, key))?.bins ?? null)) } : own
  }
  return metrics.map((metric, i) => {
    const samples = groups.flatMap(({ key, segment, rows }) => {
      const known = told.map((stretch, at) =>
        sampleOf(metric, i, { ...rows.get(at), ...shapeOf(metric, at, key) }, stretch, cut.placements),
      )
      const absent = Object.keys(segment).length > 0 && known.every(sample => sample.n === 0)
      return absent ? [] : samplesOf(metric, segment, stretches, known, 'no records')
    })
    return [metric.id, samples]
  })
}

/** The samples of one segment; in a stretch without records anything but a count is unknown. */
function samplesOf(metric: Metric, segment: Segment, stretches: readonly Stretch[], known: readonly Sample[], unknown: string): Sampled[] {
  return stretches.map(({ name }, at) => {
    const sample = known[at]
    const shown = sample && (sample.n > 0 || (sample.kind === 'count' && sample.periods > 0)) ? sample : { unknown }
    return { metric: metric.id, segment, stretch: name, sample: shown }
  })
}

/** What is known of a metric beside its sums (`median`, `p90`, `bins`), by metric, stretch and segment: see `place`. */
type Shapes = Map<string, Row>

const place = (metric: Metric, stretch: number, segment: string): string => `${metric.id} ${stretch} ${segment}`

/** Quantiles of durations; the values of ratings everywhere, those of durations only where two stretches are compared. */
async function shapesOf(
  store: Store,
  { whole: cut, single }: { readonly whole: Cut; readonly single: Cut },
  metrics: readonly Metric[],
  stretches: readonly Stretch[],
  brief: boolean,
): Promise<Shapes> {
  const shapes: Shapes = new Map()
  const durations = metrics.filter(it => it.kind === 'duration')
  const ratings = metrics.filter(it => it.kind === 'rating')
  const compared = { ...cut, stretches: cut.stretches.map((periods, at) => (stretches[at]?.binned ? periods : [])) }
  const { records } = await store.row<{ records: number }>('select count(*) as records from interactions')
  const batches = records <= TOGETHER ? [durations] : durations.map(it => [it])
  for (const batch of batches.filter(it => it.length > 0)) {
    for (const { key, rows } of brief ? [] : groupsOf(cut, await store.rows(quantilesSql(cut, batch)))) {
      for (const [at, row] of rows) {
        for (const [i, metric] of batch.entries()) {
          shapes.set(place(metric, at, key), { median: row[`median${i}`] ?? null, p90: row[`p90_${i}`] ?? null })
        }
      }
    }
    await addDistributions(store, compared, batch, shapes)
  }
  await addDistributions(store, single, ratings, shapes)
  return shapes
}

async function addDistributions(store: Store, cut: Cut, metrics: readonly Metric[], shapes: Shapes): Promise<void> {
  if (metrics.length === 0 || cut.stretches.every(periods => periods.length === 0)) return
  const rows = await store.rows(distributionSql(cut, metrics))
  for (const [i, metric] of metrics.entries()) {
    const own = rows.filter(row => row.metric === i)
    for (const { key, rows: found } of groupsOf(cut, own)) {
      for (const [at, row] of found) shapes.set(place(metric, at, key), { ...shapes.get(place(metric, at, key)), bins: row.bins ?? null })
    }
  }
}
