import { normalUpper } from './tails.js'

/**
 * The p-value for "it is no larger" at every look at a period that is still filling. `z` are the statistics as far as
 * each look saw them, `information` the share of the whole period's that it had, 0 to 1 (more counts as 1), where
 * information is one over the variance of the difference. However often one looks, and if one stops at the best, 0.05 is
 * undercut no more than once in twenty: the chance that a Brownian path ever gets as high (the reflection principle,
 * which makes it the bound of O'Brien and Fleming in the form of Lan and DeMets 1983, Biometrika 70:659). It only falls
 * from look to look. A look without its information, or a share below 0: RangeError.
 */
export function sequentialP(z: readonly number[], information: readonly number[]): number[] {
  if (z.length !== information.length) throw new RangeError('sequentialP requires the information of every look')
  let highest = 0
  return z.map((statistic, look) => {
    const share = information[look] ?? 0
    if (!(share >= 0)) throw new RangeError('sequentialP requires a share of information of zero or more')
    highest = Math.max(highest, statistic * Math.sqrt(Math.min(1, share)))
    return 2 * normalUpper(highest)
  })
}
