import type { Segment } from './segment.js'
import type { Sums } from './tally.js'

/** How often a value occurs. Lists of bins are sorted by value and hold no value twice. */
export interface Bin {
  readonly value: number
  readonly count: number
}

/**
 * What a test needs to know of one metric's records in one segment and one stretch of time, and no more: the sums and
 * counts of the distribution. Durations are in seconds, ratings on the survey's own scale.
 */
export type Sample =
  | {
      readonly kind: 'duration'
      readonly n: number
      readonly sum: number
      readonly sumSquares: number
      readonly median: number
      readonly p90: number
      /** Bins of 1 %, for rank tests alone; only asked for where few periods are compared. */
      readonly bins: readonly Bin[]
      /** Sums over the records' places, 0 to 1, among those of the reference periods, where there are such. */
      readonly places?: { readonly sum: number; readonly sumSquares: number }
    }
  | { readonly kind: 'share'; readonly n: number; readonly hits: number }
  /**
   * Sums that an export gives instead of records, a row of it an agent's day or a queue's hour: `sum` of `n` in `rows`
   * rows, with the sums of squares and products over the rows, which tell how far these scatter.
   */
  | {
      readonly kind: 'ratio'
      readonly n: number
      readonly rows: number
      readonly sum: number
      readonly sumSquares: number
      readonly weightSquares: number
      readonly products: number
      /** Of how many records, where `n` counts something else: what was solved, or time. */
      readonly records?: number
    }
  /** `n` records counted in that many periods of `days` days in all; per customer, in customers' periods and days. */
  | { readonly kind: 'count'; readonly n: number; readonly periods: number; readonly days: number }
  /** A rating that is looked at in passing has its sums and no bins. */
  | { readonly kind: 'rating'; readonly n: number; readonly bins: readonly Bin[]; readonly sums?: Sums }
  | { readonly kind: 'nps'; readonly n: number; readonly promoters: number; readonly detractors: number }

/** Why there is no sample: a column no input carries, no records, answers on several scales. */
export interface Unknown {
  readonly unknown: string
}

/** One sample and what it is of. `stretch` is a period's place in the asked list, or a side of a window. */
export interface Sampled {
  readonly metric: string
  readonly segment: Segment
  readonly stretch: { readonly period: number } | { readonly window: string; readonly side: 'before' | 'after' }
  readonly sample: Sample | Unknown
}
