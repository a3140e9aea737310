import { digamma, trigamma, trigammaInverse } from './gamma.js'

/** How variances differ between groups: as if each had been drawn around `scale` on `d0` degrees of freedom. */
export interface VariancePrior {
  /** 0: each group stands for itself. Infinity: all groups have the same variance, `scale`. */
  readonly d0: number
  readonly scale: number
}

/**
 * Fits a scaled F distribution to variance statistics of several groups, by the mean and variance of their logarithms
 * (Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3:3, section 6.2; limma's fitFDist). `df1` are
 * the degrees of freedom of the statistics, one for all or one each. Statistics without degrees of freedom, or that are
 * no number of zero or more, are left out. Zeros are lifted to a hundred-thousandth of the median, as limma lifts them,
 * for zero has no logarithm. One statistic alone: `d0` 0. None, or one `df1` too few: RangeError.
 */
export function fitFDist(statistics: readonly number[], df1: readonly number[] | number): VariancePrior {
  if (typeof df1 !== 'number' && df1.length !== statistics.length) {
    throw new RangeError('fitFDist requires the degrees of freedom of every statistic')
  }
  const usable = statistics
    .map((value, i) => ({ value, df: typeof df1 === 'number' ? df1 : (df1[i] ?? 0) }))
    .filter(({ value, df }) => Number.isFinite(value) && value >= 0 && df > 0 && df < Infinity)
  const [first] = usable
  if (!first) throw new RangeError('fitFDist requires at least one statistic with degrees of freedom')
  if (usable.length === 1) return { d0: 0, scale: first.value }

  const least = 1e-5 * (median(usable.map(it => it.value)) || 1)
  const values = usable.map(it => Math.max(it.value, least))
  const logs = usable.map(({ df }, i) => Math.log(values[i] ?? least) - digamma(df / 2) + Math.log(df / 2))
  const centre = mean(logs)
  const scatter = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / (logs.length - 1)
  const beyond = scatter - mean(usable.map(({ df }) => trigamma(df / 2)))
  if (beyond <= 0) return { d0: Infinity, scale: mean(values) }
  const half = trigammaInverse(beyond)
  return { d0: 2 * half, scale: Math.exp(centre + digamma(half) - Math.log(half)) }
}

/** One group's variance, drawn towards what all groups have, the more so the fewer degrees of freedom it has. */
export function squeezeVariance(variance: number, df: number, { d0, scale }: VariancePrior): number {
  return d0 === Infinity ? scale : (d0 * scale + df * variance) / (d0 + df)
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted.length >> 1
  return mean(sorted.slice(sorted.length - upper - 1, upper + 1))
}
