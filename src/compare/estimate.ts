import type { Sample, Unknown } from '../model/sample.js'
import type { Estimate, Interval } from '../stats/interval.js'
import { meanInterval, moments } from '../stats/mean.js'
import { nps } from '../stats/nps.js'
import { poissonInterval } from '../stats/rate.js'
import { ratioInterval } from '../stats/ratio.js'
import { wilson } from '../stats/share.js'

/** The confidence of every interval we print. */
export const CONFIDENCE = 0.9

/** The net promoter score is said from -100 to 100; the arithmetic speaks of -1 to 1. */
export const NPS_POINTS = 100

/** A metric's value for some records, in its own unit, with the interval around it; times have median and slowest tenth. */
export interface Known extends Estimate {
  readonly n: number
  readonly median?: number
  readonly p90?: number
}

/**
 * The value that a sample gives and how sure it is: a mean with Student's interval for durations and ratings (one record
 * cannot say how far records scatter: unknown), Wilson's for shares, the exact Poisson one for counts, whose value is
 * the count per period, and the (adjusted) Wald one for the net promoter score. An unknown sample stays unknown.
 */
export function estimate(sample: Sample | Unknown): Known | Unknown {
  if ('unknown' in sample) return sample
  const { kind, n } = sample
  if (kind === 'count') return { n, value: n / sample.periods, ...times(poissonInterval(n, CONFIDENCE), 1 / sample.periods) }
  if (n === 0) return { unknown: 'no records' }
  if (kind === 'share') return { n, value: sample.hits / n, ...wilson(sample.hits, n, CONFIDENCE) }
  if (kind === 'nps') {
    const { value, low, high } = nps(sample, CONFIDENCE)
    return { n, value: value * NPS_POINTS, ...times({ low, high }, NPS_POINTS) }
  }
  if (kind === 'ratio') {
    if (sample.rows === 1) return { unknown: 'one row of sums only, which cannot say how far they scatter' }
    const { value, low, high } = ratioInterval(sample, CONFIDENCE)
    return { n: sample.records ?? n, value, low: Math.max(0, low), high }
  }
  if (n === 1) return { unknown: 'one record only' }
  if (kind === 'rating') return { n, ...meanInterval(sample.sums ?? moments(sample.bins), CONFIDENCE) }
  const { value, low, high } = meanInterval(sample, CONFIDENCE)
  // Few and very different times would give an interval that begins before nothing.
  const shape = Number.isFinite(sample.median) ? { median: sample.median, p90: sample.p90 } : {}
  return { n, value, low: Math.max(0, low), high, ...shape }
}

const times = ({ low, high }: Interval, factor: number): Interval => ({ low: low * factor, high: high * factor })
