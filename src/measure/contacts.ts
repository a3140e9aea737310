import type { Period } from '../model/period.js'
import type { Bin } from '../model/sample.js'
import type { Store } from '../store/store.js'
import { within } from './bounds.js'
import { momentOf } from './grouped.js'
import type { Metric } from './metric.js'

/** Which contacts: those that a metric counts, of a part of the records, in some periods. */
export interface CountedAsked {
  readonly metric: Metric
  /** SQL over interactions, `true` for all. */
  readonly where: string
  readonly periods: readonly Period[]
  /** The zone whose midnights the periods begin and end with. */
  readonly zone: string
  /** The newest moment in the data, in milliseconds. */
  readonly now: number
  /** Of a duration, which seconds: from `from` up to `to`, which no longer belongs to it. */
  readonly range?: { readonly from: number; readonly to: number } | undefined
}

/** How often a duration took so many whole seconds, parts of one left off, sorted by it. */
export async function wholeSeconds(store: Store, asked: CountedAsked): Promise<Bin[]> {
  return store.rows<{ value: number; count: number }>(
    `select (took // 1000)::integer as value, count(*) as count from (${counted(asked)}) where took is not null group by value order by value`,
  )
}

/** The contacts themselves, with what they took (`took`, in milliseconds) where that is what is measured. */
function counted({ metric, where, periods, zone, now, range }: CountedAsked): string {
  const took = metric.kind === 'duration' ? `(${metric.value})` : 'null::bigint'
  const inside = range ? `${took} >= ${Math.round(range.from * 1000)} and ${took} < ${Math.round(range.to * 1000)}` : 'true'
  const when = periods.map(it => within(momentOf(metric), it, zone)).join(' or ') || 'false'
  return `select ${took} as took from (select *, epoch_ms(${now}) as newest from interactions)
    where (${where}) and (${metric.where ?? 'true'}) and ${inside} and (${when})`
}
