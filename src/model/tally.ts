import type { Segment } from './segment.js'

/** So many records and the sums of their scores and of the squares: the mean and its error follow. */
export interface Sums {
  readonly n: number
  readonly sum: number
  readonly sumSquares: number
}

/** The records of one kind (a channel and a category, '' where there is none) in one period. */
export interface Cell {
  readonly channel: string
  readonly category: string
  /** Scores as they are tested: places among the reference for times, points, 0 or 1, -1 to 1 for recommendations. */
  readonly scores: Sums
  /** The times themselves, in seconds. */
  readonly times?: Sums
}

/** One period of a metric in a segment. */
export interface Tally {
  readonly cells: readonly Cell[]
  /**
   * By how much the variance of the mean is larger because customers with several records are one voice: the cluster-robust
   * variance over the plain one; 1 where every record is a customer of its own, or none is named.
   */
  readonly crowding: number
}

/** One metric in one segment, period by period (by place in the asked list), so that like can be compared with like. */
export interface Tallied {
  readonly metric: string
  readonly segment: Segment
  readonly periods: readonly (Tally | undefined)[]
}
