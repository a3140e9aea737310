import { type Estimate, normalReach, type OneSided, oneSidedNormal } from './interval.js'

/** Answers to "would you recommend us?": `n` in all, passives among them. */
export interface Recommendations {
  readonly n: number
  readonly promoters: number
  readonly detractors: number
}

/** A score, -1 (all detractors) to 1 (all promoters), and its standard error. */
export interface Nps extends Estimate {
  readonly se: number
}

/**
 * The net promoter score: share of promoters minus share of detractors, -1 to 1. Its interval is Wald's, or under 100
 * answers, or where all answers are of one kind and Wald's would have no width, the adjusted one of Rocks (2016,
 * arXiv 1601.07235), whose middle is not the score but somewhat nearer to zero. RangeError where nobody answered.
 */
export function nps(answers: Recommendations, confidence: number): Nps {
  const { score, variance } = normalModel(answers, isSmall(answers))
  const se = Math.sqrt(variance)
  return { ...around(plain(answers), score, normalReach(confidence) * se, 1), se }
}

/** A change of the score, with its standard error and test. */
export interface NpsDifference extends Nps, OneSided {
  readonly z: number
}

/**
 * The change of the net promoter score, after minus before, -2 to 2. If either side is small both are adjusted as in
 * `nps`; adjusting the small one alone would by itself look like a change. RangeError where a side has no answers.
 */
export function npsDifference(before: Recommendations, after: Recommendations, confidence: number): NpsDifference {
  const small = isSmall(before) || isSmall(after)
  const first = normalModel(before, small)
  const second = normalModel(after, small)
  const difference = second.score - first.score
  const se = Math.sqrt(first.variance + second.variance)
  const z = difference / se
  const interval = around(plain(after) - plain(before), difference, normalReach(confidence) * se, 2)
  return { ...interval, se, z, ...oneSidedNormal(z) }
}

const plain = ({ n, promoters, detractors }: Recommendations): number => (promoters - detractors) / n

function isSmall({ n, promoters, detractors }: Recommendations): boolean {
  return n < 100 || promoters === n || detractors === n || promoters + detractors === 0
}

/** Score and variance of the normal curve the interval is taken from; adjusted, with three answers spread over the kinds. */
function normalModel({ n, promoters, detractors }: Recommendations, adjust: boolean): { score: number; variance: number } {
  if (!(n >= 1)) throw new RangeError('nps requires at least one answer')
  if (promoters + detractors > n) throw new RangeError('nps requires no more promoters and detractors than answers')
  const [answers, each] = adjust ? [n + 3, 0.75] : [n, 0]
  const score = (promoters - detractors) / answers
  const extremes = (promoters + detractors + 2 * each) / answers
  return { score, variance: (extremes - score ** 2) / answers }
}

/** The interval `reach` to either side of `middle`, kept to what can be, and never without the value itself. */
function around(value: number, middle: number, reach: number, limit: number): Estimate {
  return { value, low: Math.min(value, Math.max(-limit, middle - reach)), high: Math.max(value, Math.min(limit, middle + reach)) }
}
