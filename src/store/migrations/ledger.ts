import type { Migration } from './migration.js'

/**
 * What runs found. `part` is the part of the contacts that was looked at (the conditions of `where`, as JSON): each has a ledger of
 * its own.
 *
 * - `judged`: one row a part, the newest period that was judged.
 * - `ledger`: one row a finding; `entry` is all that is known of it, as JSON, and the other columns say the most of it for
 *   people who look into the store.
 */
export const LEDGER: Migration = {
  version: 2,
  brings: 'what runs found, and what was said of it',
  statements: [
    'create table kept.rind.judged (part varchar not null, period_from date not null, period_to date not null)',
    `create table kept.rind.ledger (part varchar not null, finding varchar not null, grade varchar not null, first_from date not null,
      last_to date not null, is_gone boolean not null, acknowledged_until date, note varchar, entry varchar not null)`,
  ],
}
