import { binomial, type ExactTails, exactTails } from './count-distribution.js'
import { normalUpper } from './tails.js'

/** Records looked at twice that changed: hits turned into misses, and misses turned into hits. */
export interface Turned {
  readonly lost: number
  readonly gained: number
}

/** McNemar's chi-square of one degree of freedom, with its two-sided p-value. */
export interface McNemar {
  readonly statistic: number
  readonly p: number
}

/**
 * Did a share change among the same records (McNemar 1947, Psychometrika 12:153), with the continuity correction of
 * Edwards? Only records that changed tell; where none did, p is 1. A negative count: RangeError.
 */
export function mcnemar({ lost, gained }: Turned): McNemar {
  requireCounts('mcnemar', lost, gained)
  const beyond = Math.max(0, Math.abs(gained - lost) - 1)
  const statistic = beyond === 0 ? 0 : beyond ** 2 / (lost + gained)
  return { statistic, p: 2 * normalUpper(Math.sqrt(statistic)) }
}

/** The exact test: as many gained (`pHigher`), or as few (`pLower`), if each change went either way alike. */
export function mcnemarExact({ lost, gained }: Turned): ExactTails {
  requireCounts('mcnemarExact', lost, gained)
  return exactTails(binomial(lost + gained, 0.5), gained)
}

function requireCounts(name: string, lost: number, gained: number): void {
  if (!(lost >= 0 && gained >= 0)) throw new RangeError(`${name} requires counts of zero or more`)
}
