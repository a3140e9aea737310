import { daysIn, type Period } from '../model/period.js'
import type { Sample } from '../model/sample.js'
import type { Segment } from '../model/segment.js'
import { literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { within } from './bounds.js'
import { facetSql } from './facet.js'
import type { Metric } from './metric.js'

/** What of summed-up exports to add together: see `Ask`. */
export interface SumsAsked {
  readonly sets: readonly (readonly string[])[]
  readonly stretches: readonly { readonly periods: readonly Period[]; readonly length: number }[]
  readonly where: string
  readonly zone: string
}

/** One segment of a metric: a sample for each stretch, undefined where no row lies in it. */
export interface SumsFound {
  readonly segment: Segment
  readonly samples: readonly (Sample | undefined)[]
}

/** The metrics that some export carries as sums. */
export async function summedMetrics(store: Store): Promise<ReadonlySet<string>> {
  const rows = await store.rows<{ metric: string }>('select distinct metric from sums')
  return new Set(rows.map(it => it.metric))
}

/** Adds the rows of summed-up exports together, by segment and stretch of time: sums of sums, never means of means. */
export async function addSums(store: Store, metric: Metric, asked: SumsAsked): Promise<SumsFound[]> {
  const found = new Map<string, { segment: Segment; samples: (Sample | undefined)[] }>()
  for (const [at, stretch] of asked.stretches.entries()) {
    const inside = stretch.periods.map(it => within('moment', it, asked.zone)).join(' or ')
    if (inside === '') continue
    for (const set of asked.sets) {
      const facets = set.map((facet, i) => `${facetSql(facet)} as f${i}`)
      const known = set.map((_, i) => `f${i} is not null`)
      // Whole numbers are summed, so that the order of the rows changes nothing.
      const rows = await store.rows(`
        select ${['count(*) as rows', ...set.map((_, i) => `f${i}`)].join(', ')}, sum(weight)::double as n, sum(total)::double as total,
          sum(total::hugeint * total)::double as squares, sum(weight::hugeint * weight)::double as weights,
          sum(total::hugeint * weight)::double as products
        from (select ${['*', ...facets].join(', ')} from sums where metric = ${literal(metric.id)} and (${asked.where}) and (${inside}))
        ${set.length > 0 ? `where ${known.join(' and ')} group by ${set.map((_, i) => `f${i}`).join(', ')}` : ''} order by all`)
      for (const row of rows) {
        if (Number(row.rows) === 0) continue
        const segment = Object.fromEntries(set.map((facet, i) => [facet, String(row[`f${i}`])]))
        const key = JSON.stringify(segment)
        const entry = found.get(key) ?? { segment, samples: asked.stretches.map(() => undefined) }
        entry.samples[at] = sampleOf(metric, row, stretch)
        found.set(key, entry)
      }
    }
  }
  return [...found.values()]
}

function sampleOf(metric: Metric, row: Record<string, unknown>, { periods, length }: SumsAsked['stretches'][number]): Sample {
  const [n, rows] = [Number(row.n), Number(row.rows)]
  if (metric.kind === 'count') return { kind: 'count', n, periods: length, days: periods.reduce((days, it) => days + daysIn(it), 0) }
  // Durations are summed in milliseconds and told in seconds.
  const unit = metric.kind === 'duration' ? 1000 : 1
  return {
    kind: 'ratio',
    n,
    rows,
    sum: Number(row.total) / unit,
    sumSquares: Number(row.squares) / unit ** 2,
    weightSquares: Number(row.weights),
    products: Number(row.products) / unit,
  }
}
