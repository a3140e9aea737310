import { normalQuantile, normalUpper } from './tails.js'

/** How much of the error may have been spent once that share of the information is in. */
export type Spending = (share: number) => number

/** Spends little early, like O'Brien and Fleming: an early alarm takes a great deal. */
export const obrienFlemingSpending =
  (alpha: number): Spending =>
  share =>
    2 * normalUpper(-normalQuantile(alpha / 2) / Math.sqrt(share))

/** Spends evenly, like Pocock. */
export const pocockSpending =
  (alpha: number): Spending =>
  share =>
    alpha * Math.log(1 + (Math.E - 1) * share)

/**
 * How far out a path that has not crossed is followed, in standard errors, and into how many pieces the standard error
 * that a look adds is cut: the bounds of five looks are then right to nine digits.
 */
const REACH = 9
const PIECES = 2

/**
 * The z that has to be exceeded at each look for the chance of ever doing so, where nothing rose, to follow `spending`:
 * Lan and DeMets (1983, Biometrika 70:659), by carrying the distribution of all paths that have not crossed from look
 * to look (Armitage, McPherson and Rowe 1969, JRSS A 132:235). `information` are rising shares above 0. RangeError if not.
 */
export function lanDeMets(information: readonly number[], spending: Spending): number[] {
  let paths: readonly Point[] = [{ at: 0, mass: 1 }]
  let [before, spent] = [0, 0]
  return information.map((now, look) => {
    if (!(now > before)) throw new RangeError('lanDeMets requires shares of information that rise from zero')
    const step = Math.sqrt(now - before)
    const crossing = (level: number) => paths.reduce((sum, { at, mass }) => sum + mass * normalUpper((level - at) / step), 0)
    const bound = levelOf(crossing, spending(now) - spent, 40 * Math.sqrt(now))
    const edge = REACH * Math.sqrt(now)
    const grid = gauss(-edge, Math.min(bound, edge), Math.min(step, Math.sqrt((information[look + 1] ?? now + 1) - now)) / PIECES)
    const from = paths
    paths = grid.map(({ at, mass }) => {
      const density = from.reduce((sum, path) => sum + path.mass * Math.exp(-(((at - path.at) / step) ** 2) / 2), 0)
      return { at, mass: (mass * density) / (step * Math.sqrt(2 * Math.PI)) }
    })
    before = now
    spent = spending(now)
    return bound / Math.sqrt(now)
  })
}

/** Some of the probability, laid on one point. */
interface Point {
  readonly at: number
  readonly mass: number
}

/** Gauss's four points and weights in each of some pieces that are no wider than `most`. */
function gauss(low: number, high: number, most: number): Point[] {
  const pieces = Math.ceil((high - low) / most)
  const half = (high - low) / pieces / 2
  return Array.from({ length: pieces }, (_, i) => low + (2 * i + 1) * half).flatMap(middle =>
    FOUR.map(({ at, mass }) => ({ at: middle + half * at, mass: half * mass })),
  )
}

/** Between -1 and 1. */
const FOUR: readonly Point[] = [
  { at: -0.8611363115940526, mass: 0.34785484513745385 },
  { at: -0.33998104358485626, mass: 0.6521451548625461 },
  { at: 0.33998104358485626, mass: 0.6521451548625461 },
  { at: 0.8611363115940526, mass: 0.34785484513745385 },
]

/** Where a falling function has come down to `due`, between -reach and reach. */
function levelOf(falling: (level: number) => number, due: number, reach: number): number {
  let [low, high] = [-reach, reach]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (falling(middle) > due) low = middle
    else high = middle
  }
  return high
}
