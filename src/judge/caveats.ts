import { FEWEST_REFERENCE } from '../model/period.js'
import type { Caveat, Comparison } from '../model/report.js'
import type { Draft } from './judge.js'
import type { Compared } from './rule.js'

/** What the checks may look at beside the divergence itself. */
export interface Grounds {
  /** Segments judged in this run. */
  readonly segments: number
  /** The level one divergence alone would be held to. */
  readonly alpha: number
  /** The values of a metric in each reference period, where known. */
  readonly earlier: (metric: string) => readonly number[]
  /** The facets by which the parts that moved were looked at alone, and whether those parts diverge. */
  readonly parts: readonly { readonly facet: string; readonly diverge: boolean }[]
  /** How many of those asked, or of those who could have been, answered. */
  readonly answered: Comparison | undefined
}

/** A share of people answering that changed by more than this part of itself may be other people. */
const OTHER_PEOPLE = 0.1

/** The innocent explanations of a divergence, each with what was checked and what came of it. */
export function caveatsOf(draft: Draft, grounds: Grounds): Caveat[] {
  return [chance(draft, grounds), earlierPeriods(draft, grounds), sameParts(grounds), whoAnswered(grounds), ...NOT_YET]
}

const NOT_YET: readonly Caveat[] = [
  { check: 'wobble', effect: 'not-checked', says: 'how much these metrics move from period to period by themselves is not estimated' },
  { check: 'mix', effect: 'not-checked', says: 'whether the kinds of contacts changed is not reckoned out' },
]

/** Bonferroni over the segments judged: cruder than a false-discovery rate, and never less strict. */
function chance({ divergence }: Draft, { segments, alpha }: Grounds): Caveat {
  const holds = divergence.p <= alpha / Math.max(1, segments)
  const looked = segments === 1 ? 'one segment was' : `${segments} segments were`
  return holds
    ? { check: 'chance', effect: 'holds', says: `${looked} looked at, and chance alone would hardly show this in any` }
    : { check: 'chance', effect: 'uncertain', says: `${looked} looked at; in so many, chance alone may show one like this` }
}

/** Until the wobble is estimated: the newest period has to lie outside all that the reference periods did by themselves. */
function earlierPeriods({ divergence }: Draft, { earlier }: Grounds): Caveat {
  const check = 'earlier periods'
  const legs = [...divergence.operation, ...divergence.perception].map(it => ({ ...it, values: earlier(it.metric) }))
  // A segment that is newer than the window, or had no answers in some month, has fewer periods to be held against.
  const periods = Math.min(...legs.map(it => it.values.length))
  if (periods < FEWEST_REFERENCE)
    return {
      check,
      effect: 'uncertain',
      says: `only ${periods} reference ${periods === 1 ? 'period' : 'periods'}: ${FEWEST_REFERENCE} are needed to tell`,
    }
  const within = legs.filter(it => !beyond(it, it.values))
  return within.length === 0
    ? { check, effect: 'holds', says: `both sides lie outside every one of the ${periods} reference periods` }
    : {
        check,
        effect: 'uncertain',
        says: `${within.map(it => it.card.title.toLowerCase()).join(' and ')} was as far out in a reference period already`,
      }
}

function beyond(compared: Compared, earlier: readonly number[]): boolean {
  const { after, change } = compared
  if (!('value' in after) || !change) return false
  return earlier.every(it => (change.value < 0 ? after.value < it : after.value > it))
}

/**
 * Half a team may have got faster while the customers of the other half got unhappier: two changes, and no watermelon
 * (method 4, aggregation artefact). The parts that got better have to diverge by
 * themselves, and so have the parts that got worse.
 */
function sameParts({ parts }: Grounds): Caveat {
  const check = 'same parts'
  const apart = parts.filter(it => !it.diverge).map(it => it.facet)
  if (parts.length === 0) return { check, effect: 'not-checked', says: 'there are no parts that could have moved apart' }
  return apart.length === 0
    ? { check, effect: 'holds', says: 'the parts that got better are those where customers got unhappier' }
    : {
        check,
        effect: 'uncertain',
        says: `by ${apart.join(' and ')}, the parts that got better may be others than those where customers got unhappier`,
      }
}

function whoAnswered({ answered }: Grounds): Caveat {
  const check = 'who answered'
  if (!answered?.change || !('value' in answered.before) || !('value' in answered.after))
    return { check, effect: 'not-checked', says: 'how many were asked is not known' }
  const { change, before } = answered
  const moved = (change.low > 0 || change.high < 0) && Math.abs(change.value) > OTHER_PEOPLE * before.value
  return moved
    ? { check, effect: 'uncertain', says: 'the share of people who answered changed, so others may have answered' }
    : { check, effect: 'holds', says: 'about the same share of people answered' }
}
