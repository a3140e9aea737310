import { leastSquares } from '../../src/stats/least-squares.js'
import { normalUpper } from '../../src/stats/tails.js'

// Another answer to what `bunching` asks, for tests to hold it against: does the density of some values jump at zero? The
// test of Cattaneo, Jansson and Ma (2020, JASA 115:1449), written from the paper: on either side a cubic is fitted to the
// distribution function by triangular weights; its slope at zero is the density there, and the jackknife tells its error.

/** How far the values that are looked at reach, below zero and from zero on. */
export type Widths = readonly [below: number, above: number]

/** The density just above zero less that just below, in standard errors, and the two-sided p of it. */
export interface Jump {
  readonly t: number
  readonly p: number
  readonly widths: Widths
}

/** With widths of the default of R rddensity where none are given. */
export function densityJump(values: readonly number[], widths: Widths = widthsOf(values)): Jump {
  const [below, above] = fitted(values, widths, 3)
  const error = Math.sqrt(squares(above.pulls.map((it, i) => it - (below.pulls[i] ?? 0))))
  const t = (slopeOf(above, 1) - slopeOf(below, 1)) / error
  return { t, p: 2 * normalUpper(Math.abs(t)), widths }
}

interface Side {
  /** What the powers of a value are multiplied with to give the distribution function. */
  readonly coefficients: readonly number[]
  /** How far each value that is looked at, on either side, pulls the density of this one. */
  readonly pulls: readonly number[]
}

function fitted(values: readonly number[], widths: Widths, order: number): [Side, Side] {
  const sorted = values.toSorted((a, b) => a - b)
  const within = sorted.filter(it => it >= -widths[0] && it <= widths[1])
  // Equal values share the step of the last of them, and the sum above of the first.
  const last = new Map(sorted.map((it, i) => [it, i]))
  const first = new Map(within.map((it, i) => [it, i] as const).reverse())
  const sideOf = (width: number, mine: (value: number) => boolean): Side => {
    const powers = within.map(it => Array.from({ length: order + 1 }, (_, k) => (it / width) ** k))
    const weights = within.map(it => (mine(it) ? (1 - Math.abs(it) / width) / width : 0))
    const roots = weights.map(Math.sqrt)
    const fit = leastSquares(
      powers.map((row, i) => row.map(it => it * (roots[i] ?? 0))),
      within.map((it, i) => ((last.get(it) ?? 0) / (sorted.length - 1)) * (roots[i] ?? 0)),
    )
    const shares = powers.map((row, i) => row.reduce((sum, it, k) => sum + it * (fit.inverse[1]?.[k] ?? 0), 0) * (weights[i] ?? 0))
    let sum = 0
    const above = shares
      .toReversed()
      .map(it => (sum += it))
      .reverse()
    const pulls = within.map(it => (above[first.get(it) ?? 0] ?? 0) / width / (sorted.length - 1))
    return { coefficients: fit.coefficients.map((it, k) => it / width ** k), pulls }
  }
  return [sideOf(widths[0], it => it < 0), sideOf(widths[1], it => it >= 0)]
}

/**
 * The widths that make the density's error smallest: of the side's own, the difference's and the sum's the middle one, after
 * pilot fits whose widths are right for a bell curve.
 */
function widthsOf(values: readonly number[]): Widths {
  const n = values.length
  const mean = values.reduce((sum, it) => sum + it, 0) / n
  const sd = Math.sqrt(squares(values.map(it => it - mean)) / (n - 1))
  const z = mean / sd
  const bell = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  const farthest = Math.max(...values.map(Math.abs))
  const pilot = (scale: number, hermite: number, order: number) =>
    Math.min(farthest, sd * (scale / (hermite ** 2 * bell * n)) ** (1 / order))
  const wide = pilot((5 / 4) * (37739520 / 11), z ** 4 - 6 * z ** 2 + 3, 9)
  const near = pilot(3840 / 7 / 4, z ** 2 - 1, 5)
  const bent = fitted(values, [wide, wide], 4)
  const [bendBelow, bendAbove] = [slopeOf(bent[0], 3), slopeOf(bent[1], 3)]
  const [below, above] = fitted(values, [near, near], 2)
  // The moments of the triangle between 0 and 1 say how far a bend has the slope off.
  const moment = (k: number) => 1 / ((k + 1) * (k + 2))
  const [, off = 0] = leastSquares(
    [0, 1, 2].map(i => [0, 1, 2].map(j => moment(i + j))),
    [3, 4, 5].map(moment),
  ).coefficients
  const width = (bias: number, reach: number, pull: (above: number, below: number) => number) => {
    const error = squares(above.pulls.map((it, i) => pull(it, below.pulls[i] ?? 0)))
    return Math.min(reach, ((error * near) / (bias * off) ** 2 / 4) ** (1 / 5))
  }
  const together = [
    width(bendAbove - bendBelow, farthest, (one, other) => one - other),
    width(bendAbove + bendBelow, farthest, (one, other) => one + other),
  ]
  const middle = (own: number) => [own, ...together].sort((a, b) => a - b)[1] ?? own
  return [middle(width(bendBelow, -Math.min(...values), (_, other) => other)), middle(width(bendAbove, Math.max(...values), one => one))]
}

const slopeOf = ({ coefficients }: Side, order: number): number => coefficients[order] ?? Number.NaN
const squares = (values: readonly number[]): number => values.reduce((sum, it) => sum + it ** 2, 0)
