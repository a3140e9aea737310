import { ANSWER_FIELDS, DEPARTURE_FIELDS, FACETS, type FieldType, INTERACTION_FIELDS } from '../model/record.js'
import type { Store } from './store.js'

/** How each type of field is stored. */
export const SQL_TYPES: Readonly<Record<FieldType, string>> = {
  text: 'varchar',
  instant: 'timestamp',
  duration: 'bigint',
  count: 'integer',
  flag: 'boolean',
  status: 'varchar',
  direction: 'varchar',
  sentiment: 'varchar',
  amount: 'decimal(18, 4)',
}

const columnsOf = (fields: Readonly<Record<string, FieldType>>): string =>
  Object.entries(fields)
    .map(([name, type]) => `${name} ${SQL_TYPES[type]}`)
    .join(', ')

/**
 * The tables of records. `record` numbers interactions and `answer` answers, in an order that depends on their
 * content alone; `file` is the place of the input in the report. Times are UTC, durations whole milliseconds.
 *
 * - `interactions`: one contact. `ended_at` is when it was solved, closed or abandoned; `extras` holds the columns
 *   that no field took, as facets; `answered` says whether an answer was joined to it.
 * - `answers`: one answer to one question. `record` is the interaction it was joined to; `points` stands on the
 *   survey's own scale (`scale_low` to `scale_high`), `satisfied` and `unhappy` are cut from it; `period_at` is
 *   the moment that decides its period: when its interaction ended, else when it was given, else when that opened.
 * - `agent_told` of all three: the name by which reports speak of the agent: see `nameAgents`.
 * - `sums`: what an export gives that is summed up already: of `metric` in one row `total` (milliseconds, or how many)
 *   over `weight` contacts; `moment` is when the row's stretch of time begins.
 * - `departures`: customers who left or got money back. `gone_at` is when, the earlier where a row says both; `how` is `left` or
 *   `refunded`; amounts are exact, above 0 for what was lost.
 */
export async function createTables(store: Store): Promise<void> {
  await store.run(`create or replace table interactions (
    record integer, file integer, line integer, kind varchar, ${columnsOf(INTERACTION_FIELDS)},
    ended_at timestamp, answered boolean, extras map(varchar, varchar), agent_told varchar)`)
  await store.run(`create or replace table sums (
    file integer, line integer, metric varchar, moment timestamp, ${FACETS.map(it => `${it} varchar`).join(', ')},
    extras map(varchar, varchar), weight bigint, total bigint, agent_told varchar)`)
  await store.run(
    `create or replace table departures (file integer, line integer, ${columnsOf(DEPARTURE_FIELDS)}, gone_at timestamp, how varchar)`,
  )
  await store.run(`create or replace table answers (
    answer integer, record integer, file integer, line integer, question varchar, kind varchar, ${columnsOf(ANSWER_FIELDS)},
    raw varchar, points double, scale_low integer, scale_high integer, satisfied boolean, unhappy boolean, period_at timestamp, agent_told varchar)`)
}
