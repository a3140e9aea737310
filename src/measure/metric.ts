import type { MetricCard } from '../model/metric.js'
import type { Need } from './needs.js'

interface Definition extends MetricCard {
  /** Which records it is taken over. */
  readonly reads: 'interactions' | 'answers'
  /** What some input must carry for the number to mean anything; where none does, the measurement is unknown. */
  readonly needs: readonly Need[]
  /** SQL over the record's columns: which records count. Left out: all of them. */
  readonly where?: string
  /** Its expressions use `next_at`, when the same customer next opened a contact: one more join, so only on demand. */
  readonly looksAhead?: true
  /** What is divided by what, or added up: one line, in words. */
  readonly formula?: string
  /** The records that the formula does not count, parted by semicolons; left out where it counts all of its side. */
  readonly leavesOut?: string
  /** How long a record has to wait until it is counted, such as `7 days after the end of a contact`; left out where it need not. */
  readonly ripens?: string
  /** For people: the definition as its first paragraph, then how it is counted, then the trap. Plain prose. */
  readonly about: string
}

/**
 * What is measured. A metric holds no query and no statistics: it says what it reads, as SQL expressions over the
 * columns of one record (see `store/tables.ts`), in base units. Beside them the engine offers `newest`, the newest
 * moment in the data, and `next_at` to those that look ahead.
 *
 * - `duration`: `value` is in whole milliseconds; a null is left out, never read as 0.
 * - `share`: the part of the records for which `hit` holds; a null is not a hit.
 * - `count`: how many records there are.
 * - `ratio`: the sum of `over`, a whole number a record, divided by that of `per`.
 * - `rating`: `value` is in points on the survey's own scale.
 * - `nps`: `value` is the answer from 0 to 10.
 */
export type Metric = Definition &
  (
    | {
        readonly kind: 'duration'
        readonly value: string
        /** Records whose time is known in part, as SQL, and what they lack, in words. */
        readonly partly?: { readonly where: string; readonly says: string }
      }
    | { readonly kind: 'rating' | 'nps'; readonly value: string }
    | { readonly kind: 'share'; readonly hit: string }
    | { readonly kind: 'count' }
    | { readonly kind: 'ratio'; readonly over: string; readonly per: string }
  )

/** Checks a metric's definition as it is written; the file's name is its id. */
export const defineMetric = (metric: Metric): Metric => metric

/** `24 hours`, or so many days. */
export const daysName = (days: number): string => (days === 1 ? '24 hours' : `${days} days`)
