import type { Migration } from './migration.js'

const FACETS = 'team, channel, category, agent, priority, customer, organisation, direction, status, kind, sentiment'

/** The fields of a contact as version 1 knows them. Written out, and not taken from the model, since a step never changes. */
const CONTACT = `id varchar, customer varchar, organisation varchar, agent varchar, team varchar, channel varchar, category varchar,
  priority varchar, direction varchar, status varchar, opened_at timestamp, first_response_at timestamp, solved_at timestamp,
  closed_at timestamp, updated_at timestamp, wait_ms bigint, talk_ms bigint, hold_ms bigint, wrap_ms bigint, handle_ms bigint,
  first_response_ms bigint, resolution_ms bigint, first_resolution_ms bigint, first_response_business_ms bigint,
  resolution_business_ms bigint, requester_wait_ms bigint, pending_ms bigint, replies integer, reopens integer, transfers integer,
  follow_up boolean, escalated boolean, first_contact boolean, sla_met boolean, offered boolean, sentiment varchar`

/**
 * What was read of each file, before it is set against any other: `import` is the file. Which of several versions of a record
 * holds is found out anew at each reading, so that a file taken out gives back what it stood before.
 *
 * - `imports`: one row a file. `told` is what its reading was told (time zone, date order, columns), `account` what is said of it.
 * - `interactions`, `answers`, `sums`, `departures`: its records; `events`: rows of logs, of which several make one contact.
 * - `names`, `agents`, `ids`: what a roster says, and where its names may be asked for.
 * - `texts`: the cells of a file whose reading hangs on another: a survey that names its questions by number.
 */
export const IMPORTS: Migration = {
  version: 1,
  brings: 'imports and their records',
  statements: [
    `create table kept.rind.imports (import integer, file varchar not null, sha256 varchar not null, format varchar not null,
      newest timestamp, imported_at timestamp not null, version varchar not null, told varchar not null, account varchar not null)`,
    `create table kept.rind.interactions (import integer, line integer, kind varchar, ${CONTACT}, ended_at timestamp, extras map(varchar, varchar))`,
    `create table kept.rind.answers (import integer, line integer, question varchar, kind varchar, response varchar, interaction varchar,
      customer varchar, agent varchar, team varchar, answered_at timestamp, sent_at timestamp, comment varchar, raw varchar, points double,
      scale_low integer, scale_high integer, satisfied boolean, unhappy boolean)`,
    `create table kept.rind.sums (import integer, line integer, metric varchar, moment timestamp, ${FACETS.replaceAll(/\w+/g, it => `${it} varchar`)},
      extras map(varchar, varchar), weight bigint, total bigint)`,
    `create table kept.rind.departures (import integer, line integer, departure varchar, customer varchar, email varchar, left_at timestamp,
      refunded_at timestamp, amount decimal(18, 4), currency varchar, reason varchar, type varchar, gone_at timestamp, how varchar)`,
    `create table kept.rind.events (import integer, line integer, kind varchar, ${CONTACT}, stated boolean, solves boolean, extras map(varchar, varchar))`,
    'create table kept.rind.names (import integer, of varchar, id varchar, name varchar)',
    'create table kept.rind.agents (import integer, agent varchar, team varchar, of varchar)',
    'create table kept.rind.ids (import integer, field varchar, of varchar)',
    'create table kept.rind.texts (import integer, line integer, cells varchar[])',
  ],
}
