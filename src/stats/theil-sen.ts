import { type Estimate, normalReach } from './interval.js'
import { kendallScore, type Series, seasonsOf } from './kendall-score.js'

/**
 * The trend of a series, a period, as the median of the slopes between all pairs of values (Theil 1950; Sen 1968, JASA
 * 63:1379), with Sen's interval; a few wild values do not move it. With a `season` of more than one period only values
 * of the same season are compared (Hirsch, Slack and Smith 1982, Water Resources Research 18:107), and the slope is still
 * that of one period. The interval takes values to be independent. Fewer than two values to compare: RangeError.
 */
export function theilSen(series: Series, season: number, confidence: number): Estimate {
  const seasons = seasonsOf(series, season)
  const slopes: number[] = []
  for (const values of seasons) {
    values.forEach((later, j) => {
      for (const earlier of values.slice(0, j)) slopes.push((later.value - earlier.value) / (later.at - earlier.at))
    })
  }
  if (slopes.length === 0) throw new RangeError('theilSen requires two values or more, of one season')
  slopes.sort((a, b) => a - b)
  const reach = normalReach(confidence) * Math.sqrt(kendallScore(seasons).variance)
  const rank = (place: number) => slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(place)))] ?? Number.NaN
  return { value: medianOf(slopes), low: rank((slopes.length - reach) / 2 - 1), high: rank((slopes.length + reach) / 2) }
}

/** The median of sorted values. */
export function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
}
