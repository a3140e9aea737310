import { type Estimate, tailOf } from './interval.js'
import { chiSquareQuantile } from './tails.js'

/** How many records a cell of the mix has, and the sum of their values. */
export interface CellSide {
  readonly n: number
  readonly sum: number
}

/** One part of the mix (a category in a channel), before and after. */
export interface MixCell {
  readonly before: CellSide
  readonly after: CellSide
}

/** A change of a mean, split. The parts add up to the change, after minus before. */
export interface MixSplit {
  /** What changed inside the cells. */
  readonly within: number
  /** What came of cells growing and shrinking. */
  readonly mix: number
}

/** The split of the whole, and what each cell added to it, in the order given. */
export interface Kitagawa extends MixSplit {
  readonly terms: readonly MixSplit[]
}

/**
 * How much of a mean's change came from inside the cells, and how much from their shares having changed: Kitagawa (1955,
 * JASA 50:1168). A cell that is empty on one side is taken to have had there the mean that it has on the other, so that
 * all it adds is mix; merge small cells first where that is too much to take. No record on a side: RangeError.
 */
export function kitagawa(cells: readonly MixCell[]): Kitagawa {
  const [before, after] = [sizeOf(cells.map(it => it.before)), sizeOf(cells.map(it => it.after))]
  const terms = cells.map(cell => {
    const [first, second] = [meanOf(cell.before, cell.after), meanOf(cell.after, cell.before)]
    const [share, later] = [cell.before.n / before, cell.after.n / after]
    return { within: ((second - first) * (share + later)) / 2, mix: ((later - share) * (first + second)) / 2 }
  })
  return { within: sumOf(terms.map(it => it.within)), mix: sumOf(terms.map(it => it.mix)), terms }
}

/** The weights under which a difference of `standardised` means is the part within: the average share of each cell. */
export function averageShares(cells: readonly { readonly before: number; readonly after: number }[]): number[] {
  const [before, after] = [sumOf(cells.map(it => it.before)), sumOf(cells.map(it => it.after))]
  if (!(before > 0 && after > 0)) throw new RangeError('averageShares requires records on each side')
  return cells.map(it => (it.before / before + it.after / after) / 2)
}

/** A cell's mean, and the variance of that mean. */
export interface CellMean {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

/**
 * The mean there would be if the cells had the given weights, and its variance: direct standardisation. Weights need not
 * add up to 1. The weight of a cell without records is left to the others. None with weight and records: RangeError.
 */
export function standardised(
  cells: readonly CellMean[],
  weights: readonly number[],
): { readonly value: number; readonly variance: number } {
  const used = cells.map((it, i) => ({ ...it, weight: weights[i] ?? 0 })).filter(it => it.n > 0 && it.weight > 0)
  const whole = sumOf(used.map(it => it.weight))
  if (!(whole > 0)) throw new RangeError('standardised requires a cell that has weight and records')
  return {
    value: sumOf(used.map(it => (it.weight / whole) * it.mean)),
    variance: sumOf(used.map(it => (it.weight / whole) ** 2 * it.variance)),
  }
}

/** So many events over so much exposure in one stratum, and how much the stratum weighs in the standard. */
export interface Stratum {
  readonly count: number
  readonly exposure: number
  readonly standard: number
}

/**
 * The rate there would be if the strata had the standard's weights, with the gamma interval of Fay and Feuer (1997,
 * Statistics in Medicine 16:791), which holds for few events as well. No exposure in a stratum, or no weight: RangeError.
 */
export function directRate(strata: readonly Stratum[], confidence: number): Estimate {
  const whole = sumOf(strata.map(it => it.standard))
  if (!(whole > 0 && strata.every(it => it.exposure > 0))) throw new RangeError('directRate requires exposure and weight')
  const parts = strata.map(it => ({ count: it.count, each: it.standard / whole / it.exposure }))
  const value = sumOf(parts.map(it => it.each * it.count))
  const variance = sumOf(parts.map(it => it.each ** 2 * it.count))
  const widest = Math.max(...parts.map(it => it.each))
  const tail = tailOf(confidence)
  return {
    value,
    low: value > 0 ? gammaQuantile(tail, value, variance) : 0,
    high: gammaQuantile(1 - tail, value + widest, variance + widest ** 2),
  }
}

/** The gamma distribution of that mean and variance. */
function gammaQuantile(p: number, mean: number, variance: number): number {
  return (chiSquareQuantile(p, (2 * mean ** 2) / variance) * variance) / (2 * mean)
}

const meanOf = (side: CellSide, other: CellSide): number => {
  const { n, sum } = side.n > 0 ? side : other
  return n > 0 ? sum / n : 0
}

function sizeOf(sides: readonly CellSide[]): number {
  const n = sumOf(sides.map(it => it.n))
  if (n > 0) return n
  throw new RangeError('kitagawa requires records on each side')
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
