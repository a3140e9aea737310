import type { Period } from '../model/period.js'
import type { Store } from '../store/store.js'
import { within } from './bounds.js'
import { facetSql } from './facet.js'

/** Which contacts: those that ended in some periods. */
export interface KindsAsked {
  /** SQL over interactions, `true` for all. */
  readonly where: string
  readonly facet: string
  readonly before: readonly Period[]
  readonly after: readonly Period[]
  readonly zone: string
}

/** A kind of contact by one facet, and which part of all contacts it is on either side. */
export interface Kind {
  readonly value: string
  readonly before: number
  readonly after: number
}

/** What kinds of contacts came: sorted by name. One that came on one side alone is 0 on the other. */
export async function kindsOf(store: Store, { where, facet, before, after, zone }: KindsAsked): Promise<Kind[]> {
  const inside = (periods: readonly Period[]) => periods.map(it => within('ended_at', it, zone)).join(' or ') || 'false'
  return store.rows<{ value: string; before: number; after: number }>(`
    with counted as (
      select ${facetSql(facet)} as value, count_if(${inside(before)}) as was, count_if(${inside(after)}) as is_now
      from interactions where (${where}) group by all)
    select value, was / nullif(sum(was) over (), 0) as before, is_now / nullif(sum(is_now) over (), 0) as after
    from counted qualify value is not null and before is not null and after is not null and was + is_now > 0 order by value`)
}
