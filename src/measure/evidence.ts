import type { Period } from '../model/period.js'
import type { Row, Store } from '../store/store.js'
import { within } from './bounds.js'
import { facetSql } from './facet.js'
import { momentOf } from './grouped.js'
import type { Metric } from './metric.js'
import { stillOpen } from './still-open.js'

/** Which records show something, and in what order they are to be read. */
export interface BehindAsked {
  /** The segment and the part of the records asked about, as SQL over interactions: see `segmentSql`. */
  readonly where: string
  /** The same of answers without a contact, as SQL over answers; left out, they are not asked for. */
  readonly alone?: string | undefined
  readonly periods: readonly Period[]
  /** The zone whose midnights the periods begin and end with. */
  readonly zone: string
  /** The newest moment in the data, in milliseconds. */
  readonly now: number
  /** Only contacts with such an answer, and the worst of these; left out, all contacts, each with its worst answer about satisfaction. */
  readonly rated?: Metric | undefined
  /** Only contacts that this share counts as hits, or of which this ratio or duration has something to count. */
  readonly hits?: Metric | undefined
  /** Those that it does not count as hits in place of those that it does. */
  readonly missed?: boolean | undefined
  /** What is told beside each contact: what it took, or what of a ratio it has. */
  readonly shown?: Metric | undefined
  /** Of a duration that is shown, which seconds: from `from` up to `to`, which no longer belongs to it. */
  readonly range?: { readonly from: number; readonly to: number } | undefined
  /** `worst` rated first and among equals the quickest, `best` rated first and among equals the longest, or those with `most` of what is shown. */
  readonly first: 'worst' | 'best' | 'most'
  /** What was typical before, in seconds: of `worst`, unhappy contacts that took less come before all others. */
  readonly typical?: number | undefined
  /** All of them where none is named. */
  readonly limit?: number | undefined
}

interface Place {
  readonly file: number
  readonly line: number
}

/** A record that shows something. `file` is the place of the input in the report. Of an answer without a contact its own place. */
export interface Shown extends Place {
  readonly interaction: string | null
  /** Seconds of a duration, or a ratio. */
  readonly value: number | null
  readonly answer: (Place & { readonly points: number; readonly comment: string | null }) | undefined
  /** The contact with which the customer came back, where that is what was asked for. */
  readonly again: (Place & { readonly interaction: string | null }) | undefined
}

/** How many records show it, and the first of them. The same records are in the same order, however they were read. */
export async function recordsBehind(store: Store, asked: BehindAsked): Promise<{ total: number; shown: Shown[] }> {
  const { rated, limit } = asked
  const answers = rated ? (rated.where ?? 'true') : `kind = 'csat'`
  const alone = rated && !asked.hits ? (asked.alone ?? 'false') : 'false'
  const rows = await store.rows<Found>(`
    with contacts as (${contacts(asked)}),
    told as (
      select *, (points - scale_low) / nullif(scale_high - scale_low, 0) as height, record is null and (${alone}) as alone from answers where (${answers}) and points is not null
      qualify row_number() over (partition by coalesce(record, -1 - answer) order by height, answer) = 1)
    select contacts.id, contacts.file, contacts.line, took, again_id, again_file, again_line, told.file as answer_file,
      told.line as answer_line, points, comment, count(*) over () as total
    from contacts ${rated ? 'right' : 'left'} join told using (record)
    where (${rated ? 'contacts.record is not null or alone' : 'true'}) and (${rated ? insideOf(asked, answeredAt(rated)) : 'true'})
    order by ${orderOf(asked)}, coalesce(record, 2147483647), answer ${limit === undefined ? '' : `limit ${limit}`}`)
  return { total: rows[0]?.total ?? 0, shown: rows.map(shownOf) }
}

interface Found extends Row {
  id: string | null
  file: number | null
  line: number | null
  took: number | null
  again_id: string | null
  again_file: number | null
  again_line: number | null
  answer_file: number | null
  answer_line: number | null
  points: number
  comment: string | null
  total: number
}

function shownOf(row: Found): Shown {
  const { answer_file, answer_line, again_file, again_line } = row
  const answer = answer_file === null || answer_line === null ? undefined : { file: answer_file, line: answer_line }
  return {
    interaction: row.id,
    file: row.file ?? answer_file ?? 0,
    line: row.line ?? answer_line ?? 1,
    value: row.took,
    answer: answer && { ...answer, points: row.points, comment: row.comment },
    again: again_file === null || again_line === null ? undefined : { file: again_file, line: again_line, interaction: row.again_id },
  }
}

/** Of an answer, the moment by which it lies in a period: see `momentOf`. */
function answeredAt(metric: Metric): string {
  const moment = momentOf(metric)
  return moment === 'begun_at' ? 'coalesce(contacts.opened_at, answered_at)' : `told.${moment}`
}

const insideOf = ({ periods, zone }: BehindAsked, moment: string): string =>
  periods.map(it => within(moment, it, zone)).join(' or ') || 'false'

function orderOf({ first, typical }: BehindAsked): string {
  if (first === 'most') return 'much desc nulls last'
  if (first === 'best') return 'height desc nulls last, took desc nulls last'
  const quicker = typical === undefined ? '' : `coalesce(unhappy and took < ${typical}, false) desc, `
  return `${quicker}height nulls last, took nulls last`
}

/** The contacts asked for, with what is shown of each (`took`), by what they are ordered (`much`), and what followed. */
function contacts(asked: BehindAsked): string {
  const { where, rated, hits, missed, shown, range, zone, now } = asked
  const of = hits ?? shown
  const isHit = hits === undefined ? 'true' : hitOf(hits)
  const isInside = rated || of === undefined ? 'true' : insideOf(asked, momentOf(of))
  const took = shown === undefined ? 'null::double' : toldOf(shown)
  const isNear = range ? `${took} >= ${range.from} and ${took} < ${range.to}` : 'true'
  const newest = `epoch_ms(${now}) as newest`
  const table = of?.basis === 'open' ? stillOpen(asked.periods, `(select ${newest})`, zone) : 'interactions'
  const ahead = of?.looksAhead
    ? aheadOf(table)
    : `(select *, null as again_id, null::integer as again_file, null::integer as again_line from ${table})`
  return `select *, ${took} as took, ${muchOf(shown)} as much from (select *, ${newest} from ${ahead}) as interactions
    where (${where}) and (${hits?.where ?? 'true'}) and ${missed ? `not coalesce((${isHit}), false)` : `(${isHit})`} and (${isNear}) and (${isInside})`
}

/** With the next contact of the same customer that was opened after this one had ended; of several at one moment the first record. */
const aheadOf = (table: string): string => `(
  select own.*, next_at, then_.id as again_id, then_.file as again_file, then_.line as again_line
  from (select one.*, next_at, next_record from ${table} as one asof left join (
      select customer as next_customer, opened_at as next_at, min(record) as next_record from interactions
      where customer is not null and opened_at is not null and direction is distinct from 'outbound' group by all)
    on one.customer = next_customer and one.ended_at < next_at) as own
  left join interactions as then_ on then_.record = next_record)`

function hitOf(metric: Metric): string {
  if (metric.kind === 'share') return metric.hit
  if (metric.kind === 'ratio') return `(${metric.over}) > 0`
  return metric.kind === 'duration' ? `(${metric.value}) is not null` : 'true'
}

function toldOf(metric: Metric): string {
  if (metric.kind === 'duration') return `(${metric.value}) / 1000`
  return metric.kind === 'ratio' ? `(${metric.over}) / nullif((${metric.per}), 0)` : 'null::double'
}

/** Of a ratio what is above the line: a whole day of waiting is more than all of a minute. */
const muchOf = (metric: Metric | undefined): string =>
  metric?.kind === 'ratio' ? `(${metric.over})` : metric === undefined ? 'null::double' : toldOf(metric)

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
