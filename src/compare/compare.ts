import type { MetricCard } from '../model/metric.js'
import { lengthInPeriods, type Window } from '../model/period.js'
import type { Scale } from '../model/record.js'
import type { Comparison, ComparisonSide } from '../model/report.js'
import type { Sample, Unknown } from '../model/sample.js'
import type { Segment } from '../model/segment.js'
import { type Difference, differenceOf } from './difference.js'
import { estimate } from './estimate.js'
import { marginOf, verdictOn } from './verdict.js'

/** How to compare: the level of a one-sided test, and the scale of a rating, without which its top boxes are unknown. */
export interface Settings {
  readonly alpha?: number
  readonly scale?: Scale | undefined
}

/**
 * One metric of one segment, before beside after: values, change, one-sided tests either way, and what it amounts to. Where
 * a side is unknown there is no change and no test, and the verdict is unclear. Pure, and blind to all other comparisons.
 *
 * What comes between this and a finding, over all comparisons of a run: the wobble of a metric from period to period,
 * estimated from the reference periods and added to its error (method 1.6), then control of the false discoveries among
 * all segments (method 1.3). Both work on what is returned here, and on samples of the single periods.
 */
export function compare(
  card: MetricCard,
  segment: Segment,
  window: Window,
  before: Sample | Unknown,
  after: Sample | Unknown,
  { alpha = 0.05, scale }: Settings = {},
): Comparison {
  const sides = { before: sideOf(before, window.before.length), after: sideOf(after, lengthInPeriods(window)) }
  const frame = { window: window.name, metric: card.id, segment, ...sides }
  if ('unknown' in before || 'unknown' in after || 'unknown' in sides.before || 'unknown' in sides.after) {
    return { ...frame, verdict: 'unclear' }
  }
  const found = differenceOf(before, after, alpha, scale)
  const { change, base, pLower, pHigher, test } = found
  const relative = base > 0 && card.unit !== 'nps' ? { relative: change.value / base } : {}
  const seen = found.detectable === undefined ? {} : { detectable: found.detectable }
  const measured = { ...frame, change: { ...change, ...relative }, ...seen }
  const note = noteOn(card, found, alpha)
  const verdict = note?.undecided ? 'unclear' : verdictOn(card, found, alpha)
  const said = { verdict, ...(note ? { note: note.says } : {}) }
  // Without a good direction nothing is better or worse, and no p can be either's.
  if (card.better === 'neither') return { ...measured, ...said }
  const p = card.better === 'lower' ? { better: pLower, worse: pHigher } : { better: pHigher, worse: pLower }
  return { ...measured, test, p, ...said }
}

function sideOf(sample: Sample | Unknown, periods: number): ComparisonSide {
  const known = estimate(sample)
  return 'unknown' in known ? { unknown: known.unknown } : { ...known, periods }
}

/** What the one number for the change would hide: the shape of the distribution changed, not its place. */
function noteOn(card: MetricCard, found: Difference, alpha: number): { says: string; undecided: boolean } | undefined {
  const { change, pLower, pHigher, topBox } = found
  if (card.unit === 'second' && Math.min(pLower, pHigher) <= alpha) {
    // Ranks say what a typical contact did, the mean what they all cost together; an improvement needs both.
    const [typical, opposite] = pLower < pHigher ? ['shorter', 'longer'] : ['longer', 'shorter']
    if (typical === 'shorter' ? change.value < 0 : change.value > 0) return undefined
    const average = Math.abs(change.value) < marginOf(card.margin, found.base) ? 'unchanged' : opposite
    return { says: `typical contact ${typical}, average ${average}: more very short and more very long ones`, undecided: true }
  }
  if (topBox !== undefined && change.value * topBox < 0) {
    const [mean, satisfied] = change.value < 0 ? ['lower', 'more'] : ['higher', 'fewer']
    return { says: `mean ${mean}, ${satisfied} satisfied: opinions did not move one way`, undecided: false }
  }
  return undefined
}
