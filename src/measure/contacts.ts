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

/** A contact and its worst answer about satisfaction, where it has one. `file` is the place of the input in the report. */
export interface FoundContact {
  readonly interaction: string | null
  readonly file: number
  readonly line: number
  /** Of a duration. */
  readonly seconds: number | null
  readonly answer: { readonly file: number; readonly line: number; readonly points: number; readonly comment: string | null } | undefined
}

/** How often a duration took so many whole seconds, parts of one left off, sorted by it. */
export async function wholeSeconds(store: Store, asked: CountedAsked): Promise<Bin[]> {
  return store.rows<{ value: number; count: number }>(
    `select (took // 1000)::integer as value, count(*) as count from (${counted(asked)}) where took is not null group by value order by value`,
  )
}

/** The contacts that a metric counts, or of a share those that are hits: the worst rated first, then the longest. */
export async function contactsOf(store: Store, asked: CountedAsked, limit: number): Promise<FoundContact[]> {
  const rows = await store.rows<{
    id: string | null
    file: number
    line: number
    took: number | null
    answer_file: number | null
    answer_line: number
    points: number
    comment: string | null
  }>(`
    with worst as (
      select record, answer, file as answer_file, line as answer_line, points, comment,
        (points - scale_low) / nullif(scale_high - scale_low, 0) as height
      from answers where kind = 'csat' and points is not null
      qualify row_number() over (partition by record order by height, answer) = 1)
    select id, file, line, took, answer_file, answer_line, points, comment
    from (${counted(asked)}) left join worst using (record)
    order by height nulls last, took desc nulls last, record limit ${limit}`)
  return rows.map(({ id, file, line, took, answer_file, answer_line, points, comment }) => ({
    interaction: id,
    file,
    line,
    seconds: took === null ? null : took / 1000,
    answer: answer_file === null ? undefined : { file: answer_file, line: answer_line, points, comment },
  }))
}

/** The contacts themselves, with what they took (`took`, in milliseconds) where that is what is measured. */
function counted({ metric, where, periods, zone, now, range }: CountedAsked): string {
  const took = metric.kind === 'duration' ? `(${metric.value})` : 'null::bigint'
  const hit = metric.kind === 'share' ? `coalesce((${metric.hit}), false)` : 'true'
  const inside = range ? `${took} >= ${Math.round(range.from * 1000)} and ${took} < ${Math.round(range.to * 1000)}` : 'true'
  const when = periods.map(it => within(momentOf(metric), it, zone)).join(' or ') || 'false'
  return `select record, id, file, line, ${took} as took from (select *, epoch_ms(${now}) as newest from interactions)
    where (${where}) and (${metric.where ?? 'true'}) and ${hit} and ${inside} and (${when})`
}
