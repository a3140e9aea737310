import type { Caveat, Finding } from '../model/report.js'

/**
 * What an uncertain check makes of a finding, the one table: `watch` where it is then worth watching and no more, `counts`
 * where one of these leaves it likely and two do not. A check that is not made, or that has too little to go by, leaves it likely at most.
 */
const UNCERTAIN: Readonly<Record<string, 'watch' | 'counts'>> = {
  chance: 'watch',
  wobble: 'watch',
  size: 'watch',
  'same parts': 'watch',
  level: 'watch',
  untouched: 'watch',
  'usual silence': 'watch',
  'rounded times': 'watch',
  shape: 'counts',
  'who answered': 'counts',
  'late answers': 'counts',
}

/** How well shown a divergence is (method 5): explained before all else, then watch, likely, confirmed. */
export function gradeOf(caveats: readonly Caveat[]): Finding['grade'] {
  if (caveats.some(it => it.effect === 'explains')) return 'explained'
  const uncertain = caveats.filter(it => it.effect === 'uncertain')
  if (uncertain.some(it => UNCERTAIN[it.check] === 'watch') || uncertain.length > 1) return 'watch'
  return caveats.every(it => it.effect === 'holds') ? 'confirmed' : 'likely'
}
