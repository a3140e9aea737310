import erfcinv from '@stdlib/math-base-special-erfcinv'
import betaInverse from '@stdlib/math-base-special-kernel-betaincinv'
import chiSquareInverse from '@stdlib/stats-base-dists-chisquare-quantile'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tInverse from '@stdlib/stats-base-dists-t-quantile'

// False-discovery control multiplies p-values by the number of segments, so they have to be right far out. Hence every
// tail is asked for as a lower one, which keeps its leading digits where `1 - cdf(x)` has long become 0.

function inUnitInterval(name: string, p: number): number {
  if (p >= 0 && p <= 1) return p
  throw new RangeError(`${name} requires a probability between zero and one`)
}

function positive(name: string, df: number): number {
  if (df > 0) return df
  throw new RangeError(`${name} requires positive degrees of freedom`)
}

/**
 * The value that a standard normal variable stays under with probability `p`. For a point far up ask for
 * `-normalQuantile(tail)`: a `p` next to 1 has no digits left. 0 and 1 give the infinities; outside them a RangeError.
 *
 * It rests on the inverse of erfc: the normal-quantile package takes the inverse of erf at `2p - 1`, which is wrong in
 * the fifth digit at p = 1e-14 and infinite at 1e-17.
 */
export const normalQuantile = (p: number): number => -Math.SQRT2 * erfcinv(2 * inUnitInterval('normalQuantile', p))

/** The probability that a standard normal variable exceeds `z`. */
export const normalUpper = (z: number): number => normalCdf(-z, 0, 1)

/** The probability that Student's t exceeds `t`; `df` need not be whole, and Infinity means the normal curve. */
export function tUpper(t: number, df: number): number {
  return positive('tUpper', df) === Infinity ? normalUpper(t) : tCdf(-t, df)
}

/** The value that Student's t stays under with probability `p`; as `normalQuantile` in all else. */
export function tQuantile(p: number, df: number): number {
  inUnitInterval('tQuantile', p)
  if (positive('tQuantile', df) === Infinity) return normalQuantile(p)
  const key = `${p} ${df}`
  const known = quantiles.get(key) ?? tInverse(p, df)
  if (quantiles.size < MOST_KEPT) quantiles.set(key, known)
  return known
}

/** Intervals ask for the same few quantiles by the thousand, and each takes longer than all the rest of an interval. */
const quantiles = new Map<string, number>()
const MOST_KEPT = 10_000

/** The value that chi-square stays under with probability `p`. RangeError for a `p` or `df` that cannot be. */
export function chiSquareQuantile(p: number, df: number): number {
  inUnitInterval('chiSquareQuantile', p)
  return positive('chiSquareQuantile', df) > 1000 ? chiSquareExpansion(normalQuantile(p), df) : chiSquareInverse(p, df)
}

/**
 * The probability that chi-square exceeds `x`, for whole degrees of freedom, by its sum: of a Poisson's terms for even
 * ones, of their halves beside the normal curve for odd. RangeError for degrees that are not whole.
 */
export function chiSquareUpper(x: number, df: number): number {
  if (!Number.isInteger(positive('chiSquareUpper', df))) throw new RangeError('chiSquareUpper requires whole degrees of freedom')
  if (x <= 0) return 1
  const odd = df % 2
  let upper = odd ? 2 * normalUpper(Math.sqrt(x)) : 0
  let term = odd ? Math.exp(-x / 2) * Math.sqrt((2 * x) / Math.PI) : Math.exp(-x / 2)
  for (let k = odd ? 3 : 2; k <= df; k += 2) {
    upper += term
    term *= x / k
  }
  return upper
}

/**
 * Chi-square at the point where the normal curve is at `z`, for many degrees of freedom: the Cornish-Fisher expansion of
 * Goldberg and Levine (1946, Annals of Mathematical Statistics 17:216). From 1000 degrees on it is good to 1e-11 for
 * tails of 1e-4 and to 1e-9 for tails of 1e-8; the chi-square package, sound below, is there off by up to 4e-4.
 */
function chiSquareExpansion(z: number, df: number): number {
  if (!Number.isFinite(z)) return Math.max(0, z)
  const terms = [
    z * Math.SQRT2,
    (2 / 3) * (z ** 2 - 1),
    (z ** 3 - 7 * z) / (9 * Math.SQRT2),
    -(6 * z ** 4 + 14 * z ** 2 - 32) / 405,
    (9 * z ** 5 + 256 * z ** 3 - 433 * z) / (4860 * Math.SQRT2),
    (12 * z ** 6 - 243 * z ** 4 - 923 * z ** 2 + 1472) / 25_515,
    -(3753 * z ** 7 + 4353 * z ** 5 - 289_517 * z ** 3 - 289_717 * z) / (9_185_400 * Math.SQRT2),
  ]
  return terms.reduce((sum, term, i) => sum + term * df ** ((1 - i) / 2), df)
}

/** The value that a beta variable stays under with probability `p`; both shapes are positive. RangeError for others. */
export function betaQuantile(p: number, shape1: number, shape2: number): number {
  inUnitInterval('betaQuantile', p)
  if (!(shape1 > 0 && shape2 > 0)) throw new RangeError('betaQuantile requires positive shapes')
  return betaInverse(shape1, shape2, p, 1 - p)[0] ?? Number.NaN
}
