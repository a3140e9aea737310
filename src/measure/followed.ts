import type { Followed, FollowedBy, Mood } from '../model/gone.js'
import type { Period } from '../model/period.js'
import { literal } from '../store/quote.js'
import type { Row, Store } from '../store/store.js'
import { within } from './bounds.js'

/** Whom to follow, and until when. */
export interface FollowAsked {
  /** SQL over interactions, `true` for all: answers without a contact count only then. */
  readonly where: string
  /** The stretches in which customers are told by what they said: of the reference, and the current one. */
  readonly before: readonly (readonly Period[])[]
  readonly after: readonly Period[]
  readonly zone: string
  /** Departures from this ISO day on are not known yet. */
  readonly asOf?: string | undefined
}

/** How long customers are watched: the longest that enough of them could be. */
const DAYS = [90, 60, 30, 14, 7] as const
/** The share of the customers of the current side that must have been watched for so long. */
const ENOUGH = 0.5

const dayIn = (moment: string, zone: string): string =>
  zone === 'UTC' ? `${moment}::date` : `timezone(${literal(zone)}, timezone('UTC', ${moment}))::date`

/**
 * Customers by what they said, each once a side, in the first stretch that they had a contact in: `unhappy` with a low rating in
 * it, `content` with others alone, `silent` with none. `since` is the day from which they are watched: that of the first contact
 * that was rated low, of the first that was rated, of the first. Who had left before is no customer any more. Needs `gone` and
 * `customer_keys`.
 */
function watchedSql({ where, before, after, zone, asOf }: FollowAsked): string {
  const lone = `select customer, period_at, unhappy from answers where record is null and kind = 'csat' and unhappy is not null`
  const inside = (periods: readonly Period[]) => periods.map(it => within('came', it, zone)).join(' or ') || 'false'
  const stretches = [`when ${inside(after)} then 0`, ...before.map((it, n) => `when ${inside(it)} then ${n + 1}`)]
  const known = asOf === undefined ? '' : `and ${dayIn('gone_at', zone)} < date ${literal(asOf)}`
  return `
    contacts as (select record, customer, ended_at as came from interactions where (${where})),
    rated as (
      select coalesce(contacts.customer, answers.customer) as customer, coalesce(came, period_at) as came, unhappy
      from answers join contacts using (record) where kind = 'csat' and unhappy is not null
      ${where === 'true' ? `union all ${lone}` : ''}),
    seen as (select customer, came, null::boolean as unhappy from contacts union all select * from rated),
    placed as (
      select key as who, came, unhappy, case ${stretches.join(' ')} end as stretch from seen join customer_keys using (customer)
      where came is not null),
    told as (
      select stretch > 0 as earlier, stretch, who,
        case when bool_or(unhappy) then 'unhappy' when count(unhappy) > 0 then 'content' else 'silent' end as mood,
        coalesce(min(came) filter (where unhappy), min(came) filter (where unhappy is not null), min(came)) as since
      from placed where stretch is not null group by who, stretch
      qualify row_number() over (partition by stretch > 0, who order by stretch) = 1),
    dated as (select key as who, departure, ${dayIn('gone_at', zone)} as day, how, amount from gone where gone_at is not null ${known}),
    ends as (select min(day) as first, max(day) as last from dated),
    watched as (
      select earlier, mood, who, ${dayIn('since', zone)} as since from told
      where not exists (from dated where dated.who = told.who and how = 'left' and day < ${dayIn('since', zone)})),
    spans as (select *, since >= first as covered, last - since as reach from watched, ends)`
}

/**
 * For how many days customers can be watched: the longest of 90, 60, 30, 14 and 7 for which half of those of the current side
 * were. Undefined where not even 7 are.
 */
export async function daysToFollow(store: Store, asked: FollowAsked): Promise<number | undefined> {
  const reached = DAYS.map(it => `count_if(covered and reach >= ${it}) as d${it}`)
  const row = await store.row<Record<string, number>>(
    `with ${watchedSql(asked)} select count(*) as customers, ${reached.join(', ')} from spans where not earlier`,
  )
  const { customers = 0 } = row
  return DAYS.find(it => customers > 0 && (row[`d${it}`] ?? 0) >= ENOUGH * customers)
}

type Counted = Row & {
  earlier: boolean
  mood: Mood
  watched: number
  unwatched: number
  gone: number
  priced: number
  amount: number | null
}

const NONE: Followed = { watched: 0, gone: 0, unwatched: 0, priced: 0, amount: 0 }

/** How many of the customers left or got money back within some days from their contact on, by what they said of it. */
export async function followed(store: Store, asked: FollowAsked, days: number): Promise<FollowedBy> {
  const rows = await store.rows<Counted>(`
    with ${watchedSql(asked)},
    looked as (select earlier, mood, who, since, coalesce(covered and reach >= ${days}, false) as ripe from spans),
    went as (
      select earlier, mood, looked.who, any_value(ripe) as ripe, count(departure) > 0 as gone, count(amount) > 0 as priced, sum(amount) as amount
      from looked left join dated on dated.who = looked.who and ripe and day between since and since + ${days}
      group by earlier, mood, looked.who)
    select earlier, mood, count_if(ripe) as watched, count_if(not ripe) as unwatched, count_if(gone) as gone, count_if(priced) as priced,
      sum(amount)::double as amount
    from went group by earlier, mood order by earlier, mood`)
  const of = (earlier: boolean, mood: Mood): Followed => {
    const found = rows.find(it => it.earlier === earlier && it.mood === mood)
    if (!found) return NONE
    const { watched, gone, unwatched, priced, amount } = found
    return { watched, gone, unwatched, priced, amount: amount ?? 0 }
  }
  const side = (earlier: boolean) => ({ unhappy: of(earlier, 'unhappy'), silent: of(earlier, 'silent'), content: of(earlier, 'content') })
  return { before: side(true), after: side(false) }
}

/** Whether any contact or answer names a customer, and whether one of these is among those who left on a known day. */
export async function meets(store: Store): Promise<{ readonly customers: boolean; readonly dated: boolean; readonly met: boolean }> {
  return store.row<Row & { customers: boolean; dated: boolean; met: boolean }>(`
    select (select count(*) from customer_keys) > 0 as customers, (select count(gone_at) from gone) > 0 as dated,
      exists (from gone join customer_keys using (key) where gone_at is not null) as met`)
}
