import { IMPORTS } from './migrations/imports.js'
import { LEDGER } from './migrations/ledger.js'
import type { Migration } from './migrations/migration.js'

/**
 * Every step there is, oldest first. One that was released is never changed, since stores were made by it: what is to be otherwise is
 * a step more. The views are no part of it: they are laid anew by each program that finds others than its own.
 */
export const MIGRATIONS: readonly Migration[] = [IMPORTS, LEDGER]
