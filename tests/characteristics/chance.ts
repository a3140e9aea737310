import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { normalQuantile } from '../../src/stats/tails.js'

/** The bell curve as 4096 equally likely points: drawing one costs a look-up, and its sums are those of the curve to 0.2 %. */
export const BELL = Float64Array.from({ length: 4096 }, (_, i) => normalQuantile((i + 0.5) / 4096))

/** A stream of chance, the same on every machine for the same words and number. */
export interface Chance {
  /** 32 random bits, of which the upper 24 are good for two places in `BELL`. */
  readonly bits: () => number
  /** Between 0 and 1, never either. */
  readonly uniform: () => number
  /** A standard normal number. */
  readonly bell: () => number
  readonly poisson: (mean: number) => number
  readonly binomial: (n: number, share: number) => number
}

export function chanceOf(words: string, run: number): Chance {
  const generator = xoroshiro128plus(mixed(words, run))
  // Neighbouring seeds begin alike.
  for (let i = 0; i < 32; i++) generator.next()
  const bits = () => generator.next()
  const uniform = () => ((bits() >>> 0) + 0.5) / 2 ** 32
  return {
    bits,
    uniform,
    bell: () => normalQuantile(uniform()),
    poisson(mean) {
      const middle = Math.floor(mean)
      const likeliest = Math.exp(middle * Math.log(mean) - mean - logFactorial(middle))
      return outwards(uniform(), middle, likeliest, Infinity, k => mean / (k + 1))
    },
    binomial(n, share) {
      const middle = Math.min(n, Math.floor((n + 1) * share))
      const ways = logFactorial(n) - logFactorial(middle) - logFactorial(n - middle)
      const likeliest = Math.exp(ways + middle * Math.log(share) + (n - middle) * Math.log1p(-share))
      return outwards(uniform(), middle, likeliest, n, k => ((n - k) / (k + 1)) * (share / (1 - share)))
    },
  }
}

/**
 * Hands a uniform number out to the likeliest whole number first, then to its neighbours further and further away: exact, in
 * about as many steps as the numbers scatter. `ratio` is how likely k + 1 is beside k.
 */
function outwards(uniform: number, middle: number, likeliest: number, most: number, ratio: (k: number) => number): number {
  let left = uniform - likeliest
  let [up, down, pUp, pDown] = [middle, middle, likeliest, likeliest]
  while (left > 0 && pUp + pDown > 0) {
    pUp = up < most ? pUp * ratio(up) : 0
    left -= pUp
    up += 1
    if (left <= 0) return up
    pDown = down > 0 ? pDown / ratio(down - 1) : 0
    left -= pDown
    down -= 1
    if (left <= 0) return down
  }
  return middle
}

const FACTORIALS = Array.from({ length: 20 }, (_, n) =>
  Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((sum, it) => sum + it, 0),
)

/** Stirling's series, good to 1e-12 from 20 on. */
function logFactorial(n: number): number {
  const small = FACTORIALS[n]
  if (small !== undefined) return small
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
}

/** FNV-1a over the words, then the number in. */
function mixed(words: string, run: number): number {
  let hash = 2166136261
  for (const it of `${words} ${run}`) hash = Math.imul(hash ^ (it.codePointAt(0) ?? 0), 16777619)
  return hash ^ (hash >>> 15)
}
