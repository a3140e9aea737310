import { fitFDist, type VariancePrior } from './fit-f.js'
import { betweenVariance, heterogeneity } from './random-effects.js'

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
 * The wobble of one metric, from every segment's reference periods. The variance between periods is DerSimonian and
 * Laird's, pooled over segments; how segments differ in it is Smyth's moderated variance (see `fitFDist`). Segments may
 * have different numbers of periods; those with fewer than two do not count. Undefined where none has two.
 */
export function wobbleOf(tracks: readonly Track[]): Wobble | undefined {
  const usable = tracks.map(scattered).filter(it => it.values.length >= 2)
  if (usable.length === 0) return undefined
  const tau2 = betweenVariance(
    usable.map(({ values, variances }) => ({
      ...heterogeneity(
        values,
        variances.map(variance => 1 / variance),
      ),
      df: values.length - 1,
    })),
  )
  const df = usable.map(it => it.values.length - 1)
  if (usable.length < ENOUGH_SEGMENTS) {
    return { tau2, d0: Infinity, scale: 1, pooled: df.reduce((sum, it) => sum + it, 0), segments: usable.length }
  }
  const statistics = usable.map(track => scatterOf(track, tau2)?.value ?? 0)
  return { tau2, ...fitFDist(statistics, df), segments: usable.length }
}

/**
 * How many times as far as expected a segment's periods lie from their mean, squared: about 1 where `tau2` fits it.
 * Undefined for fewer than two periods.
 */
export function scatterOf(track: Track, tau2: number): { readonly value: number; readonly df: number } | undefined {
  const { values, variances } = scattered(track)
  const df = values.length - 1
  if (df < 1) return undefined
  const weights = variances.map(variance => 1 / (variance + tau2))
  return { value: heterogeneity(values, weights).q / df, df }
}

/** The periods whose sampling variance is known. */
function scattered({ values, variances }: Track): Track {
  if (values.length !== variances.length) throw new RangeError('a track requires a variance for every value')
  if (variances.every(variance => variance > 0)) return { values, variances }
  const known = (_: number, i: number) => (variances[i] ?? 0) > 0
  return { values: values.filter(known), variances: variances.filter(known) }
}
