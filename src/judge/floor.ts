import type { Scale } from '../model/record.js'
import type { Floor } from '../model/target.js'

/** The scores of which the first that is known has the floor. */
export const SCORES = ['csat-mean', 'csat', 'nps'] as const

/**
 * Under which a score is too low: as the user said, else the middle of what it can be. 3 of 1 to 5, half of the customers satisfied,
 * or as many promoters as detractors; undefined where no score is known.
 */
export function floorOf(told: Floor | undefined, isKnown: (metric: string) => boolean, scale: Scale | undefined): Floor | undefined {
  if (told) return told
  const metric = SCORES.find(it => isKnown(it) && (it !== 'csat-mean' || scale !== undefined))
  if (metric === 'csat-mean') return scale && { metric, value: (scale.low + scale.high) / 2 }
  return metric && { metric, value: metric === 'csat' ? 0.5 : 0 }
}
