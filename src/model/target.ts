/** A value that a metric is to reach from its good side, in its own unit: seconds, shares, points. */
export interface Target {
  readonly metric: string
  readonly value: number
}

/** A value under which a score is too low, in the score's own unit. */
export type Floor = Target
