import { contrastsOf } from '../../src/compare/contrasts.js'
import { familyOf } from '../../src/judge/family.js'
import { chanceOf } from './chance.js'
import { companyOf, EFFECTS, MIXES, MONTH, PERIODS, REFERENCE, seriesOf, WOBBLES } from './company.js'
import { Q, SIX, sidesOfP } from './score.js'

/** What is to be timed: 200 segments, six pairs of metrics and seven periods, from sums to who is told. */
export function aLook(): () => number {
  const made = companyOf(chanceOf('speed', 0), {
    segments: 200,
    size: 'log-normal',
    wobble: WOBBLES.unequal,
    mix: MIXES.mixed,
    effect: EFFECTS.plain,
  })
  const seven = { ...made, heaps: made.heaps.map(it => it.slice(0, REFERENCE + 1)) }
  const series = { ...seriesOf(seven), periods: PERIODS.slice(0, REFERENCE + 1) }
  return () => {
    const sides = sidesOfP(contrastsOf(series, [MONTH]), seven.segments, MONTH, SIX)
    return familyOf(sides, Q).r.filter(it => it <= Q).length
  }
}
