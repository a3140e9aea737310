import type { Store } from '../store/store.js'

/** Over whom to look. */
export interface QuietAsked {
  /** SQL over interactions, `true` for all. */
  readonly where: string
  /** The newest moment in the data, in milliseconds. */
  readonly now: number
  /** In so many weeks at least a regular customer has had contacts. */
  readonly weeks: number
  /** Silent is who was never away half as long before, and so many days at least. */
  readonly days: number
  /** All of them where none is named. */
  readonly limit?: number | undefined
}

/** Regular customers whose last rating was of one kind, and how many of them went silent. */
export interface Silent {
  readonly customers: number
  readonly silent: number
}

/** A regular customer who rated low and went silent. `file` is the place of the input in the report. */
export interface QuietCustomer {
  readonly customer: string
  readonly contacts: number
  /** Days since the last contact. */
  readonly days: number
  readonly interaction: string | null
  readonly file: number
  readonly line: number
  readonly answer: { readonly file: number; readonly line: number; readonly points: number; readonly comment: string | null }
}

const DAY = 86_400_000

/**
 * Who came again and again and comes no more: customers with contacts in several weeks whose last contact lies longer back than
 * twice the longest time they had stayed away before. Those whose last rating was unhappy, beside those who rated and were not; of the
 * former the worst rated first, then those with most contacts. What the desk itself opened is no contact of theirs.
 */
export async function quietCustomers(
  store: Store,
  { where, now, weeks, days, limit }: QuietAsked,
): Promise<{ readonly unhappy: Silent; readonly others: Silent; readonly list: readonly QuietCustomer[] }> {
  const seen = `
    with contacts as (
      select record, id, file, line, customer, epoch_ms(opened_at) as came from interactions
      where (${where}) and customer is not null and opened_at is not null and direction is distinct from 'outbound'),
    apart as (select *, came - lag(came) over (partition by customer order by came, record) as away from contacts),
    regular as (
      select customer, count(*) as contacts, max(came) as last_at, arg_max(record, (came, record)) as last_record, max(away) as longest
      from apart group by customer having count(distinct came // ${7 * DAY}) >= ${weeks}),
    rated as (
      select coalesce(contacts.customer, answers.customer) as customer, answers.file as answer_file, answers.line as answer_line, points,
        comment, unhappy, (points - scale_low) / nullif(scale_high - scale_low, 0) as height
      from answers left join contacts using (record)
      where kind = 'csat' and points is not null and coalesce(contacts.customer, answers.customer) is not null
      qualify row_number() over (partition by coalesce(contacts.customer, answers.customer) order by period_at desc nulls last, answer desc) = 1),
    told as (
      select *, ${now} - last_at as away, ${now} - last_at > greatest(2 * longest, ${days * DAY}) as silent
      from regular join rated using (customer))`
  const counts = await store.rows<{ unhappy: boolean; customers: number; silent: number }>(
    `${seen} select unhappy, count(*) as customers, count_if(silent) as silent from told where unhappy is not null group by unhappy`,
  )
  const of = (unhappy: boolean): Silent => {
    const { customers = 0, silent = 0 } = counts.find(it => it.unhappy === unhappy) ?? {}
    return { customers, silent }
  }
  const rows = await store.rows<{
    customer: string
    contacts: number
    days: number
    id: string | null
    file: number
    line: number
    answer_file: number
    answer_line: number
    points: number
    comment: string | null
  }>(`${seen} select told.customer, contacts, (away // ${DAY})::integer as days, id, interactions.file, interactions.line, answer_file,
      answer_line, points, comment
    from told join interactions on record = last_record where silent and unhappy
    order by height, contacts desc, told.customer ${limit === undefined ? '' : `limit ${limit}`}`)
  const list = rows.map(({ customer, contacts, days, id, file, line, answer_file, answer_line, points, comment }) => ({
    ...{ customer, contacts, days, interaction: id, file, line },
    answer: { file: answer_file, line: answer_line, points, comment },
  }))
  return { unhappy: of(true), others: of(false), list }
}
