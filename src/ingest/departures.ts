import type { Departures } from '../model/gone.js'
import { dayOf } from '../model/period.js'
import { DEPARTURE_FIELDS } from '../model/record.js'
import { identifier, literal } from '../store/quote.js'
import type { Row, Store } from '../store/store.js'
import type { Format } from './format.js'
import type { Loading } from './insert.js'
import { customerKey } from './join.js'
import type { Typed } from './typed.js'
import { codeOf, currencyIn } from './values/amount.js'
import { cleaned } from './values/shape.js'

// Customers who left or got money back: a third kind of export, of which nothing is measured but what came after a contact.

const REFUND = 'refund|chargeback|money ?back|credit note|erstatt|gutschrift|rembours|reembols|devoluc|rimbors|estorn'
const LEFT =
  'left|leave|lost|churn|cancel|terminat|unsubscri|clos|expired|inactiv|deactivat|gekündigt|kündigung|storn|inaktiv|résili|annul|parti|baja|disd|inattiv|inativ'
const STAYS = '(still )?(active|current|trial(ing)?|paying|renewed|aktiv|actif|activ[oa]|attiv[oa]|ativ[oa]|customer)'

/** Why a row of such a file is set aside. */
const STILL = 'still a customer'
const NOBODY = 'no customer named'

/**
 * Writes the rows of a typed file as departures. What a row says it is goes before what its days are called; of a row with
 * both days the earlier one counts. Where most amounts lie below 0, as refunds do in a book, they are turned round.
 */
export async function insertDepartures({ store, typed, staging, file }: Loading, { id, columns }: Format): Promise<void> {
  const has = (field: string) => typed.readings.some(it => it.field === field && it.type !== 'clock')
  const own = (field: string) => (has(field) ? field : 'null')
  const column = typed.readings.find(it => it.field === 'amount')?.column
  const beside = column ? `nullif(${currencyIn(cleaned(`c${column.at}`))}, '')` : 'null'
  const named = column ? /[([]\s*([A-Z]{3}|[$€£¥])\s*[)\]]/.exec(column.written)?.[1] : undefined
  const currency = `case when ${own('amount')} is not null then coalesce(beside, ${has('currency') ? codeOf('currency') : 'null'}, ${named ? literal(named) : 'null'}) end`
  const says = (words: string) => `regexp_matches(lower(${own('type')}), ${literal(words)})`
  const left = `coalesce(${own('left_at')}, null::timestamp)`
  const refunded = `coalesce(${own('refunded_at')}, null::timestamp)`
  const how = `case when ${says(REFUND)} then 'refunded' when ${says(LEFT)} then 'left'
    when ${left} is null and ${has('refunded_at') || !columns.left_at} then 'refunded' else 'left' end`
  const sign = `select case when count_if(amount < 0) > count_if(amount > 0) then -1 else 1 end from ${identifier(typed.table)} where aside is null`
  const values: Readonly<Record<string, string>> = { amount: has('amount') ? `amount * (${sign})` : 'null', currency }
  const fields = Object.keys(DEPARTURE_FIELDS).map(it => values[it] ?? own(it))
  await store.run(`insert into departures
    select ${file}, line, ${fields.join(', ')}, least(${left}, ${refunded}), ${how}
    from ${identifier(typed.table)} join (select line, ${beside} as beside from ${identifier(staging)}) using (line)
    where aside is null and (${own('customer')} is not null or ${own('email')} is not null) and ${stays(typed)} is not true`)
  await store.run(`insert into files select ${file}, ${literal(id)}, max(gone_at), ${file} from departures where file = ${file}`)
}

/** Whether a row says of a customer that nothing happened, as SQL over typed cells; money may come back to one who stays. */
function stays({ readings }: Typed): string {
  const has = (field: string) => readings.some(it => it.field === field)
  return has('type')
    ? `(regexp_full_match(lower(type), ${literal(STAYS)})${has('refunded_at') ? ' and refunded_at is null' : ''})`
    : 'false'
}

/** Rows that are no departure, with the reason. */
export async function staying(store: Store, typed: Typed): Promise<{ readonly why: string; readonly rows: number }[]> {
  const own = (field: string) => (typed.readings.some(it => it.field === field) ? `${field} is null` : 'true')
  return store.rows<{ why: string; rows: number }>(
    `select case when ${stays(typed)} then '${STILL}' when ${own('customer')} and ${own('email')} then '${NOBODY}' end as why, count(*) as rows
     from ${identifier(typed.table)} where aside is null group by why having why is not null order by why`,
  )
}

/**
 * Takes out departures that another file tells again: of one id the newest, without an id the larger multiset of rows that say
 * the same. They are found again in `duplicates`.
 */
export async function dropRepeated(store: Store): Promise<void> {
  await store.run(`insert into duplicates
    select file, line from (${rankedDepartures('(select * from departures join files using (file))')}) where rank > 1`)
  await store.run('delete from departures where (file, line) in (select file, line from duplicates)')
}

const CONTENT = Object.keys(DEPARTURE_FIELDS)
  .map(it => `coalesce(${it}::varchar, '')`)
  .join(` || chr(31) || `)

/** Each departure among those that tell of the same: SQL that selects `file`, `line` and `rank`, of which 1 is kept. See `rankedContacts`. */
export const rankedDepartures = (departures: string): string => `
      select file, line, row_number() over (partition by format, departure order by newest desc nulls last, ${CONTENT} desc, file, line) as rank
      from ${departures} where departure is not null
      union all
      select file, line, row_number() over (partition by content, place order by file, line) as rank
      from (select file, line, ${CONTENT} as content, row_number() over (partition by origin, ${CONTENT} order by file, line) as place
        from ${departures} where departure is null)`

/** The keys by which a departure may find its contacts: its customer's, and that of the e-mail. */
const KEYS = `unnest([${customerKey('customer')}, ${customerKey('email')}])`

/**
 * Lays who left when as `gone` (departure, key, gone_at, how, amount, currency), a row a key, and who the contacts and answers are
 * of as `customer_keys`. Needs the records numbered.
 */
export async function layGone(store: Store): Promise<void> {
  await store.run(`create or replace temp table gone as select distinct * from (
      select row_number() over (order by file, line) as departure, ${KEYS} as key, gone_at, how, amount, currency from departures)
    where key is not null and key <> ''`)
  await store.run(`create or replace temp table customer_keys as
    select customer, ${customerKey('customer')} as key from (
      select customer from interactions union select customer from answers) where customer is not null`)
}

/** What was read of departures, and what is to be said of each file: what it holds, and what of it leads nowhere. By the file's number. */
export interface Departed {
  readonly all: Departures
  readonly notes: ReadonlyMap<number, readonly string[]>
}

type Counts = Pick<Departures, 'records' | 'left' | 'refunded' | 'undated' | 'strangers' | 'currencies'>

/** Counts the departures of each file, and all together. Needs `customer_keys`. */
export async function countDepartures(store: Store): Promise<Departed> {
  const known = (who: string) => `coalesce(${customerKey(who)} in (select key from customer_keys), false)`
  const told = `told as (select *, case when amount is not null then coalesce(currency, '') end as coin,
    (select count(*) from customer_keys) > 0 and not ${known('customer')} and not ${known('email')} as strange from departures)`
  const counts = `count(*) as records, count_if(how = 'left') as "left", count_if(how = 'refunded') as refunded,
    count_if(gone_at is null) as undated, count_if(strange) as strangers,
    coalesce(to_json(list(distinct coin order by coin) filter (where coin is not null)), '[]')::varchar as coins`
  type Told = Omit<Counts, 'currencies'> & { coins: string }
  const countsOf = ({ records, left, refunded, undated, strangers, coins }: Told): Counts => ({
    ...{ records, left, refunded, undated, strangers },
    currencies: JSON.parse(coins) as string[],
  })
  const files = await store.rows<Row & Told & { file: number }>(`with ${told} select file, ${counts} from told group by file order by file`)
  const all = await store.row<Row & Told & { from: number | null; to: number | null }>(
    `with ${told} select ${counts}, epoch_ms(min(gone_at)) as "from", epoch_ms(max(gone_at)) as "to" from told`,
  )
  const { from, to } = all
  return {
    all: { ...countsOf(all), ...(from === null || to === null ? {} : { from: dayOf(from), to: dayOf(to) }) },
    notes: new Map(files.map(it => [it.file, [noteOf(countsOf(it))]])),
  }
}

function noteOf({ left, refunded, undated, strangers, currencies }: Counts): string {
  const names = currencies.map(it => (it === '' ? 'none named' : it))
  return [
    [...(left > 0 ? [`${left} left`] : []), ...(refunded > 0 ? [`${refunded} got money back`] : [])].join(', '),
    ...(undated > 0 ? [`${undated} without a day, which can be set beside nothing`] : []),
    ...(strangers > 0 ? [`${strangers} of customers who are in no contact and no answer`] : []),
    ...(names.length > 1 ? [`amounts in several currencies, which are not added up: ${names.join(', ')}`] : []),
  ].join('; ')
}
