import type { Period } from '../model/period.js'
import type { Row, Store } from '../store/store.js'
import { within } from './bounds.js'
import { facetSql } from './facet.js'
import { momentOf } from './grouped.js'
import type { Metric } from './metric.js'

/** Which rated contacts: those that a duration counts, of a part of the records, cut by a facet or not at all. */
export interface PairsAsked {
  readonly metric: Metric
  /** SQL over interactions, `true` for all. */
  readonly where: string
  readonly facet?: string | undefined
  readonly before: readonly Period[]
  readonly after: readonly Period[]
  readonly zone: string
  /** The newest moment in the data, in milliseconds. */
  readonly now: number
}

/** So many contacts of a part that took about so long (a 1 % bin, by its number) and were rated so high. */
export interface Pair {
  readonly side: 'before' | 'after'
  /** The facet's value; empty where nothing is cut. */
  readonly part: string
  readonly time: number
  readonly points: number
  readonly count: number
}

/** How long contacts took and how they were rated, together; only ratings on one scale, the commonest. Sorted. */
export async function pairsOf(store: Store, { metric, where, facet, before, after, zone, now }: PairsAsked): Promise<Pair[]> {
  if (metric.kind !== 'duration') return []
  const took = `(${metric.value})`
  const inside = (periods: readonly Period[]) => periods.map(it => within(momentOf(metric), it, zone)).join(' or ') || 'false'
  return store.rows<Pair & Row>(`
    with rated as (
      select case when ${inside(after)} then 'after' when ${inside(before)} then 'before' end as side,
        ${facet === undefined ? `''` : facetSql(facet)} as part, floor(ln(${took}) / ln(1.01))::integer as time, points, scale_low, scale_high
      from (select *, epoch_ms(${now}) as newest from interactions) as interactions
      join (select record, points, scale_low, scale_high from answers where kind = 'csat' and points is not null
        qualify row_number() over (partition by record order by answer) = 1) using (record)
      where (${where}) and (${metric.where ?? 'true'}) and ${took} > 0),
    scale as (select scale_low, scale_high from rated group by all order by count(*) desc, scale_low, scale_high limit 1)
    select side, part, time, points, count(*) as count from rated join scale using (scale_low, scale_high)
    where side is not null and part is not null group by side, part, time, points order by side, part, time, points`)
}
