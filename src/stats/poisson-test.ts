import { binomialTest, clopperPearson } from './binomial-test.js'
import { type ExactTails, exactTails, poisson } from './count-distribution.js'
import type { Estimate } from './interval.js'
import type { Rate } from './rate.js'

/** Is a count the expected one? The exact test, two-sided as R's poisson.test has it. RangeError for a negative one. */
export function poissonTest(count: number, expected: number): ExactTails {
  if (!(count >= 0)) throw new RangeError('poissonTest requires a count of zero or more')
  return exactTails(poisson(expected), count)
}

/** How many times the rate before the rate after is, exactly: an infinite ratio where nothing happened before. */
export type ExactRateRatio = Estimate & ExactTails

/**
 * The rate after over the rate before, given how many events there were in all: each of them then fell into the later
 * exposure by chance, so that the binomial test and its interval hold (Przyborowski and Wilenski 1940, Biometrika 31:313;
 * R's poisson.test). Never errs more often than it says; `eTest` is less strict. No event on either side, which tells
 * nothing of the ratio, a negative count, or no exposure on a side: RangeError.
 */
export function exactRateRatio(before: Rate, after: Rate, confidence: number): ExactRateRatio {
  requireRates('exactRateRatio', before, after)
  const total = before.count + after.count
  if (total === 0) throw new RangeError('exactRateRatio requires an event')
  const expected = after.exposure / (before.exposure + after.exposure)
  const ratioOf = (share: number) => (share / (1 - share)) * (before.exposure / after.exposure)
  const share = clopperPearson({ hits: after.count, n: total }, confidence)
  const test = binomialTest({ hits: after.count, n: total }, expected)
  return { value: ratioOf(after.count / total), low: ratioOf(share.low), high: ratioOf(share.high), ...test }
}

/** Refuses, in the name of the function that was called, a negative count and a side without exposure. */
export function requireRates(name: string, ...rates: readonly Rate[]): void {
  for (const { count, exposure } of rates) {
    if (!(count >= 0)) throw new RangeError(`${name} requires a count of zero or more`)
    if (!(exposure > 0)) throw new RangeError(`${name} requires a positive exposure on each side`)
  }
}
