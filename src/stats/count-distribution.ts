import type { OneSided } from './interval.js'

/** How likely each count is: `masses[i]` belongs to `from + i`. Counts left out are over 1e300 times rarer than the likeliest. */
export interface CountDistribution {
  readonly from: number
  readonly masses: Float64Array
}

/** How many of `n` records have a property that each has with that probability. */
export function binomial(n: number, probability: number): CountDistribution {
  if (!(n >= 0 && probability >= 0 && probability <= 1)) {
    throw new RangeError('binomial requires a count of zero or more and a probability between zero and one')
  }
  if (probability === 1) return { from: n, masses: Float64Array.of(1) }
  const odds = probability / (1 - probability)
  return byNeighbours(0, n, Math.min(n, Math.floor((n + 1) * probability)), k => ((n - k) / (k + 1)) * odds)
}

/** How many events happen where `mean` are expected. */
export function poisson(mean: number): CountDistribution {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError('poisson requires a mean of zero or more')
  return byNeighbours(0, Infinity, Math.floor(mean), k => mean / (k + 1))
}

/** How many of `drawn` records are among the `marked` of all `n`. */
export function hypergeometric(n: number, marked: number, drawn: number): CountDistribution {
  const likeliest = Math.floor(((marked + 1) * (drawn + 1)) / (n + 2))
  const growth = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (n - drawn - marked + k + 1))
  return byNeighbours(Math.max(0, marked + drawn - n), Math.min(marked, drawn), likeliest, growth)
}

/**
 * The probabilities built outwards from the likeliest count by `growth(k)`, how much likelier k + 1 is than k: no
 * factorials, hence no overflow and no cancellation, and tails down to 1e-290 keep their digits.
 */
function byNeighbours(fewest: number, most: number, likeliest: number, growth: (k: number) => number): CountDistribution {
  const [above, below]: [number[], number[]] = [[], []]
  for (let k = likeliest, weight = 1; weight > NEGLIGIBLE; k++) {
    above.push(weight)
    weight = k < most ? weight * growth(k) : 0
  }
  for (let k = likeliest, weight = 1; k > fewest; k--) {
    weight /= growth(k - 1)
    if (weight <= NEGLIGIBLE) break
    below.push(weight)
  }
  const masses = Float64Array.from([...below.reverse(), ...above])
  const total = masses.reduce((sum, it) => sum + it, 0)
  return { from: likeliest - below.length, masses: masses.map(it => it / total) }
}

/** Below it numbers lose their digits, and the smallest one of all is not made smaller by a factor above a half. */
const NEGLIGIBLE = 1e-300

/** How far out an observed count lies, itself included; what it alone weighs; and both sides together. */
export interface ExactTails extends OneSided {
  readonly equal: number
  /** All counts that are no likelier than the observed one, as R's binom.test and poisson.test take it. */
  readonly pTwoSided: number
}

/** Counts whose probabilities differ by less than this share are equally likely, as in R. */
const TIE = 1e-7

/** The tails of a distribution at an observed count. */
export function exactTails({ from, masses }: CountDistribution, observed: number): ExactTails {
  const equal = masses[observed - from] ?? 0
  let [pLower, pHigher, pTwoSided, total] = [0, 0, 0, 0]
  masses.forEach((mass, i) => {
    total += mass
    if (from + i <= observed) pLower += mass
    if (from + i >= observed) pHigher += mass
    if (mass <= equal * (1 + TIE)) pTwoSided += mass
  })
  // The total is 1 but for rounding; divided by, a tail that holds everything is exactly 1.
  return { pLower: pLower / total, pHigher: pHigher / total, equal, pTwoSided: pTwoSided / total }
}

/**
 * The tails with what was observed counted half (Lancaster 1961, JASA 56:223). Such a test errs about as often as it says,
 * now and then more; the plain one errs less often than it says.
 */
export const midP = ({ pLower, pHigher, equal }: ExactTails): OneSided => ({ pLower: pLower - equal / 2, pHigher: pHigher - equal / 2 })
