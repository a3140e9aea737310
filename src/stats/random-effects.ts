/** Values about one mean, weighted: how far they lie from it, and how much of that a variance between them would add. */
export interface Heterogeneity {
  readonly mean: number
  /** The weighted sum of squared distances; Cochran's Q where the weights are one over the variances. */
  readonly q: number
  /** By how much a variance of 1 between the values would raise the expected `q`. */
  readonly c: number
}

/** The weighted mean of values and their spread about it. Weights are above 0; no values: RangeError. */
export function heterogeneity(values: readonly number[], weights: readonly number[]): Heterogeneity {
  if (values.length === 0 || values.length !== weights.length) throw new RangeError('heterogeneity requires values, each with a weight')
  let [total, squares, sum] = [0, 0, 0]
  for (const [i, value] of values.entries()) {
    const weight = weights[i] ?? 0
    total += weight
    squares += weight ** 2
    sum += weight * value
  }
  const mean = sum / total
  const q = values.reduce((q, value, i) => q + (weights[i] ?? 0) * (value - mean) ** 2, 0)
  return { mean, q, c: total - squares / total }
}

/** The mean of several studies, which may differ in truth. */
export interface RandomEffects {
  readonly mean: number
  readonly se: number
  /** The variance between the studies, beyond that of sampling. */
  readonly tau2: number
  readonly q: number
}

/**
 * The mean over studies that each have a value and a sampling variance above 0, where their true values differ too:
 * DerSimonian and Laird (1986, Controlled Clinical Trials 7:177). A single study has no variance between. None:
 * RangeError.
 */
export function dersimonianLaird(values: readonly number[], variances: readonly number[]): RandomEffects {
  const fixed = heterogeneity(
    values,
    variances.map(variance => 1 / variance),
  )
  const tau2 = betweenVariance([{ ...fixed, df: values.length - 1 }])
  const weights = variances.map(variance => 1 / (variance + tau2))
  const { mean } = heterogeneity(values, weights)
  return { mean, se: 1 / Math.sqrt(weights.reduce((sum, weight) => sum + weight, 0)), tau2, q: fixed.q }
}

/** The variance between values by their moments, pooled over groups that each have a mean of their own; never below 0. */
export function betweenVariance(groups: readonly { readonly q: number; readonly c: number; readonly df: number }[]): number {
  let [excess, scale] = [0, 0]
  for (const { q, c, df } of groups) {
    excess += q - df
    scale += c
  }
  return excess > 0 && scale > 0 ? excess / scale : 0
}
