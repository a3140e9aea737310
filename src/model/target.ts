import type { Better } from './metric.js'

/** A value that a metric is to reach from its good side, in its own unit: seconds, shares, points. */
export interface Target {
  readonly metric: string
  readonly value: number
}

/** A value under which a score is too low, in the score's own unit. */
export type Floor = Target

/** Whether a value lies on the good side of a target, or on it. */
export const reaches = ({ better }: { readonly better: Better }, value: number, target: number): boolean =>
  better === 'lower' ? value <= target : value >= target
