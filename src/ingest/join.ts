import type { Store } from '../store/store.js'

/** How answers found their contacts. */
export interface Join {
  readonly answers: number
  readonly joined: number
  readonly by: 'id' | 'row' | 'customer' | 'mixed' | 'none'
  /** Joined answers by what tied them: the row both stand in, the contact's id, the customer and the time. */
  readonly levels: { readonly row: number; readonly id: number; readonly customer: number }
  /** Answers that name a contact which is not there, or which two contacts are called. */
  readonly orphans: number
  /** Answers beyond the first that a contact has to the same question. */
  readonly doubles: number
}

/** An answer is about a contact that ended no longer before it than this. */
const DAYS = 14

/** What of a contact's id is not its number: `#`, a record prefix, leading zeros, the path of a link, parted thousands. */
const bareId = (id: string): string =>
  `regexp_replace(regexp_replace(translate(lower(${id}), ' \u00a0\u2009\u202f', ''), '^.*/', ''), '^(#|inc)?0*', '')`

const onlyOnce = (key: string): string =>
  `(select ${key} as key, min(record) as record from interactions where id is not null group by key having count(*) = 1)`

/** A customer as two exports may both write them: an e-mail or name without its case, a telephone number by its digits. */
export const customerKey = (customer: string): string => `case when regexp_full_match(${customer}, '[+(0-9][0-9 ().-]{6,}')
  then ltrim(regexp_replace(${customer}, '[^0-9]', '', 'g'), '0') else lower(trim(${customer})) end`

/**
 * Numbers the records by what they are, not by where they came from, and ties each answer to its interaction: by the
 * row both stand in, by the contact's id as written, else by the bare id; an id that names two contacts ties to none.
 * An answer that names no contact is tied to the last one of the same customer that ended within fourteen days before.
 */
export async function joinAnswers(store: Store): Promise<Join> {
  await store.run(`create or replace table interactions as select
    row_number() over (order by id nulls last, opened_at nulls last, file, line)::integer as record, * exclude (record) from interactions`)
  await store.run(`create or replace table answers as
    select row_number() over (order by a.interaction nulls last, a.response nulls last, a.question, a.answered_at nulls last, a.file, a.line)::integer as answer,
      coalesce(i.record, exact.record, bare.record) as record, a.* exclude (answer, record)
    from answers a
    left join interactions i on i.file = a.file and i.line = a.line
    left join ${onlyOnce('id')} exact on exact.key = a.interaction
    left join ${onlyOnce(bareId('id'))} bare on bare.key = ${bareId('a.interaction')} and bare.key <> ''`)
  const customer = await byCustomer(store)
  await store.run(`update answers set period_at = coalesce(
    (select ended_at from interactions i where i.record = answers.record), answered_at,
    (select opened_at from interactions i where i.record = answers.record))`)
  await store.run(`update interactions set answered = true where record in (select record from answers)`)
  await store.run(`update interactions set offered = true where answered and (offered is not null)`)
  return accountFor(store, customer)
}

/** Ties answers without a contact's id to the customer's last contact before them. Hands back how many. */
async function byCustomer(store: Store): Promise<number> {
  const { left } = await store.row<{ left: number }>(`select count(*) as left from answers
    where record is null and interaction is null and customer is not null and answered_at is not null`)
  if (left === 0) return 0
  // An answer that is dated to the day alone may be about a contact that ended later that day than midnight.
  const given = `a.answered_at + case when a.answered_at = date_trunc('day', a.answered_at) then interval 1 day else interval 0 day end`
  await store.run(`create temp table tied as
    select a.answer, arg_max(i.record, (i.ended_at, -i.record)) as record
    from answers a join interactions i on ${customerKey('i.customer')} = ${customerKey('a.customer')}
      and i.ended_at <= ${given} and i.ended_at >= a.answered_at - interval ${DAYS} day
    where a.record is null and a.interaction is null group by a.answer`)
  await store.run('update answers set record = tied.record from tied where tied.answer = answers.answer')
  const { tied } = await store.row<{ tied: number }>('select count(*) as tied from tied')
  await store.run('drop table tied')
  return tied
}

async function accountFor(store: Store, customer: number): Promise<Join> {
  const found = await store.row<{ answers: number; joined: number; beside: number; orphans: number; doubles: number }>(`
    select count(*) as answers, count(record) as joined,
      count(*) filter (where (file, line) in (select file, line from interactions)) as beside,
      count(*) filter (where record is null and interaction is not null) as orphans,
      count(record) - (select count(*) from (select distinct record, question from answers where record is not null)) as doubles
    from answers`)
  const { answers, joined, beside, orphans, doubles } = found
  const levels = { row: beside, id: joined - beside - customer, customer }
  const used = (Object.keys(levels) as (keyof typeof levels)[]).filter(it => levels[it] > 0)
  const [by = 'none'] = used
  return { answers, joined, by: used.length > 1 ? 'mixed' : by, levels, orphans, doubles }
}
