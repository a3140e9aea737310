import type { Period } from '../model/period.js'
import type { Cell, Sums, Tallied, Tally } from '../model/tally.js'
import type { Row, Store } from '../store/store.js'
import { KINDS } from './alike-cells.js'
import { type Cut, grouped, keys, momentOf, placed } from './grouped.js'
import { groupsOf, segmentsOf } from './groups.js'
import { type Ask, cutOf } from './measure.js'
import type { Metric } from './metric.js'

/** Points may have halves and tenths: summed as whole thousandths, so that the order of the rows changes nothing. */
const POINT = 1000

/**
 * What the comparison of like with like needs of some metrics (times, shares, ratings, recommendations): the sums of every
 * kind of contact in every period of `periods` and segment, and how much customers who come several times weigh.
 * Metrics whose needs are not carried are left out, and times of which the reference periods have none to be placed among.
 */
export async function tallies(store: Store, ask: Ask, periods: readonly Period[], metrics: readonly Metric[]): Promise<Tallied[]> {
  const cut: Cut = { ...cutOf({ ...ask, periods, windows: [] }), cells: true }
  if (periods.length === 0 || ask.segments.length === 0) return []
  const passes = new Map<string, Metric[]>()
  const placeable = (metric: Metric) => metric.kind !== 'duration' || cut.placements.has(metric.id)
  for (const metric of metrics.filter(it => it.kind !== 'count' && it.kind !== 'ratio' && placeable(it))) {
    if (metric.needs.every(need => ask.carried.has(need))) passes.set(momentOf(metric), [...(passes.get(momentOf(metric)) ?? []), metric])
  }
  const found: Tallied[] = []
  for (const together of passes.values()) found.push(...(await tally(store, cut, periods, together)))
  return found
}

async function tally(store: Store, cut: Cut, periods: readonly Period[], metrics: readonly Metric[]): Promise<Tallied[]> {
  const cells = await store.rows(cellsSql(cut, metrics))
  const crowds = new Map(groupsOf(cut, await store.rows(crowdsSql(cut, metrics))).map(it => [it.key, it.rows]))
  const segmentOf = segmentsOf(cut)
  const bySegment = new Map<string, { segment: Tallied['segment']; rows: Map<number, Row[]> }>()
  for (const row of cells) {
    const { key, segment } = segmentOf(row) ?? {}
    if (key === undefined || segment === undefined) continue
    const entry = bySegment.get(key) ?? { segment, rows: new Map<number, Row[]>() }
    const at = Number(row.stretch)
    const kinds = entry.rows.get(at)
    if (kinds) kinds.push(row)
    else entry.rows.set(at, [row])
    bySegment.set(key, entry)
  }
  return metrics.flatMap((metric, i) =>
    [...bySegment].map(([key, { segment, rows }]) => ({
      metric: metric.id,
      segment,
      periods: periods.map((_, at) => tallyOf(cut, metric, i, rows.get(at) ?? [], crowds.get(key)?.get(at))),
    })),
  )
}

function cellsSql(cut: Cut, metrics: readonly Metric[]): string {
  return `${placed(cut, metrics)} select ${[...keys(cut), ...KINDS, ...metrics.flatMap((it, i) => sums(it, i))].join(', ')}
    from placed ${grouped(cut, ...KINDS)} order by all`
}

/** The sums over those customers alone who have several records in a period: for all others each record stands for itself. */
function crowdsSql(cut: Cut, metrics: readonly Metric[]): string {
  const names = keys(cut).map(it => it.split(' as ').at(-1) ?? it)
  const own = metrics.flatMap((it, i) => [
    `count(m${i}) as c${i}`,
    `sum(${score(it, i)})::hugeint as t${i}`,
    `sum(${score(it, i)}::hugeint * ${score(it, i)}) as q${i}`,
  ])
  const over = metrics.flatMap((_, i) => [
    `sum(c${i}) as n${i}`,
    `sum(t${i}) as sum${i}`,
    `sum(q${i}) as squares${i}`,
    `sum(t${i} * t${i}) as sums${i}`,
    `sum(c${i} * t${i}) as products${i}`,
    `sum(c${i}::hugeint * c${i}) as sizes${i}`,
    `count_if(c${i} > 0) as customers${i}`,
  ])
  return `${placed(cut, metrics)},
    several as (select s0 as several_at, customer as several from placed where customer is not null group by all having count(*) > 1),
    crowded as (select placed.* from placed join several on s0 = several_at and customer = several),
    customers as (select ${[...keys(cut), ...own].join(', ')} from crowded ${grouped(cut, 'customer')})
    select ${[...names, ...over].join(', ')} from customers group by ${names.join(', ')}`
}

/** A record's score as a whole number, as SQL; null where the metric leaves the record out. */
function score(metric: Metric, i: number): string {
  if (metric.kind === 'duration') return `x${i}`
  if (metric.kind === 'rating') return `round(m${i} * ${POINT})::bigint`
  if (metric.kind === 'nps') return `((m${i} >= 9)::bigint - (m${i} <= 6)::bigint)`
  return `m${i}::bigint`
}

function sums(metric: Metric, i: number): string[] {
  const it = score(metric, i)
  const scores = [`count(m${i}) as n${i}`, `sum(${it})::hugeint as sum${i}`, `sum(${it}::hugeint * ${it}) as squares${i}`]
  return metric.kind === 'duration' ? [...scores, `sum(m${i}) as total${i}`, `sum(m${i}::hugeint * m${i}) as totals${i}`] : scores
}

/** What a score of 1 is in whole numbers. */
function unitOf(cut: Cut, metric: Metric): number {
  if (metric.kind === 'duration') return 2 * (cut.placements.get(metric.id) ?? Number.NaN)
  return metric.kind === 'rating' ? POINT : 1
}

function tallyOf(cut: Cut, metric: Metric, i: number, rows: readonly Row[], crowd: Row | undefined): Tally | undefined {
  const unit = unitOf(cut, metric)
  const cells = rows.flatMap((row): Cell[] => {
    const of = (name: string) => Number(row[`${name}${i}`] ?? 0)
    const n = of('n')
    if (n === 0) return []
    const kind = { channel: String(row[KINDS[0]]), category: String(row[KINDS[1]]) }
    const scores = { n, sum: of('sum') / unit, sumSquares: of('squares') / unit ** 2 }
    if (metric.kind !== 'duration') return [{ ...kind, scores }]
    return [{ ...kind, scores, times: { n, sum: of('total') / 1000, sumSquares: of('totals') / 1e6 } }]
  })
  return cells.length === 0 ? undefined : { cells, crowding: crowdingOf(cells, crowd, i, unit) }
}

/** Cluster-robust variance of the mean over the plain one (method 2.6), never under 1: few customers may look alike by chance. */
function crowdingOf(cells: readonly Cell[], crowd: Row | undefined, i: number, unit: number): number {
  const of = (name: string) => Number(crowd?.[`${name}${i}`] ?? 0)
  const all = cells.reduce((sum, { scores }) => added(sum, scores), { n: 0, sum: 0, sumSquares: 0 })
  const mean = all.sum / all.n
  const plain = all.sumSquares - all.n * mean ** 2
  if (of('n') === 0 || !(plain > 0)) return 1
  const singles = { n: all.n - of('n'), sum: all.sum - of('sum') / unit, sumSquares: all.sumSquares - of('squares') / unit ** 2 }
  const alone = singles.sumSquares - 2 * mean * singles.sum + mean ** 2 * singles.n
  const together = of('sums') / unit ** 2 - (2 * mean * of('products')) / unit + mean ** 2 * of('sizes')
  const voices = singles.n + of('customers')
  if (voices < 2) return 1
  return Math.max(1, ((alone + together) * voices * (all.n - 1)) / (plain * (voices - 1) * all.n))
}

const added = (one: Sums, other: Sums): Sums => ({
  n: one.n + other.n,
  sum: one.sum + other.sum,
  sumSquares: one.sumSquares + other.sumSquares,
})
