import type { Unit } from '../model/metric.js'
import { ENOUGH_REFERENCE, FEWEST_REFERENCE } from '../model/period.js'
import type { Caveat, Comparison } from '../model/report.js'
import type { Compared } from './compared.js'
import { confounders, type Surroundings } from './confounders.js'
import type { Draft } from './judge.js'
import { legsOf, movedOf } from './rule.js'
import { marginReached } from './sized.js'

/** How far a metric strays from period to period by itself, as it is told: a share of itself, or its own unit. */
export interface Strays {
  readonly metric: string
  /** One standard deviation between periods, beyond sampling. */
  readonly tau: number
  /** Whether `tau` is a share of the value, or in the metric's own unit. */
  readonly relative: boolean
  readonly unit: Unit
}

/** What the checks may look at beside the divergence itself. */
export interface Grounds extends Surroundings {
  /** Segments judged in this run, and the share of false findings allowed. */
  readonly segments: number
  readonly fdr: number
  /** The fewest reference periods that either side has records in. */
  readonly periods: number
  readonly strays: readonly Strays[]
  /** Whether both sides moved at the close before, too; undefined where no earlier one can be judged. */
  readonly heldBefore: boolean | undefined
}

/** The innocent explanations of a divergence, each with what was checked and what came of it. */
export function caveatsOf(draft: Draft, grounds: Grounds): Caveat[] {
  return [
    chance(draft, grounds),
    wobble(grounds),
    mix(draft, grounds),
    size(draft),
    ...shape(draft),
    ...confounders(draft, grounds),
    twoCloses(draft, grounds),
  ]
}

const holds = (check: string, says: string): Caveat => ({ check, effect: 'holds', says })
const uncertain = (check: string, says: string): Caveat => ({ check, effect: 'uncertain', says })
const notChecked = (check: string, says: string): Caveat => ({ check, effect: 'not-checked', says })

/** A false-discovery rate over all segments and windows looked at. */
function chance({ divergence }: Draft, { segments, fdr }: Grounds): Caveat {
  const looked = segments === 1 ? 'one segment was looked at' : `${segments} segments were looked at`
  const share = `1 in ${Math.round(1 / fdr)}`
  return divergence.r <= fdr
    ? holds('chance', `${looked}; of all that is told like this, at most about ${share} is expected to be chance`)
    : uncertain('chance', `${looked}; among so many, chance alone may show one like this`)
}

function wobble({ periods, strays }: Grounds): Caveat {
  const check = 'wobble'
  const many = `${periods} reference ${periods === 1 ? 'period' : 'periods'}`
  if (periods < FEWEST_REFERENCE) {
    return uncertain(check, `only ${many}: ${FEWEST_REFERENCE} are needed to tell how far these metrics stray by themselves`)
  }
  const said = strays.map(it => `${it.metric} ${strayed(it)}`).join(', ')
  const paid = `from period to period they stray by themselves (${said}), and more than that moved`
  if (periods >= ENOUGH_REFERENCE) return holds(check, paid)
  return notChecked(check, `${paid}; but ${many} tell little of it, and ${ENOUGH_REFERENCE} are needed to be sure`)
}

/** Whether the same kinds of contacts, each compared with itself, show it too. */
function mix({ divergence }: Draft, { fdr }: Grounds): Caveat {
  const check = 'mix'
  // A number of contacts has no kinds to be held alike: it is made up of them.
  const legs = legsOf(divergence).filter(it => it.card.unit !== 'count')
  const alike = legs.filter(it => it.standardised)
  if (alike.length === 0) return notChecked(check, 'contacts are not told apart by kind, or too few of each kind came')
  const by = [...new Set(alike.flatMap(it => it.standardised?.by ?? []))].join(' and ')
  if (divergence.crude <= fdr && divergence.r > fdr) {
    return { check, effect: 'explains', says: `like for like by ${by}, nothing is shown: other kinds of contacts came in` }
  }
  if (alike.length < legs.length) {
    const without = legs.filter(it => !it.standardised)
    const why = without.every(it => it.card.unit === 'ratio') ? 'it is not told by kind' : 'too few of each kind'
    return notChecked(check, `held alike by ${by}, but not for ${without.map(titled).join(' and ')}: ${why}`)
  }
  return holds(check, `like for like by ${by}, ${movedOf(divergence)} still moved`)
}

/** A change may be shown and still be too small to matter. */
function size({ divergence }: Draft): Caveat {
  const small = legsOf(divergence)
    .filter(it => it.claim !== 'not-better' && !marginReached(it))
    .map(titled)
  return small.length === 0
    ? holds('size', `${movedOf(divergence)} moved by as much as is worth reporting`)
    : uncertain('size', `${small.join(' and ')} moved by less than is worth reporting`)
}

/** What the distributions did, where one number would hide it. */
function shape({ divergence }: Draft): Caveat[] {
  const notes = legsOf(divergence).flatMap(it => (isShape(it) ? [`${titled(it)}: ${it.note}`] : []))
  return notes.length === 0 ? [] : [uncertain('shape', notes.join('; '))]
}

const isShape = ({ note = '' }: Compared): boolean => /^(typical|polarised|less polarised|mean)/.test(note)

/** A divergence that was there at the close before as well is no single odd month. */
function twoCloses({ shownIn, window, divergence }: Draft, { heldBefore }: Grounds): Caveat {
  const check = 'two closes'
  if (shownIn.length > 1) return holds(check, `sustained: shown in the newest ${window.name} and over the other window too`)
  if (heldBefore === undefined) return notChecked(check, 'there is no earlier close to judge it by')
  return heldBefore
    ? holds(check, `sustained: ${movedOf(divergence)} had moved at the close before, too`)
    : notChecked(check, `new: at the close before, ${movedOf(divergence)} had not moved yet`)
}

const titled = (it: Pick<Comparison, 'metric'> & { readonly card: { readonly title: string } }): string => it.card.title.toLowerCase()

/** `2 %` of the value, `0.05` points. */
function strayed({ tau, relative, unit }: Strays): string {
  if (relative) return `${(100 * tau).toFixed(1)} %`
  return unit === 'share' ? `${(100 * tau).toFixed(1)} points` : unit === 'nps' ? `${tau.toFixed(1)} points` : tau.toFixed(2)
}
