import type { Caveat, Comparison } from '../model/report.js'
import { saysOf } from './choose.js'
import type { Compared } from './compared.js'
import type { Draft } from './judge.js'
import { isTwoSided, legsOf, movedOf } from './rule.js'
import { isEverybody } from './scene.js'
import { judgedChange } from './sized.js'

/** What lies around a divergence: its parts, its neighbours, and the people who answered. */
export interface Surroundings {
  /** The facets by which the parts that moved were looked at alone, and whether those parts diverge. */
  readonly parts: readonly { readonly facet: string; readonly diverge: boolean }[]
  /** How many of those asked, or of those who could have been, answered. */
  readonly answered: Comparison | undefined
  /** Between what and what satisfaction changed, whoever the people were that answer no more or now (Lee's bounds). */
  readonly whoever: { readonly low: number; readonly high: number } | undefined
  /** The part of the answers that came later, in the reference periods, than the newest one could be waited for. */
  readonly late: number | undefined
  /**
   * Outages and holidays in the periods that are compared, by their names, and whether it is shown without the contacts of those
   * days; undefined where that cannot be looked at. Nothing where there were none.
   */
  readonly disrupted?: { readonly labels: readonly string[]; readonly remains: boolean | undefined } | undefined
  /** The other segments of its kind, and how many of them moved the same way on both sides. */
  readonly others: { readonly segments: number; readonly alike: number } | undefined
}

/** A share of people answering that changed by more than this part of itself may be other people. */
const OTHER_PEOPLE = 0.1
/** A part of the answers still to come that may move a score. */
const STILL_TO_COME = 0.05

const holds = (check: string, says: string): Caveat => ({ check, effect: 'holds', says })
const uncertain = (check: string, says: string): Caveat => ({ check, effect: 'uncertain', says })
const notChecked = (check: string, says: string): Caveat => ({ check, effect: 'not-checked', says })
const percent = (share: number): string => `${Math.round(100 * share)} %`

/** The confounders of method 4, each with what came of it. */
export function confounders(draft: Draft, it: Surroundings): Caveat[] {
  const { divergence } = draft
  const legs = legsOf(divergence)
  // What rests on contacts alone is the same whoever answered, and whenever.
  return [
    ...(isTwoSided(divergence) ? [sameParts(draft, it)] : []),
    ...(legs.some(isScore) ? [whoAnswered(draft, it)] : []),
    ...(legs.some(leg => isScore(leg) || leg.metric in ANSWERING) ? [lateAnswers(it)] : []),
    ...disruption(draft, it),
    ...elsewhere(draft, it),
  ]
}

/** How many answered is no score, but rests on answers. */
const ANSWERING = { 'response-rate': true, coverage: true }

const isScore = ({ card, metric }: Compared): boolean => card.side === 'perception' && !(metric in ANSWERING)

/**
 * Half a team may have got faster while the customers of the other half got unhappier: two changes, and no watermelon
 * (method 4, aggregation artefact). The parts that got better have to diverge by
 * themselves, and so have the parts that got worse.
 */
function sameParts({ divergence }: Draft, { parts }: Surroundings): Caveat {
  const check = 'same parts'
  const apart = parts.filter(it => !it.diverge).map(it => it.facet)
  if (parts.length === 0) return notChecked(check, 'there are no parts that could be looked at alone')
  const [one, other] = [movedIn(divergence.gains), movedIn(divergence.costs)]
  return apart.length === 0
    ? holds(check, `the parts where ${one} are those where ${other}`)
    : uncertain(check, `by ${apart.join(' and ')}, the parts where ${one} may be others than those where ${other}`)
}

/** What the parts were looked at by: the first claim of a side. */
const movedIn = (side: Draft['divergence']['gains']): string => saysOf({ gains: [], costs: side.slice(0, 1) })

/** Other people answering can move a score without anybody's opinion moving; then the worst case has to show the fall, too. */
function whoAnswered({ divergence }: Draft, { answered, whoever }: Surroundings): Caveat {
  const check = 'who answered'
  if (!answered?.change || !('value' in answered.before) || !('value' in answered.after))
    return notChecked(check, 'how many were asked is not known')
  const { change, before, after } = answered
  const shares = `${percent(before.value)} answered before, ${percent(after.value)} after`
  const moved = (change.low > 0 || change.high < 0) && Math.abs(change.value) > OTHER_PEOPLE * before.value
  if (!moved) return holds(check, `about the same share of people answered (${shares})`)
  const fell = divergence.costs.some(it => it.metric.startsWith('csat') && (judgedChange(it)?.value ?? 0) < 0)
  if (!whoever || !fell) return uncertain(check, `${shares}, so others may have answered`)
  const range = `satisfaction changed by ${whoever.low.toFixed(2)} to ${whoever.high.toFixed(2)}, whoever they were`
  return whoever.high < 0 ? holds(check, `${shares}; ${range}`) : uncertain(check, `${shares}, so others may have answered: ${range}`)
}

function lateAnswers({ late }: Surroundings): Caveat {
  const check = 'late answers'
  if (late === undefined) return notChecked(check, 'when surveys were answered is not known')
  return late <= STILL_TO_COME
    ? holds(check, 'hardly any answer comes later than was waited for')
    : uncertain(check, `about ${percent(late)} of the answers are still to come, and may be others`)
}

/** A few days out of the common can make a whole month: without their contacts it has to be shown as well. */
function disruption({ divergence }: Draft, { disrupted }: Surroundings): Caveat[] {
  const check = 'disruption'
  if (!disrupted) return []
  const days = `without the contacts of ${disrupted.labels.map(it => `“${it}”`).join(' and ')}`
  if (disrupted.remains === undefined) return [notChecked(check, `${days} too little is known`)]
  return [
    disrupted.remains
      ? holds(check, `${days} ${movedOf(divergence)} still moved`)
      : { check, effect: 'explains', says: `${days} nothing is shown` },
  ]
}

/** Not a test but a label: what everybody shows has a cause that is not in this segment alone. */
function elsewhere({ segment, divergence }: Draft, { others }: Surroundings): Caveat[] {
  if (isEverybody(segment)) {
    return [notChecked('season', 'everybody moved: a season or an outage would show the same, and two years are needed to tell')]
  }
  if (!others || others.segments === 0) return []
  const { segments, alike } = others
  const of = `${alike} of ${segments} others moved the same way${isTwoSided(divergence) ? ' on both sides' : ''}`
  return [holds('elsewhere', alike * 2 > segments ? `${of}: it is not this one alone` : `only here: ${of}`)]
}
