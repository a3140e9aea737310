import { normalUpper } from './tails.js'

/**
 * How many times its stake a bet against "there was no rise" has won, after a z-score on that much information (one over
 * the squared standard error), if rises of the size of `tau` are bet on. Where nothing rose its mean is 1 at most, at any
 * look, so that 20 is as much as p = 0.05 and no further look spoils it. Robbins' half-normal mixture; in its use for
 * running means Waudby-Smith and others (arXiv 2103.06476).
 */
export function mixtureEValue(z: number, information: number, tau: number): number {
  const prior = tau ** 2 * information
  const share = prior / (1 + prior)
  // Added as logarithms, for far below the exponential is infinite where the tail is not yet 0.
  return (2 / Math.sqrt(1 + prior)) * Math.exp((z ** 2 * share) / 2 + Math.log(normalUpper(-z * Math.sqrt(share))))
}

/**
 * Which of several e-values stand, so that among them the expected share of false ones is at most `q`, however the
 * e-values depend on each other: e-BH, Wang and Ramdas (2022, JRSS B 84:822).
 */
export function eBenjaminiHochberg(e: readonly number[], q: number): boolean[] {
  const sorted = e.toSorted((a, b) => b - a)
  const least = sorted.findLast((value, i) => value >= e.length / (q * (i + 1)))
  return e.map(value => least !== undefined && value >= least)
}
