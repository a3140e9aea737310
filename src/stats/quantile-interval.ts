import type { Bin } from '../model/sample.js'
import { binomial } from './count-distribution.js'
import { type Estimate, tailOf } from './interval.js'

/** Between which records by rank, counted from 1, a quantile lies: the ends do not exist where a sample is too small. */
export interface RankInterval {
  readonly low: number | null
  readonly high: number | null
  /** How often the interval holds the true quantile, whatever the distribution: at least the confidence asked for. */
  readonly coverage: number
}

/**
 * The ranks between which the quantile `q` (0 to 1) of `n` records lies, from the binomial number of records under it
 * (David and Nagaraja 2003, Order Statistics, 7.1). RangeError for no record, or a `q` at or beyond its ends.
 */
export function quantileRanks(n: number, q: number, confidence: number): RankInterval {
  if (!(n >= 1)) throw new RangeError('quantileRanks requires at least one record')
  if (!(q > 0 && q < 1)) throw new RangeError('quantileRanks requires a quantile between zero and one')
  const tail = tailOf(confidence)
  const { from, masses } = binomial(n, q)
  let [first, under] = [0, 0]
  while (under + (masses[first] ?? 1) <= tail) under += masses[first++] ?? 0
  let [last, over] = [masses.length - 1, 0]
  while (over + (masses[last] ?? 1) <= tail) over += masses[last--] ?? 0
  const [low, high] = [from + first, from + last + 1]
  return { low: low >= 1 ? low : null, high: high <= n ? high : null, coverage: 1 - under - over }
}

/**
 * A quantile with its interval, in the unit of the values, without any assumption on their distribution. Between records
 * the quantile is interpolated, as R and DuckDB's quantile_cont do; the ends are values that occur, infinite where the
 * sample is too small to have one. Bins are sorted by value. RangeError as in `quantileRanks`.
 */
export function quantileInterval(bins: readonly Bin[], q: number, confidence: number): Estimate {
  const n = bins.reduce((sum, it) => sum + it.count, 0)
  const { low, high } = quantileRanks(n, q, confidence)
  const rank = 1 + (n - 1) * q
  const [lower, upper] = [valueAt(bins, Math.floor(rank)), valueAt(bins, Math.ceil(rank))]
  return {
    value: lower + (rank - Math.floor(rank)) * (upper - lower),
    low: low === null ? -Infinity : valueAt(bins, low),
    high: high === null ? Infinity : valueAt(bins, high),
  }
}

function valueAt(bins: readonly Bin[], rank: number): number {
  let place = 0
  for (const { value, count } of bins) {
    place += count
    if (place >= rank) return value
  }
  throw new RangeError('there are fewer records than that rank')
}
