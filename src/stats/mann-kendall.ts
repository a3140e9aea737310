import type { OneSided } from './interval.js'
import { kendallScore, type Series, seasonsOf } from './kendall-score.js'
import { normalUpper } from './tails.js'
import { medianOf, theilSen } from './theil-sen.js'

/** Whether a series falls (`pLower`) or rises (`pHigher`) on the whole. */
export interface MannKendall extends OneSided {
  /** Pairs that rise less pairs that fall, and its variance where there is no trend. */
  readonly s: number
  readonly variance: number
  /** Kendall's rank correlation with time, -1 to 1. */
  readonly tau: number
  readonly z: number
  readonly pTwoSided: number
}

const FEWEST = 8

/**
 * Is there a trend? The test of Mann (1945) and Kendall, corrected for ties and continuity, by the normal curve; with a
 * `season` of more than one period, the seasonal one of Hirsch, Slack and Smith (1982, Water Resources Research 18:107).
 *
 * It takes values to be independent. Where each is like the one before it, it errs far more often than it says: 14 to 16
 * times in a hundred instead of 5 at a correlation of 0.5. With `autocorrelated` the variance is multiplied by
 * (1 + r) / (1 - r), r being the correlation of neighbours left when trend and seasons are taken out, and then it errs as
 * it says. Fewer than 8 values, which show no trend but a violent one: RangeError.
 */
export function mannKendall(series: Series, season: number, autocorrelated: boolean): MannKendall {
  if (series.filter(it => it !== null).length < FEWEST) throw new RangeError('mannKendall requires at least 8 values')
  const { s, variance: independent, largest } = kendallScore(seasonsOf(series, season))
  if (!(independent > 0)) return { s: 0, variance: 0, tau: 0, z: 0, pLower: 1, pHigher: 1, pTwoSided: 1 }
  const r = autocorrelated ? lagOneCorrelation(series, season) : 0
  const variance = (independent * (1 + r)) / (1 - r)
  const error = Math.sqrt(variance)
  const z = (s - Math.sign(s)) / error
  return {
    s,
    variance,
    tau: s / largest,
    z,
    pLower: normalUpper((-s - 1) / error),
    pHigher: normalUpper((s - 1) / error),
    pTwoSided: Math.min(1, 2 * normalUpper(Math.abs(z))),
  }
}

const LARGEST_CORRELATION = 0.95

/**
 * How alike neighbours are, 0 to 0.95, when the trend and the level of each season are taken out. Taking them out makes
 * neighbours look less alike, by (2 + 4 r) / n for a trend (Kendall 1954, Biometrika 41:403), which is added again.
 */
export function lagOneCorrelation(series: Series, season: number): number {
  const slope = theilSen(series, season, 0.9).value
  const straight = series.map((value, at) => (value === null ? null : value - slope * at))
  const levels = seasonsOf(straight, season).map(values => medianOf(values.map(it => it.value).sort((a, b) => a - b)))
  const left = straight.map((value, at) => (value === null ? null : value - (levels[at % season] ?? 0)))
  const known = left.filter(it => it !== null)
  const n = known.length
  const mean = known.reduce((sum, it) => sum + it, 0) / n
  const squares = known.reduce((sum, it) => sum + (it - mean) ** 2, 0)
  let products = 0
  left.forEach((value, at) => {
    const before = left[at - 1] ?? null
    if (value !== null && before !== null) products += (value - mean) * (before - mean)
  })
  const plain = squares > 0 ? products / squares : 0
  return Math.min(LARGEST_CORRELATION, Math.max(0, (n * plain + 2) / (n - 4)))
}
