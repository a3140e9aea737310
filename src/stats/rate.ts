import { type Interval, normalReach, type OneSided, oneSidedNormal, tailOf } from './interval.js'
import { chiSquareQuantile } from './tails.js'

/**
 * The exact interval for the mean of a Poisson count (Garwood 1936, Biometrika 28:437), in counts. Divide by the
 * exposure for a rate. A count of 0 is fine; less is a RangeError.
 */
export function poissonInterval(count: number, confidence: number): Interval {
  requireCount('poissonInterval', count)
  const tail = tailOf(confidence)
  return {
    low: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    high: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  }
}

/** So many events over so much exposure: days, agent-days, customers. */
export interface Rate {
  readonly count: number
  readonly exposure: number
}

/** How many times the rate before the rate after is; `se` is the standard error of its logarithm. */
export interface RateRatio extends Interval, OneSided {
  readonly ratio: number
  readonly se: number
  readonly z: number
}

/**
 * The rate after over the rate before, by the normal curve on the logarithm. Half an event is added to each count (the
 * Haldane-Anscombe correction), which lets a count of 0 through and draws the ratio a little towards equal
 * counts. Scatter beyond Poisson is not in it. A negative count, or no exposure on a side: RangeError.
 */
export function rateRatio(before: Rate, after: Rate, confidence: number): RateRatio {
  const change = logRate(after) - logRate(before)
  const se = Math.sqrt(1 / (before.count + 0.5) + 1 / (after.count + 0.5))
  const reach = normalReach(confidence) * se
  const z = change / se
  return { ratio: Math.exp(change), low: Math.exp(change - reach), high: Math.exp(change + reach), se, z, ...oneSidedNormal(z) }
}

function logRate({ count, exposure }: Rate): number {
  requireCount('rateRatio', count)
  if (!(exposure > 0)) throw new RangeError('rateRatio requires a positive exposure on each side')
  return Math.log((count + 0.5) / exposure)
}

function requireCount(name: string, count: number): void {
  if (!(count >= 0)) throw new RangeError(`${name} requires a count of zero or more`)
}
