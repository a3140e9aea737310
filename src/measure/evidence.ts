import type { Basis } from '../model/metric.js'
import type { Period } from '../model/period.js'
import type { InteractionField } from '../model/record.js'
import { identifier } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { within } from './bounds.js'
import { facetSql } from './facet.js'

/** Which rated contacts to fetch, and how many. */
export interface Worst {
  /** The segment and the part of the records asked about, as SQL over interactions: see `segmentSql`. */
  readonly where: string
  /** The duration that got better, such as `handle_ms`. */
  readonly operation: InteractionField
  readonly period: Period
  /** By which moment contacts lie in the period; by their end where none is named. */
  readonly basis?: Basis | undefined
  /** The zone whose midnights the period begins and ends with; UTC where none is named. */
  readonly zone?: string | undefined
  /** What was typical before, in seconds: unhappy contacts that took less come first. */
  readonly typical?: number | undefined
  readonly limit: number
}

/** A contact and its worst answer. `file` is the place of the input in the report; `seconds` is the operation's value. */
export interface RatedContact {
  readonly interaction: string | null
  readonly file: number
  readonly line: number
  readonly seconds: number
  readonly answer: { readonly file: number; readonly line: number; readonly points: number; readonly comment: string | null }
}

/**
 * The contacts of a period that were rated: those of unhappy customers that took less than was typical first, then
 * the rest; in each the worst rated first, and among equals the quickest.
 */
export async function worstRated(
  store: Store,
  { where, operation, period, basis, zone = 'UTC', typical, limit }: Worst,
): Promise<readonly RatedContact[]> {
  const duration = identifier(operation)
  // Answers on different scales are ranked by how far up their own scale they stand.
  const rows = await store.rows<{
    id: string | null
    file: number
    line: number
    took: number
    answer_file: number
    answer_line: number
    points: number
    comment: string | null
  }>(`
    with contacts as (
      select record, id, file, line, ${duration} as took from interactions
      where (${where}) and ${duration} is not null
        and ${within(basis === 'opened' ? 'opened_at' : 'ended_at', period, zone)}),
    worst as (
      select record, answer, file as answer_file, line as answer_line, points, comment, unhappy,
        (points - scale_low) / nullif(scale_high - scale_low, 0) as height
      from answers where kind = 'csat' and points is not null
      qualify row_number() over (partition by record order by height, answer) = 1)
    select id, file, line, took, answer_file, answer_line, points, comment
    from contacts join worst using (record)
    order by ${typical === undefined ? '' : `not (unhappy and took < ${Math.round(typical * 1000)}), `}height, took, record limit ${limit}`)
  return rows.map(row => ({
    interaction: row.id,
    file: row.file,
    line: row.line,
    seconds: row.took / 1000,
    answer: { file: row.answer_file, line: row.answer_line, points: row.points, comment: row.comment },
  }))
}

/** The values of a facet and how many interactions have each, the most frequent first. `where` is SQL over interactions. */
export async function facetValues(
  store: Store,
  facet: string,
  where: string,
): Promise<readonly { readonly value: string; readonly records: number }[]> {
  return store.rows<{ value: string; records: number }>(`
    select ${facetSql(facet)} as value, count(*) as records from interactions
    where (${where}) and ${facetSql(facet)} is not null group by all order by records desc, value`)
}
