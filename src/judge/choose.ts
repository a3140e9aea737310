import type { Compared } from './compared.js'
import type { Claim, Leg } from './leg.js'
import type { Lacking, Scene, Sides } from './rule.js'

/** Of each list the first metric that the inputs carry, in fixed order, and no choice by result. */
export const firstOf = (scene: Scene, lists: readonly (readonly string[])[]): Compared[] =>
  lists.map(names => names.map(it => scene.of(it)).find(it => it !== undefined)).filter(it => it !== undefined)

/** Says of a side of which nothing is known what would have told it, and why that is not there. */
export function lacking(scene: Scene, missing: readonly string[]): Lacking {
  const refused = missing.map(it => scene.refused(it)).find(it => it !== undefined)
  const why = [...new Set(missing.map(it => scene.whyNot(it)))].join('; ')
  return { missing: [...missing], why, ...(refused === undefined ? {} : { refused }) }
}

const SAID: Readonly<Record<Claim, string>> = {
  better: 'got better',
  worse: 'got worse',
  lower: 'fell',
  higher: 'rose',
  'not-better': 'did not get better',
}

/** `handle time got better while repeat contacts got worse`, by what is claimed of each. */
export function saysOf({ gains, costs, also = [] }: Sides): string {
  const rest = [...costs, ...also]
  return gains.length === 0 ? claimed(rest) : `${claimed(gains)} while ${claimed(rest)}`
}

/** Legs of one claim share a verb: `satisfaction and ease got worse and contacts fell`. */
function claimed(legs: readonly Leg[]): string {
  const claims = [...new Set(legs.map(it => it.claim))]
  return claims.map(claim => `${titles(legs.filter(it => it.claim === claim))} ${SAID[claim]}`).join(' and ')
}

const titles = (legs: readonly Leg[]): string => legs.map(it => it.card.title.toLowerCase()).join(' and ')
