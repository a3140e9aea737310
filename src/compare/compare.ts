import type { MetricCard } from '../model/metric.js'
import { FEWEST_REFERENCE, lengthInPeriods, type Window } from '../model/period.js'
import type { Scale } from '../model/record.js'
import type { Comparison, ComparisonSide } from '../model/report.js'
import type { Sample, Unknown } from '../model/sample.js'
import type { Segment } from '../model/segment.js'
import type { Contrasted } from './contrasts.js'
import { type Difference, differenceOf } from './difference.js'
import { estimate } from './estimate.js'
import { noteOn } from './notes.js'
import { likeForLike, strayed } from './strayed.js'
import { verdictOn } from './verdict.js'

/** How to compare: the level of a one-sided test, and the scale of a rating, without which its top boxes are unknown. */
export interface Settings {
  readonly alpha?: number
  /** The level of one of many tests, which says how large a change would have had to be to be seen. */
  readonly seenAt?: number
  readonly scale?: Scale | undefined
  /** What the single periods say: see `contrastsOf`. Without it, or with few periods, only the sampling error is paid for. */
  readonly contrasted?: Contrasted | undefined
}

/**
 * One metric of one segment, before beside after: values, change, one-sided tests either way, and what it amounts to. Where
 * a side is unknown there is no change and no test, and the verdict is unclear. Pure, and blind to all other comparisons
 * but for the wobble that was estimated from them.
 *
 * With four reference periods or more the newest is held against how far single periods stray, like for like where kinds
 * of contacts can be told; with fewer, before and after are two heaps of records, tested as such.
 */
export function compare(
  card: MetricCard,
  segment: Segment,
  window: Window,
  before: Sample | Unknown,
  after: Sample | Unknown,
  { alpha = 0.05, seenAt = alpha, scale, contrasted }: Settings = {},
): Comparison {
  const sides = { before: sideOf(before, window.before.length), after: sideOf(after, lengthInPeriods(window)) }
  const frame = { window: window.name, metric: card.id, segment, ...sides }
  if ('unknown' in before || 'unknown' in after || 'unknown' in sides.before || 'unknown' in sides.after) {
    return { ...frame, verdict: 'unclear' }
  }
  const scatters = contrasted !== undefined && (contrasted.crude.tested.se > 0 || !(isWhole(before) && isWhole(after)))
  const straying = window.before.length >= FEWEST_REFERENCE && scatters ? contrasted : undefined
  if (!straying && !(isWhole(before) && isWhole(after))) return { ...frame, verdict: 'unclear' }
  const crude = straying ? strayed(before, after, straying.crude, seenAt, scale) : differenceOf(before, after, alpha, scale)
  const alike = straying?.standardised && likeForLike(crude, before, straying.standardised, seenAt)
  const found = alike ?? crude
  const { change, base, test } = crude
  const relative = (value: number) => (base > 0 && card.unit !== 'nps' ? { relative: value / base } : {})
  const seen = found.detectable === undefined ? {} : { detectable: found.detectable }
  const measured = { ...frame, change: { ...change, ...relative(change.value) }, ...seen }
  const note = noteOn(card, { crude, alike, before, after }, alpha, scale)
  const verdict = note.undecided ? 'unclear' : verdictOn(card, found, alpha)
  const said = { verdict, ...(note.says ? { note: note.says } : {}) }
  const p = (it: Difference) =>
    card.better === 'lower' ? { better: it.pLower, worse: it.pHigher } : { better: it.pHigher, worse: it.pLower }
  const { by, merged } = straying?.standardised ?? { by: [], merged: 0 }
  const standardised = alike ? { standardised: { ...alike.change, ...relative(alike.change.value), by: [...by], merged } } : {}
  // Without a good direction nothing is better or worse, and no p can be either's.
  if (card.better === 'neither') {
    return { ...measured, ...standardised, test, tails: { lower: found.pLower, higher: found.pHigher }, ...said }
  }
  return { ...measured, ...standardised, test, p: p(found), ...(alike ? { crude: p(crude) } : {}), ...said }
}

/** Times are handed in as a distribution only where there are too few periods for anything else, ratings where they are wanted whole. */
const isWhole = (sample: Sample): boolean => !(sample.kind === 'duration' || sample.kind === 'rating') || sample.bins.length > 0

function sideOf(sample: Sample | Unknown, periods: number): ComparisonSide {
  const known = estimate(sample)
  return 'unknown' in known ? { unknown: known.unknown } : { ...known, periods }
}
