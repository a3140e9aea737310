import { ANSWER_FIELDS, INTERACTION_FIELDS } from '../model/record.js'
import type { Store } from '../store/store.js'

/** When the records were made. Milliseconds; undefined where no record is dated. */
export interface Extent {
  /** The first and the last contact opened, or answer given where there are no contacts: what an export was cut by. */
  readonly first: number
  readonly last: number
  /** How far apart days with records lie, the widest twentieth of the gaps aside. */
  readonly usualGapDays: number
  /** The oldest and newest moment of any record, ends and answers included. */
  readonly oldest: number
  readonly newest: number
}

// What a record says, as one text: two rows that say the same are the same, and the order of files decides nothing.
// Columns that no field took are no part of it, since another export of the same rows may lack them.
const saying = (columns: readonly string[]): string => columns.map(it => `coalesce(${it}::varchar, '')`).join(` || chr(31) || `)
const CONTACT = saying(['kind', ...Object.keys(INTERACTION_FIELDS)])
/** Of rows that say the same the one that says more beside it comes first. */
const EXTRAS = 'cardinality(extras) desc, extras::varchar desc'
const ANSWER = saying(['question', ...Object.keys(ANSWER_FIELDS), 'raw'])

/**
 * Each contact among those that tell of the same record: SQL that selects `file`, `line` and `rank`, of which 1 is kept. With an id:
 * the newest version of it, by its own update time, else by the newest date in its file, else by content. Without one: all rows of a
 * file, and of overlapping files the larger multiset. `contacts` is a table of interactions with the `format`, `newest` and `origin` of
 * their files: those of one origin were set against each other before.
 */
export const rankedContacts = (contacts: string): string => `
      select file, line, row_number() over (partition by format, id, opened_at::date
        order by updated_at desc nulls last, newest desc nulls last, ${CONTACT} desc, ${EXTRAS}, file, line) as rank
      from ${contacts} where id is not null
      union all
      select file, line, row_number() over (partition by content, place order by ${EXTRAS}, file, line) as rank
      from (select file, line, extras, ${CONTACT} as content, row_number() over (partition by origin, ${CONTACT} order by ${EXTRAS}, file, line) as place
        from ${contacts} where id is null)`

/** The same of answers, by response and question; those without a response and `beside` a contact stay with it. */
export const rankedAnswers = (answers: string, beside: string): string => `
      select file, line, question, row_number() over (partition by format, response, question
        order by answered_at desc nulls last, newest desc nulls last, ${ANSWER} desc, file, line) as rank
      from ${answers} where response is not null
      union all
      select file, line, question, row_number() over (partition by content, place order by file, line) as rank
      from (select file, line, question, ${ANSWER} as content, row_number() over (partition by origin, ${ANSWER} order by file, line) as place
        from ${answers} where response is null and (file, line) not in (select file, line from ${beside}))`

/** Keeps one row of what several rows tell of one record. Rows taken out are found again as `(file, line)` in `duplicates`. */
export async function dropDuplicates(store: Store): Promise<void> {
  const of = (table: string) => `(select * from ${table} join files using (file))`
  await store.run(`insert into duplicates select file, line from (${rankedContacts(of('interactions'))}) where rank > 1`)
  await store.run(`delete from interactions where (file, line) in (select file, line from duplicates)`)
  await store.run(`delete from answers where (file, line) in (select file, line from duplicates)`)
  await store.run(
    `create or replace temp table repeated as select file, line, question from (${rankedAnswers(of('answers'), 'interactions')}) where rank > 1`,
  )
  await store.run(`delete from answers where (file, line, question) in (select file, line, question from repeated)`)
  await store.run(`insert into duplicates select distinct file, line from repeated
    where (file, line) not in (select file, line from answers)`)
}

/** From when to when the records reach. */
export async function extentOf(store: Store): Promise<Extent | undefined> {
  const opened = `select opened_at as made from interactions where opened_at is not null`
  const given = `select period_at as made from answers where period_at is not null and not exists (${opened})`
  const summed = `select moment as made from sums where moment is not null and not exists (${opened})`
  const moments = `select unnest([opened_at, ended_at]) as moment from interactions union all select period_at from answers
    union all select moment from sums`
  const found = await store.row<Record<keyof Extent, number | null>>(`
    with made as (${opened} union all ${given} union all ${summed}),
    days as (select distinct made::date as day from made),
    gaps as (select day - lag(day) over (order by day) as gap from days),
    moments as (${moments})
    select (select epoch_ms(min(made)) from made) as first, (select epoch_ms(max(made)) from made) as last,
      (select coalesce(quantile_cont(gap, 0.95), 1) from gaps where gap is not null) as "usualGapDays",
      (select epoch_ms(min(moment)) from moments) as oldest, (select epoch_ms(max(moment)) from moments) as newest`)
  const { first, last, usualGapDays, oldest, newest } = found
  if (first === null || last === null || oldest === null || newest === null) return undefined
  return { first, last, usualGapDays: usualGapDays ?? 1, oldest, newest }
}
