import { leastSquares } from './least-squares.js'

/** How often each answer, lowest first, was given by records that are alike in their covariates. */
export interface OrdinalRow {
  readonly counts: readonly number[]
  readonly covariates: readonly number[]
}

/** What the proportional-odds model found. */
export interface ProportionalOdds {
  /** For each covariate the logarithm of the odds ratio of a higher answer, and its standard error. */
  readonly effects: readonly { readonly value: number; readonly se: number }[]
  /** The log odds of an answer no higher than the first, the second, … where all covariates are zero. */
  readonly cuts: readonly number[]
  /** Minus twice the log likelihood, answer by answer. */
  readonly deviance: number
}

/** A step smaller than this, on the scale of log odds, has arrived. */
const CLOSE = 1e-10
const MOST_STEPS = 60

/**
 * The proportional-odds model of ordinal answers (McCullagh 1980, JRSS B 42:109): what each covariate does to the odds of
 * a higher answer, the others held fixed. With one covariate that tells before from after it is a model's version of
 * `mannWhitney`; it is here for tables where the answers depend on more. Fitted by Fisher's scoring, errors from the
 * expected information. Rows that cannot say, such as a covariate that does not vary, an answer never given, or one that
 * a covariate settles alone: RangeError.
 */
export function proportionalOdds(rows: readonly OrdinalRow[]): ProportionalOdds {
  const totals = (rows[0]?.counts ?? []).map((_, k) => rows.reduce((sum, it) => sum + (it.counts[k] ?? 0), 0))
  const all = totals.reduce((sum, it) => sum + it, 0)
  if (totals.length < 2 || totals.some(it => !(it > 0))) throw new RangeError('proportionalOdds requires each answer to be given')
  const covariates = rows[0]?.covariates.length ?? 0
  let below = 0
  const cuts = totals.slice(0, -1).map(it => {
    below += it
    return Math.log(below / (all - below))
  })
  let at = [...cuts, ...new Array<number>(covariates).fill(0)]
  let deviance = devianceAt(rows, at, cuts.length)
  for (let step = 0; step < MOST_STEPS; step++) {
    const { lines, right } = linearised(rows, at, cuts.length)
    const { coefficients, inverse } = leastSquares(lines, right)
    // A step that goes too far is halved; near the end rounding alone can make it look so.
    for (let share = 1; ; share /= 2) {
      const next = at.map((it, i) => it + share * (coefficients[i] ?? 0))
      const reached = devianceAt(rows, next, cuts.length)
      if (!(reached <= deviance * (1 + 1e-12)) && share > CLOSE) continue
      at = next
      deviance = reached
      break
    }
    if (coefficients.every(it => Math.abs(it) < CLOSE)) {
      const effects = at.slice(cuts.length).map((value, i) => ({ value, se: Math.sqrt(inverse[cuts.length + i]?.[cuts.length + i] ?? 0) }))
      return { effects, cuts: at.slice(0, cuts.length), deviance }
    }
  }
  throw new RangeError('proportionalOdds requires answers that no covariate settles alone')
}

/** The chance of each answer of a row, and by how much each parameter moves it. */
function answers({ covariates }: OrdinalRow, at: readonly number[], cuts: number): { chance: number; slopes: number[] }[] {
  const shift = covariates.reduce((sum, it, i) => sum + it * (at[cuts + i] ?? 0), 0)
  const upTo = (k: number) => (k < 0 ? 0 : k >= cuts ? 1 : 1 / (1 + Math.exp(shift - (at[k] ?? 0))))
  const density = (k: number) => upTo(k) * (1 - upTo(k))
  return Array.from({ length: cuts + 1 }, (_, k) => {
    const [upper, lower] = [density(k), density(k - 1)]
    const ofCuts = Array.from({ length: cuts }, (_, j) => (j === k ? upper : j === k - 1 ? -lower : 0))
    return { chance: upTo(k) - upTo(k - 1), slopes: [...ofCuts, ...covariates.map(it => (lower - upper) * it)] }
  })
}

/** One scoring step as least squares: each answer of each row, in units of its own error. */
function linearised(rows: readonly OrdinalRow[], at: readonly number[], cuts: number): { lines: number[][]; right: number[] } {
  const [lines, right]: [number[][], number[]] = [[], []]
  for (const row of rows) {
    const n = row.counts.reduce((sum, it) => sum + it, 0)
    answers(row, at, cuts).forEach(({ chance, slopes }, k) => {
      const error = Math.sqrt(n * chance)
      if (!(error > 0)) return
      lines.push(slopes.map(it => (it * n) / error))
      right.push(((row.counts[k] ?? 0) - n * chance) / error)
    })
  }
  return { lines, right }
}

function devianceAt(rows: readonly OrdinalRow[], at: readonly number[], cuts: number): number {
  let sum = 0
  for (const row of rows) {
    answers(row, at, cuts).forEach(({ chance }, k) => {
      const count = row.counts[k] ?? 0
      if (count > 0) sum -= 2 * count * Math.log(Math.max(0, chance))
    })
  }
  return sum
}
