import type { Caveat, Finding } from '../model/report.js'

/** The checks that have to hold for a finding to be more than worth watching. */
const REQUIRED = ['chance', 'earlier periods', 'same parts']

/**
 * How well shown a divergence is: the one table. `confirmed` takes checks that are not made yet (the wobble, the mix), so
 * nothing is; `likely` where every required check holds and at most one other is uncertain; `watch` otherwise.
 */
export function gradeOf(caveats: readonly Caveat[]): Finding['grade'] {
  const uncertain = caveats.filter(it => it.effect === 'uncertain')
  if (uncertain.some(it => REQUIRED.includes(it.check))) return 'watch'
  if (uncertain.length > 1) return 'watch'
  return caveats.every(it => it.effect === 'holds') ? 'confirmed' : 'likely'
}
