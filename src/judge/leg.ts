import { normalReach } from '../stats/interval.js'
import { normalUpper } from '../stats/tails.js'
import type { Compared } from './compared.js'
import { judgedChange, marginOf } from './sized.js'

/** What is said of a metric: that it moved for the better or worse, fell, rose, or did not get better by as much as matters. */
export type Claim = 'better' | 'worse' | 'lower' | 'higher' | 'not-better'

/** One metric and what a rule claims of it. */
export type Leg = Compared & {
  readonly claim: Claim
  /** How likely such a change, or a larger one, is where the claim is false: like for like where that is known. */
  readonly sure: number
  /** The same of the contacts as they came. */
  readonly came: number
}

/** The metric moved in its good direction. */
export const better = (it: Compared): Leg => directed(it, 'better')

/** The metric moved in its bad direction. */
export const worse = (it: Compared): Leg => directed(it, 'worse')

/** The metric fell, whether that is good or not. */
export const fell = (it: Compared): Leg => tailed(it, 'lower')

/** The metric rose, whether that is good or not. */
export const rose = (it: Compared): Leg => tailed(it, 'higher')

/**
 * The metric did not improve by as much as is worth reporting: an equivalence claim, which wants a test of its own on the margin
 * (the half of Schuirmann's two one-sided tests, 1987, that is asked), since nothing is shown by not being shown. What is shown to have
 * improved, be it by less than that, did not fail to: a whole of which one half improved a lot would look so otherwise.
 */
export function notBetter(it: Compared): Leg {
  const change = judgedChange(it)
  if (!change || isContradicted(it)) return { ...it, claim: 'not-better', sure: 1, came: 1 }
  const improved = (it.card.better === 'lower' ? -1 : 1) * change.value
  const error = (change.high - change.low) / 2 / normalReach(INTERVAL)
  const sure = error > 0 ? normalUpper((marginOf(it) - improved) / error) : 1
  return { ...it, claim: 'not-better', sure, came: sure }
}

/** Whether a metric that is said not to have improved is shown to have. */
const isContradicted = (it: Compared): boolean => (it.p?.better ?? 1) <= SHOWN

/** The level of one test at which an improvement contradicts that there was none. */
const SHOWN = 0.05

/** Whether a claim says that a metric fell: undefined of one that says it did not move. */
export function isDownward({ claim, card }: Leg): boolean | undefined {
  if (claim === 'not-better') return undefined
  if (claim === 'lower' || claim === 'higher') return claim === 'lower'
  return (card.better === 'lower') === (claim === 'better')
}

function directed(it: Compared, claim: 'better' | 'worse'): Leg {
  return { ...it, claim, sure: it.p?.[claim] ?? 1, came: (it.crude ?? it.p)?.[claim] ?? 1 }
}

function tailed(it: Compared, claim: 'lower' | 'higher'): Leg {
  if (it.tails) return { ...it, claim, sure: it.tails[claim], came: it.tails[claim] }
  return { ...directed(it, (it.card.better === 'lower') === (claim === 'lower') ? 'better' : 'worse'), claim }
}

/** The confidence of every interval in a comparison. */
const INTERVAL = 0.9
