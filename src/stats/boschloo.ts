import { binomial, type CountDistribution, hypergeometric } from './count-distribution.js'
import { fisherExact } from './fisher.js'
import type { OneSided } from './interval.js'
import { largest } from './largest.js'
import { type Proportion, requireProportion } from './proportion.js'

/**
 * Boschloo's exact test of two proportions, one-sided either way (1970, Statistica Neerlandica 24:1): how often tables come
 * out that Fisher's test finds at least as telling, at the common share for which that is most often. It errs no more
 * often than it says, like Fisher's, and sees more. For small samples: the work grows with the product of the two sizes.
 * RangeError where a side has no record.
 */
export function boschloo(before: Proportion, after: Proportion): OneSided {
  requireProportion('boschloo', before)
  requireProportion('boschloo', after)
  return { pLower: higher(after, before), pHigher: higher(before, after) }
}

/** The p-value that the share of `after` is higher. */
function higher(before: Proportion, after: Proportion): number {
  const atMost = fisherExact(before, after).pHigher * (1 + ROUNDING)
  const fewest = tellingFrom(before.n, after.n, atMost)
  const chance = (share: number): number => {
    const first = binomial(before.n, share)
    const second = upwards(binomial(after.n, share))
    let sum = 0
    first.masses.forEach((mass, i) => {
      sum += mass * second(fewest[first.from + i] ?? 0)
    })
    return sum
  }
  return Math.min(1, largest(chance, 0, 1, STEPS).value)
}

/** Tables whose Fisher p-values differ by less than this share are as telling as each other. */
const ROUNDING = 1e-10

/** How many common shares are tried before the best is refined; the chance is a smooth function of the share. */
const STEPS = 500

/** For each number of hits before, how many hits after it takes for a one-sided Fisher p of `atMost`. */
function tellingFrom(n1: number, n2: number, atMost: number): number[] {
  const fewest = new Array<number>(n1 + 1).fill(n2 + 1)
  for (let hits = 0; hits <= n1 + n2; hits++) {
    const dealt = hypergeometric(n1 + n2, hits, n2)
    const p = upwards(dealt)
    for (let after = dealt.from; after < dealt.from + dealt.masses.length; after++) {
      if (p(after) <= atMost) fewest[hits - after] = Math.min(fewest[hits - after] ?? 0, after)
    }
  }
  return fewest
}

/** The chance of a count or more. */
function upwards({ from, masses }: CountDistribution): (count: number) => number {
  const sums = new Float64Array(masses.length + 1)
  for (let i = masses.length - 1; i >= 0; i--) sums[i] = (sums[i + 1] ?? 0) + (masses[i] ?? 0)
  return count => sums[Math.max(0, count - from)] ?? 0
}
