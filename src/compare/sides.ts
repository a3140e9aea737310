import type { Sample } from '../model/sample.js'
import type { Sums } from '../model/tally.js'
import { moments } from '../stats/mean.js'
import { ratioInterval } from '../stats/ratio.js'
import type { Track } from '../stats/wobble.js'
import { CONFIDENCE, NPS_POINTS } from './estimate.js'

/** One metric of one segment in one window, period by period: the reference, and the periods the current side is made of. */
export interface Sides {
  readonly reference: Track
  readonly current: Track
}

/**
 * The two scales of a metric. `tested` decides whether it moved: the metric's own unit, or for times their places among those
 * of the reference, and for counts the logarithm a day. `told` says how much: for times the logarithm of the mean.
 */
export interface Scales {
  readonly tested: Sides
  readonly told: Sides
}

/** The periods of a window, by kind of sample; undefined where one side has no period with records. */
export function scalesOf(reference: readonly (Sample | undefined)[], current: readonly (Sample | undefined)[]): Scales | undefined {
  const kind = [...current, ...reference].find(it => it !== undefined)?.kind
  if (kind === 'count' || kind === 'ratio') {
    const point = (it: Sample | undefined) => (it?.kind === 'count' ? rateOf(it) : it?.kind === 'ratio' ? ratioOf(it) : undefined)
    return both(sidesOf(reference.map(point), current.map(point)))
  }
  const scores = (it: Sample | undefined) => (it === undefined ? undefined : scoresOf(it))
  const tested = meanSides(reference.map(scores), current.map(scores), kind === 'share' ? 'share' : 'score')
  if (kind !== 'duration') return both(tested && (kind === 'nps' ? times(tested, NPS_POINTS) : tested))
  const seconds = (it: Sample | undefined) => (it?.kind === 'duration' ? it : undefined)
  const means = meanSides(reference.map(seconds), current.map(seconds), 'time')
  const told = means && logged(means)
  // A time that may as well be long as short is not tested, and was not placed.
  return told && { tested: tested ?? told, told }
}

const both = (sides: Sides | undefined): Scales | undefined => sides && { tested: sides, told: sides }

/** What is summed to be tested; of times only where they were placed among the reference. */
function scoresOf(sample: Sample): Sums | undefined {
  if (sample.kind === 'share') return { n: sample.n, sum: sample.hits, sumSquares: sample.hits }
  if (sample.kind === 'rating') return sample.sums ?? moments(sample.bins)
  if (sample.kind === 'duration') return sample.places && { n: sample.n, ...sample.places }
  if (sample.kind !== 'nps') return undefined
  return { n: sample.n, sum: sample.promoters - sample.detractors, sumSquares: sample.promoters + sample.detractors }
}

interface Point {
  readonly value: number
  readonly variance: number
}

/** The logarithm of a count a day; half an event is added, so that none has one too (method 2.4). */
const rateOf = ({ n, days }: Extract<Sample, { kind: 'count' }>): Point | undefined =>
  days > 0 ? { value: Math.log((n + 0.5) / days), variance: 1 / (n + 0.5) } : undefined

function ratioOf(sample: Extract<Sample, { kind: 'ratio' }>): Point | undefined {
  if (sample.rows < 2 || sample.n <= 0) return undefined
  const { value, se } = ratioInterval(sample, CONFIDENCE)
  return { value, variance: se ** 2 }
}

function sidesOf(reference: readonly (Point | undefined)[], current: readonly (Point | undefined)[]): Sides | undefined {
  const track = (points: readonly (Point | undefined)[]): Track => {
    const known = points.filter(it => it !== undefined)
    return { values: known.map(it => it.value), variances: known.map(it => it.variance) }
  }
  const sides = { reference: track(reference), current: track(current) }
  return sides.reference.values.length > 0 && sides.current.values.length > 0 ? sides : undefined
}

/** What is averaged: hits and misses, scores on a scale that ends, or times, which have no upper end. */
export type Averaged = 'share' | 'score' | 'time'

/**
 * Means with their variances. How far records scatter is taken from all reference periods together, since a month of twenty
 * equal answers does not scatter less; the current side has its own: see `currentScatter`. Of shares the scatter is that
 * of one hit and one miss more, so that a share of 0 or 1 has one. `crowding` multiplies a period's variance.
 */
export function meanSides(
  reference: readonly (Sums | undefined)[],
  current: readonly (Sums | undefined)[],
  averaged: Averaged,
  crowding: { readonly reference: readonly number[]; readonly current: readonly number[] } = { reference: [], current: [] },
): Sides | undefined {
  const usual = scatterOf(reference, averaged)
  const own = currentScatter(usual, current, averaged)
  const point = (scatter: number, crowds: readonly number[]) => (it: Sums | undefined, at: number) =>
    it && it.n > 0 ? { value: it.sum / it.n, variance: (scatter / it.n) * (crowds[at] ?? 1) } : undefined
  return sidesOf(reference.map(point(usual, crowding.reference)), current.map(point(own, crowding.current)))
}

/** Fewer records than this are too easily all alike. */
const ENOUGH_TO_SCATTER = 30

/**
 * How far records of the current side scatter. Near the end of a scale chance that lifts the mean makes them scatter less, too,
 * and a rise would look surer than it is (docs/decisions/0018): scores never scatter less than they did in the reference. Nor do
 * a few times, which are too easily all alike.
 */
export function currentScatter(usual: number, current: readonly (Sums | undefined)[], averaged: Averaged): number {
  const own = scatterOf(current, averaged)
  const records = current.reduce((sum, it) => sum + (it?.n ?? 0), 0)
  return averaged === 'time' && own > 0 && records >= ENOUGH_TO_SCATTER ? own : Math.max(own, usual)
}

/** The variance of single records around the mean of their period, over some periods. */
export function scatterOf(periods: readonly (Sums | undefined)[], averaged: Averaged): number {
  const known = periods.filter(it => it !== undefined && it.n > 0) as Sums[]
  if (averaged === 'share') {
    const [n, hits] = known.reduce(([n, hits], it) => [n + it.n, hits + it.sum], [0, 0] as [number, number])
    const share = (hits + 1) / (n + 2)
    return share * (1 - share)
  }
  let [squares, df] = [0, 0]
  for (const { n, sum, sumSquares } of known) {
    const own = sumSquares - (sum * sum) / n
    // Where all are alike, what the subtraction leaves is rounding.
    if (own > 1e-12 * sumSquares) squares += own
    df += n - 1
  }
  return df > 0 ? squares / df : 0
}

/** Sides in another unit. */
export const times = ({ reference, current }: Sides, factor: number): Sides => {
  const scaled = ({ values, variances }: Track): Track => ({
    values: values.map(it => it * factor),
    variances: variances.map(it => it * factor ** 2),
  })
  return { reference: scaled(reference), current: scaled(current) }
}

/** The logarithm of means above 0, with the variance it has to first order. A mean of 0 stays out; undefined where a side has no other. */
export function logged({ reference, current }: Sides): Sides | undefined {
  const log = ({ values, variances }: Track): readonly Point[] =>
    values.flatMap((value, i) => (value > 0 ? [{ value: Math.log(value), variance: (variances[i] ?? 0) / value ** 2 }] : []))
  return sidesOf(log(reference), log(current))
}
