import { cutsOf, type Scale } from '../model/record.js'
import type { Bin, Sample } from '../model/sample.js'
import { brunnerMunzel } from '../stats/brunner-munzel.js'
import { detectable } from '../stats/detectable.js'
import type { Estimate, OneSided } from '../stats/interval.js'
import { moments, welch } from '../stats/mean.js'
import { npsDifference } from '../stats/nps.js'
import { rateRatio } from '../stats/rate.js'
import { ratioDifference } from '../stats/ratio.js'
import { agrestiCaffo, newcombe, shareTest } from '../stats/share.js'
import { CONFIDENCE, NPS_POINTS } from './estimate.js'

/** What changed from one sample to another, before anybody judges it. */
export interface Difference extends OneSided {
  readonly test: 'contrast' | 'brunner-munzel' | 'agresti-caffo' | 'fisher' | 'rate-ratio' | 'ratio' | 'wald'
  /** After minus before, in the metric's own unit. */
  readonly change: Estimate
  /** What a change is a share of: the value before. */
  readonly base: number
  /** The smallest change that the test would have seen four times in five; none where nothing scatters. */
  readonly detectable?: number
  /** The change of the share in the top boxes of a rating. */
  readonly topBox?: number
}

type Of<K extends Sample['kind']> = Extract<Sample, { kind: K }>

/** Both samples are of one kind; durations and ratings have two records or more on each side, shares and scores one. */
export function differenceOf(before: Sample, after: Sample, alpha: number, scale?: Scale): Difference {
  if (before.kind === 'duration' && after.kind === 'duration') return ofDurations(before, after, alpha)
  if (before.kind === 'rating' && after.kind === 'rating') return ofRatings(before, after, alpha, scale)
  if (before.kind === 'share' && after.kind === 'share') return ofShares(before, after, alpha)
  if (before.kind === 'ratio' && after.kind === 'ratio') return ofRatios(before, after, alpha)
  if (before.kind === 'count' && after.kind === 'count') return ofCounts(before, after, alpha)
  if (before.kind === 'nps' && after.kind === 'nps') return ofScores(before, after, alpha)
  throw new Error(`a ${before.kind} cannot be compared with a ${after.kind}`)
}

/** Tested by rank, since times are skewed; told as a difference of means, since that is what desks report. */
function ofDurations(before: Of<'duration'>, after: Of<'duration'>, alpha: number): Difference {
  const { pLower, pHigher } = brunnerMunzel(before.bins, after.bins)
  const { value, low, high, se } = welch(before, after, CONFIDENCE)
  return { test: 'brunner-munzel', pLower, pHigher, change: { value, low, high }, base: before.sum / before.n, ...visible(se, alpha) }
}

/** Tested on all points of the scale: cutting it into satisfied and not costs half of the answers' worth. */
function ofRatings(before: Of<'rating'>, after: Of<'rating'>, alpha: number, scale?: Scale): Difference {
  const { pLower, pHigher } = brunnerMunzel(before.bins, after.bins)
  const [first, second] = [moments(before.bins), moments(after.bins)]
  const { value, low, high, se } = welch(first, second, CONFIDENCE)
  const found = { pLower, pHigher, change: { value, low, high }, base: first.sum / first.n, ...visible(se, alpha) }
  const top = scale && { topBox: shareFrom(cutsOf(scale).satisfied, after.bins) - shareFrom(cutsOf(scale).satisfied, before.bins) }
  return { test: 'brunner-munzel', ...found, ...top }
}

function shareFrom(cut: number, bins: readonly Bin[]): number {
  return moments(bins.filter(bin => bin.value >= cut)).n / moments(bins).n
}

function ofShares(before: Of<'share'>, after: Of<'share'>, alpha: number): Difference {
  const { se } = agrestiCaffo(before, after, CONFIDENCE)
  return {
    ...shareTest(before, after),
    change: newcombe(before, after, CONFIDENCE),
    base: before.hits / before.n,
    ...visible(se, alpha),
  }
}

/** Sums say nothing of single contacts: what is tested is the mean, by how far the rows of the export scatter. */
function ofRatios(before: Of<'ratio'>, after: Of<'ratio'>, alpha: number): Difference {
  const { value, low, high, se, pLower, pHigher } = ratioDifference(before, after, CONFIDENCE)
  return { test: 'ratio', pLower, pHigher, change: { value, low, high }, base: before.sum / before.n, ...visible(se, alpha) }
}

/** Compared per day, since months differ in length; told per period: against what the days after would have brought before. */
function ofCounts(before: Of<'count'>, after: Of<'count'>, alpha: number): Difference {
  const { low, high, se, pLower, pHigher } = rateRatio(
    { count: before.n, exposure: before.days },
    { count: after.n, exposure: after.days },
    CONFIDENCE,
  )
  const expected = (count: number) => ((count / before.days) * after.days) / after.periods
  const value = after.n / after.periods - expected(before.n)
  // The ratio's interval rests on half an event more a side, so that a count of 0 has one too.
  const base = expected(before.n > 0 ? before.n : 0.5)
  const change = { value, low: Math.min(value, base * (low - 1)), high: Math.max(value, base * (high - 1)) }
  return { test: 'rate-ratio', pLower, pHigher, change, base: expected(before.n), detectable: base * Math.expm1(detectable(se, alpha)) }
}

function ofScores(before: Of<'nps'>, after: Of<'nps'>, alpha: number): Difference {
  const { value, low, high, se, pLower, pHigher } = npsDifference(before, after, CONFIDENCE)
  const change = { value: value * NPS_POINTS, low: low * NPS_POINTS, high: high * NPS_POINTS }
  const base = (NPS_POINTS * (before.promoters - before.detractors)) / before.n
  return { test: 'wald', pLower, pHigher, change, base, ...visible(se * NPS_POINTS, alpha) }
}

const visible = (se: number, alpha: number): { detectable?: number } => (se > 0 ? { detectable: detectable(se, alpha) } : {})
