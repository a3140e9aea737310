import type { Period } from '../model/period.js'
import { KINDS, kindsSql } from './alike-cells.js'
import { asOf, within } from './bounds.js'
import { answerFacetSql, facetSql } from './facet.js'
import type { Metric } from './metric.js'
import { type Placements, placementSql } from './placements.js'
import { stillOpen } from './still-open.js'

// The SQL of the engine. Every query goes the same way: `records` (one row a record, with its facets f0, f1, ..., its
// moment, and one cell a metric, m0, m1, ..., null where the metric leaves the record out), `placed` (with the stretch its
// moment lies in, s0, s1, ..., one for each layer of stretches), then one grouping by all layers and sets of facets.

/** What all queries of one question share. */
export interface Cut {
  /** Sets of facets to group by; the empty one is everybody. */
  readonly sets: readonly (readonly string[])[]
  /** Stretches of time, each of some periods pooled; a record may lie in several of them. */
  readonly stretches: readonly (readonly Period[])[]
  /** The ends of all periods, at which the contacts still open are counted. */
  readonly ends: readonly Period[]
  /** SQL over the columns of interactions, `true` for all. */
  readonly where: string
  /** The newest moment in the data, in milliseconds. */
  readonly now: number
  /** The zone whose midnights part the periods. */
  readonly zone: string
  /** Periods of which every one is seen as old as the newest: see `asOf`. None: all are seen from now. */
  readonly ripening: readonly Period[]
  /** Where the durations of a metric, by id, lie among those of the reference periods. */
  readonly placements: Placements
  /** Also cut into cells of one kind of contact, and tell customers apart: for `alike.ts`. */
  readonly cells?: boolean
}

/** Every facet that some set names; the i-th is handed on in the column `f<i>`. */
export const facetsOf = (cut: Cut): string[] => [...new Set(cut.sets.flat())]

/** What the column `bits` holds for the groups of a set of facets: one bit for each facet, set where it is not grouped by. */
export function bitsOf(cut: Cut, set: readonly string[]): number {
  return facetsOf(cut).reduce((bits, facet) => bits * 2 + (set.includes(facet) ? 0 : 1), 0)
}

/**
 * The column that decides in which period a metric's record lies; metrics that share it are measured in one pass. Of an
 * answer `begun_at` is when its contact was opened, and without a contact when it was given.
 */
export function momentOf(metric: Metric): 'period_at' | 'answered_at' | 'begun_at' | 'opened_at' | 'ended_at' | 'open_at' {
  const { reads, basis } = metric
  if (reads === 'answers') return basis === 'answered' ? 'answered_at' : basis === 'opened' ? 'begun_at' : 'period_at'
  if (metric.basis === 'open') return 'open_at'
  return metric.basis === 'opened' ? 'opened_at' : 'ended_at'
}

/** Counts and sums of every metric, by stretch and segment. All metrics are placed by the same moment. */
export function sumsSql(cut: Cut, metrics: readonly Metric[]): string {
  return `${placed(cut, metrics)} select ${[...keys(cut), ...metrics.flatMap((it, i) => sumsOf(cut, it, i))].join(', ')} from placed ${grouped(cut)}`
}

/**
 * The exact median and ninth tenth of durations placed by the same moment, by stretch and segment: `median<i>` and `p90_<i>`.
 * The engine has to hold all values of all groups at once for it.
 */
export function quantilesSql(cut: Cut, metrics: readonly Metric[]): string {
  const pairs = metrics.map((_, i) => `quantile_cont(m${i}, [0.5, 0.9]) as pair${i}`)
  const halves = metrics.map((_, i) => `pair${i}[1] as median${i}, pair${i}[2] as p90_${i}`)
  const keyed = keys(cut)
  return `${placed(cut, metrics)} select * exclude (${metrics.map((_, i) => `pair${i}`).join(', ')}), ${halves.join(', ')}
    from (select ${[...keyed, ...pairs].join(', ')} from placed ${grouped(cut)})`
}

/**
 * How often each value of some metrics placed by the same moment occurs, by stretch and segment, as the text
 * `value:count value:count ...`: one row a segment and metric (`metric`, its place among them), since rows cost more than
 * text. The values are the points of a rating, or numbers of 1 % bins of a duration.
 */
export function distributionSql(cut: Cut, metrics: readonly Metric[]): string {
  const values = metrics.map((metric, i) => `{'metric': ${i}, 'bin': ${metric.kind === 'duration' ? binOf(`m${i}`) : `m${i}`}}`)
  return `${placed(cut, metrics)}, valued as (select *, unnest([${values.join(', ')}], recursive := true) from placed),
    counted as (select ${[...keys(cut), 'metric'].join(', ')}, bin, count(*) as count
      from valued where bin is not null ${grouped(cut, 'metric', 'bin')})
    select * exclude (bin, count), string_agg(bin || ':' || count, ' ' order by bin) as bins from counted group by all`
}

/** The scales on which the answers that some metrics read were given, and whether each metric (`has<i>`) has answers on it. */
export function scalesSql(cut: Cut, metrics: readonly Metric[]): string {
  const has = metrics.map((_, i) => `count(m${i}) > 0 as has${i}`)
  return `${placed({ ...cut, sets: [], placements: new Map() }, metrics)}
    select scale_low as low, scale_high as high, ${has.join(', ')} from placed group by all order by all`
}

/** The number of the 1 % bin that a duration in milliseconds lies in; zeros have one of their own, and no duration has none. */
const binOf = (cell: string): string => `case when ${cell} <= 0 then -1 else floor(ln(${cell}) / ln(1.01)) end::integer`

/** Where a 1 % bin begins, in seconds. */
export const binStart = (bin: number): number => (bin < 0 ? 0 : 1.01 ** bin / 1000)

/**
 * The stretches in layers, by number, so that none overlaps another of its layer: a record then lies in one stretch of a
 * layer at most, and is placed without a join. One without periods is in no layer.
 */
function layersOf(stretches: readonly (readonly Period[])[]): number[][] {
  const layers: number[][] = []
  const overlaps = (one: number, other: number) =>
    (stretches[one] ?? []).some(({ from, to }) => (stretches[other] ?? []).some(it => it.from < to && from < it.to))
  for (const [stretch, periods] of stretches.entries()) {
    if (periods.length === 0) continue
    const layer = layers.find(there => !there.some(other => overlaps(stretch, other)))
    if (layer) layer.push(stretch)
    else layers.push([stretch])
  }
  return layers
}

export function placed(cut: Cut, metrics: readonly Metric[]): string {
  const layers = layersOf(cut.stretches)
  const places = layers.map((layer, i) => {
    const cases = layer.flatMap(stretch =>
      (cut.stretches[stretch] ?? []).map(period => `when ${within('moment', period, cut.zone)} then ${stretch}`),
    )
    return `case ${cases.join(' ')} end as s${i}`
  })
  const scores = metrics.flatMap((metric, i) =>
    cut.placements.has(metric.id) ? [`${placementSql(metric.id, `m${i}`, binOf(`m${i}`))} as x${i}`] : [],
  )
  return `with records as (${records(cut, metrics)}),
    placed as (select ${['*', ...places, ...scores].join(', ')} from records${scores.length > 0 ? ', placements' : ''} where ${stretchOf(layers)} is not null)`
}

/** The stretch of a group: it is grouped by one layer, and the columns of the others are null. */
const stretchOf = (layers: readonly unknown[]): string => `coalesce(${layers.map((_, i) => `s${i}`).join(', ')})`

function records(cut: Cut, metrics: readonly Metric[]): string {
  const cells = metrics.map((metric, i) => `case when ${metric.where ?? 'true'} then ${cellOf(metric)} end as m${i}`)
  const newest = `(select epoch_ms(${cut.now}) as newest)`
  const seen = `${asOf(cut.ripening, cut.now, cut.zone)} as newest`
  if (metrics[0]?.reads === 'interactions') {
    const facets = facetsOf(cut).map((facet, i) => `${facetSql(facet)} as f${i}`)
    const table =
      metrics[0].basis === 'open'
        ? stillOpen(cut.ends, newest, cut.zone)
        : metrics.some(it => it.looksAhead)
          ? LOOKING_AHEAD
          : 'interactions'
    const own = cut.cells ? [...kindsSql(cut.where), 'customer'] : []
    return `select ${[...facets, ...own, 'moment', ...cells].join(', ')}
      from (select *, ${seen} from (select *, ${momentOf(metrics[0])} as moment from ${table} where (${cut.where})))`
  }
  // An answer is grouped by what its contact is, and kept when its contact is kept; one without a contact by what it
  // says itself, and only while nothing is asked of contacts.
  const own = facetsOf(cut).map((facet, i) => `case when contact is null then ${answerFacetSql(facet)} else c${i} end as f${i}`)
  const facets = facetsOf(cut).map((facet, i) => `${facetSql(facet)} as c${i}`)
  const of = cut.cells ? [...kindsSql(cut.where), 'customer as contact_customer'] : []
  const kinds = KINDS.map(it => `coalesce(${it}, '') as ${it}`)
  const whose = cut.cells ? [...kinds, 'coalesce(contact_customer, customer) as customer'] : []
  const moment = metrics[0] && momentOf(metrics[0])
  const told = moment === 'begun_at' ? 'case when contact is null then answered_at else begun_at end' : moment
  return `select ${[...own, ...whose, 'moment', 'scale_low', 'scale_high', ...cells].join(', ')}
    from (select *, ${seen} from (select *, ${told} as moment from answers left join
      (select ${['record as contact', 'opened_at as begun_at', ...facets, ...of].join(', ')} from interactions where (${cut.where})) on record = contact
      where ${cut.where === 'true' ? 'true' : 'contact is not null'})) as answers`
}

/** Interactions, each with `next_at`: when its customer next opened a contact after this one had ended. */
const LOOKING_AHEAD = `(select interactions.*, next_at from interactions asof left join (
    select customer as next_customer, opened_at as next_at from interactions
    where customer is not null and opened_at is not null and direction is distinct from 'outbound')
  on customer = next_customer and ended_at < next_at)`

function cellOf(metric: Metric): string {
  if (metric.kind === 'share') return `coalesce((${metric.hit}), false)`
  if (metric.kind === 'count') return 'true'
  if (metric.kind === 'ratio') return `{'over': (${metric.over})::bigint, 'per': (${metric.per})::bigint}`
  return `(${metric.value})`
}

function sumsOf(cut: Cut, metric: Metric, i: number): string[] {
  const count = `count(m${i}) as n${i}`
  if (metric.kind === 'share') return [count, `count_if(m${i}) as hits${i}`]
  if (metric.kind === 'nps') return [count, `count_if(m${i} >= 9) as promoters${i}`, `count_if(m${i} <= 6) as detractors${i}`]
  if (metric.kind === 'ratio') {
    const [over, per] = [`m${i}.over::hugeint`, `m${i}.per`]
    const sums = { sum: `${over}`, squares: `${over} * ${over}`, weights: `${per}::hugeint * ${per}`, products: `${over} * ${per}` }
    return [`sum(${per}) as n${i}`, `count(m${i}) as rows${i}`, ...Object.entries(sums).map(([name, sql]) => `sum(${sql}) as ${name}${i}`)]
  }
  if (metric.kind !== 'duration') return [count]
  // Whole milliseconds in whole numbers: sums of doubles differ from run to run under two threads.
  const times = [count, `sum(m${i}) as sum${i}`, `sum(m${i}::hugeint * m${i}) as squares${i}`]
  return cut.placements.has(metric.id) ? [...times, `sum(x${i}) as placed${i}`, `sum(x${i}::hugeint * x${i}) as spread${i}`] : times
}

const columns = (cut: Cut): string[] => facetsOf(cut).map((_, i) => `f${i}`)

export function keys(cut: Cut): string[] {
  const names = columns(cut)
  const bits = names.length === 0 ? '0' : `grouping(${names.join(', ')})`
  return [`${stretchOf(layersOf(cut.stretches))} as stretch`, `${bits} as bits`, ...names]
}

export function grouped(cut: Cut, ...more: readonly string[]): string {
  const [names, facets, layers] = [columns(cut), facetsOf(cut), layersOf(cut.stretches)]
  const sets = layers.flatMap((_, i) => cut.sets.map(set => [`s${i}`, ...more, ...names.filter((_, j) => set.includes(facets[j] ?? ''))]))
  return `group by grouping sets (${sets.map(set => `(${set.join(', ')})`).join(', ')}) having ${stretchOf(layers)} is not null`
}
