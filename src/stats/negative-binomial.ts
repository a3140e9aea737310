import type { Bin } from '../model/sample.js'
import { type Interval, normalReach, type OneSided, oneSidedNormal } from './interval.js'
import { rootOf } from './root.js'

/** How many times as many events as before there are after; `se` is the standard error of its logarithm. */
export interface NegativeBinomial extends Interval, OneSided {
  readonly ratio: number
  readonly se: number
  readonly z: number
  /** A count of mean m scatters with variance m + m²/shape. Infinity where counts scatter no more than Poisson counts. */
  readonly shape: number
}

/**
 * The ratio of two mean counts, after over before, where the counts (contacts a customer, resolutions an agent) are
 * negative binomial, as they are when some customers or agents have many more than others. One shape for both sides, by
 * maximum likelihood (Lawless 1987, Canadian Journal of Statistics 15:209; glm.nb of R's MASS); interval and test by the
 * normal curve. Bins say how often each count occurs. No event on a side: RangeError.
 */
export function negativeBinomial(before: readonly Bin[], after: readonly Bin[], confidence: number): NegativeBinomial {
  const [first, second] = [counted(before), counted(after)]
  if (!(first.events > 0 && second.events > 0)) throw new RangeError('negativeBinomial requires an event on each side')
  const shape = shapeOf([...before, ...after], [first, second])
  const change = Math.log(second.mean / first.mean)
  const se = Math.sqrt(1 / first.events + 1 / second.events + (1 / first.n + 1 / second.n) / shape)
  const reach = normalReach(confidence) * se
  const z = change / se
  return { ratio: Math.exp(change), low: Math.exp(change - reach), high: Math.exp(change + reach), se, z, shape, ...oneSidedNormal(z) }
}

interface Counted {
  readonly n: number
  readonly events: number
  readonly mean: number
  readonly squares: number
}

function counted(bins: readonly Bin[]): Counted {
  const n = bins.reduce((sum, it) => sum + it.count, 0)
  const events = bins.reduce((sum, it) => sum + it.count * it.value, 0)
  const mean = events / n
  return { n, events, mean, squares: bins.reduce((sum, it) => sum + it.count * (it.value - mean) ** 2, 0) }
}

/** Between which logarithms of the shape the likeliest is looked for: almost all events in one count, and as good as Poisson. */
const [LEAST, MOST] = [-20, 20]

/**
 * The likeliest shape, given the means: the zero of the slope of the likelihood. The gamma functions in it are sums of
 * fractions, since counts are whole: one for every event of every count.
 */
function shapeOf(bins: readonly Bin[], sides: readonly Counted[]): number {
  const excess = sides.reduce((sum, it) => sum + it.squares - it.events, 0)
  if (!(excess > 0)) return Infinity
  /** How many counts are over 0, over 1, over 2, … */
  const over: number[] = new Array(Math.max(...bins.map(it => it.value))).fill(0)
  for (const { value, count } of bins) for (let i = 0; i < value; i++) over[i] = (over[i] ?? 0) + count
  const slope = (logarithm: number): number => {
    const shape = Math.exp(logarithm)
    const fractions = over.reduce((sum, it, i) => sum + it / (shape + i), 0)
    return fractions - sides.reduce((sum, it) => sum + it.n * Math.log1p(it.mean / shape), 0)
  }
  return slope(MOST) < 0 ? Math.exp(rootOf(slope, LEAST, MOST)) : Infinity
}
