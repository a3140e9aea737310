import { fitFDist, type VariancePrior } from './fit-f.js'
import { betweenVariance, heterogeneity } from './random-effects.js'
import { chiSquareQuantile } from './tails.js'

/**
 * One metric of one segment, period by period, oldest first: its values and their sampling variances. A variance of 0
 * says that the period's scatter is unknown rather than none.
 */
export interface Track {
  readonly values: readonly number[]
  readonly variances: readonly number[]
}

/** How far a metric strays from period to period beyond sampling, over all segments, in the square of its unit. */
export interface Wobble extends VariancePrior {
  /** The variance between periods that all segments share. */
  readonly tau2: number
  /** How alike segments are in their scatter; Infinity where they all are. */
  readonly d0: number
  /** How many times the expected scatter the segments have, before the floor at 1. */
  readonly scale: number
  /** Degrees of freedom behind `tau2` where the segments are too few to tell how they differ. */
  readonly pooled?: number
  /** How many segments it was estimated from. */
  readonly segments: number
}

/** Periods stray by sampling alone. */
export const NO_WOBBLE: Wobble = { tau2: 0, d0: Infinity, scale: 1, segments: 0 }

/** From this many segments on, their scatter tells how they differ from each other. */
const ENOUGH_SEGMENTS = 8

/**
 * How rarely sampling alone lets a segment stand so still. One that does has a sampling variance too large for it (a
 * share that is 0 in every period), and would make all others look far apart: docs/decisions/0014.
 */
const STILL = 0.001

/**
 * The wobble of one metric, from every segment's reference periods. The variance between periods is DerSimonian and
 * Laird's, pooled over segments; how segments differ in it is Smyth's moderated variance (see `fitFDist`). Segments may
 * have different numbers of periods; those with fewer than two do not count, nor, where others move, those that stand
 * stiller than sampling lets them. Undefined where none has two.
 */
export function wobbleOf(tracks: readonly Track[]): Wobble | undefined {
  const usable = tracks.map(scattered).filter(it => it.values.length >= 2)
  if (usable.length === 0) return undefined
  const measured = usable.map(track => ({ track, ...scatterAbout(track, 0) }))
  const moving = measured.filter(({ q, df }) => q > chiSquareQuantile(STILL, df))
  const telling = moving.length > 0 ? moving : measured
  const [tau2, segments, df] = [betweenVariance(telling), telling.length, telling.map(it => it.df)]
  if (segments < ENOUGH_SEGMENTS) return { tau2, d0: Infinity, scale: 1, pooled: df.reduce((sum, it) => sum + it, 0), segments }
  const statistics = telling.map(({ track }) => scatterAbout(track, tau2)).map(it => it.q / it.df)
  return { tau2, ...fitFDist(statistics, df), segments }
}

/**
 * How many times as far as expected a segment's periods lie from their mean, squared: about 1 where `tau2` fits it.
 * Undefined for fewer than two periods.
 */
export function scatterOf(track: Track, tau2: number): { readonly value: number; readonly df: number } | undefined {
  const known = scattered(track)
  if (known.values.length < 2) return undefined
  const { q, df } = scatterAbout(known, tau2)
  return { value: q / df, df }
}

function scatterAbout({ values, variances }: Track, tau2: number): { q: number; c: number; df: number } {
  const weights = variances.map(variance => 1 / (variance + tau2))
  const { q, c } = heterogeneity(values, weights)
  return { q, c, df: values.length - 1 }
}

/** The periods whose sampling variance is known. */
function scattered({ values, variances }: Track): Track {
  if (values.length !== variances.length) throw new RangeError('a track requires a variance for every value')
  if (variances.every(variance => variance > 0)) return { values, variances }
  const known = (_: number, i: number) => (variances[i] ?? 0) > 0
  return { values: values.filter(known), variances: variances.filter(known) }
}
