import type { Unit } from '../model/metric.js'
import type { Sums, Tally } from '../model/tally.js'
import type { Track } from '../stats/wobble.js'
import { NPS_POINTS } from './estimate.js'
import { type Averaged, currentScatter, logged, meanSides, type Scales, type Sides, scatterOf, times } from './sides.js'

/** A metric whose records are told by kind of contact: with the mix of before and after held alike, and as they came. */
export interface Alike {
  readonly crude: Scales
  /** Undefined where contacts are of one kind, or too few of each. */
  readonly standardised?: Scales & Mix
}

/** By what contacts were told apart, and what part of them was too rare to be a kind of its own. */
export interface Mix {
  readonly by: readonly string[]
  readonly merged: number
}

/** A kind needs so many records a period, on average and on both sides, to be compared with itself (method 4.1). */
const FEWEST = 10
/** And so many in every one of them. */
const FEWEST_ONCE = 2
/** A cut that leaves more than this in the rest says little about the mix. */
const MOST_MERGED = 0.2

type Key = 'channel' | 'category'
const CUTS: readonly (readonly Key[])[] = [['channel', 'category'], ['category'], ['channel']]

/**
 * Both sides of a window as they came, and with the same mix of contacts in every period: each kind is compared with
 * itself and weighs as much as it did over both sides, (c1 + c2) / 2, so that the change is Kitagawa's within-term (1955,
 * JASA 50:1168). Undefined where a side has no record.
 */
export function alikeOf(
  reference: readonly (Tally | undefined)[],
  current: readonly (Tally | undefined)[],
  unit: Unit | undefined,
): Alike | undefined {
  const crude = crudeOf(reference, current, unit)
  if (!crude) return undefined
  for (const by of CUTS) {
    const kinds = kindsOf(reference, current, by)
    const scales = kinds && inUnit(kinds.kinds, reference, current, unit)
    if (scales) return { crude, standardised: { ...scales, by, merged: kinds.merged } }
  }
  return { crude }
}

/** Both sides as they came; undefined where one has no record. */
export function crudeOf(
  reference: readonly (Tally | undefined)[],
  current: readonly (Tally | undefined)[],
  unit: Unit | undefined,
): Scales | undefined {
  return inUnit([{ weight: 1, reference: reference.map(all), current: current.map(all) }], reference, current, unit)
}

function inUnit(
  kinds: readonly Kind[],
  reference: readonly (Tally | undefined)[],
  current: readonly (Tally | undefined)[],
  unit: Unit | undefined,
): Scales | undefined {
  const crowding = { reference: reference.map(it => it?.crowding ?? 1), current: current.map(it => it?.crowding ?? 1) }
  const scales = scalesFrom(kinds, unit === 'share' ? 'share' : 'score', crowding)
  return scales && unit === 'nps' ? inPoints(scales) : scales
}

/** Recommendations are summed from -1 to 1 and told from -100 to 100. */
function inPoints({ tested }: Scales): Scales {
  const points = times(tested, NPS_POINTS)
  return { tested: points, told: points }
}

interface Kind {
  readonly weight: number
  readonly reference: readonly (Pair | undefined)[]
  readonly current: readonly (Pair | undefined)[]
}

/** The scores and, of times, the times themselves. */
interface Pair {
  readonly scores: Sums
  readonly times?: Sums
}

const NONE: Sums = { n: 0, sum: 0, sumSquares: 0 }
export const plus = (one: Sums, other: Sums): Sums => ({
  n: one.n + other.n,
  sum: one.sum + other.sum,
  sumSquares: one.sumSquares + other.sumSquares,
})
const together = (one: Pair | undefined, other: Pair): Pair => ({
  scores: plus(one?.scores ?? NONE, other.scores),
  ...(other.times ? { times: plus(one?.times ?? NONE, other.times) } : {}),
})

const all = (tally: Tally | undefined): Pair | undefined =>
  tally?.cells.reduce<Pair | undefined>((sum, cell) => together(sum, cell), undefined)

/** The kinds of a cut that have enough records, the others together as a rest; undefined where that says little. */
function kindsOf(
  reference: readonly (Tally | undefined)[],
  current: readonly (Tally | undefined)[],
  by: readonly Key[],
): { kinds: readonly Kind[]; merged: number } | undefined {
  const periods = [...reference, ...current]
  // A period without any record says nothing on either side, and must not undo the kinds.
  const filled = periods.flatMap((it, at) => (it ? [at] : []))
  const cells = new Map<string, (Pair | undefined)[]>()
  for (const at of filled) {
    for (const cell of periods[at]?.cells ?? []) {
      const key = JSON.stringify(by.map(it => cell[it]))
      const row = cells.get(key) ?? periods.map(() => undefined)
      row[at] = together(row[at], cell)
      cells.set(key, row)
    }
  }
  const sides = [filled.filter(at => at < reference.length), filled.filter(at => at >= reference.length)]
  const counts = (row: readonly (Pair | undefined)[], at: readonly number[]) => at.map(it => row[it]?.scores.n ?? 0)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, it) => total + it, 0)
  const often = (row: readonly (Pair | undefined)[]) =>
    sides.every(side => sum(counts(row, side)) >= FEWEST * side.length) && Math.min(...counts(row, filled)) >= FEWEST_ONCE
  const sorted = [...cells].sort(([a, one], [b, other]) => sum(counts(other, filled)) - sum(counts(one, filled)) || (a < b ? -1 : 1))
  const kept = sorted.map(([, row]) => row).filter(often)
  let rest = sorted
    .map(([, row]) => row)
    .filter(row => !often(row))
    .reduce(mergeRows, undefined)
  const total = sum(sorted.map(([, row]) => sum(counts(row, filled))))
  const merged = rest ? sum(counts(rest, filled)) / total : 0
  // A rest that is missing in some period is no kind: the rarest of the others joins it.
  while (rest && Math.min(...counts(rest, filled)) < FEWEST_ONCE && kept.length > 0) rest = mergeRows(rest, kept.pop() ?? [])
  const rows = rest ? [...kept, rest] : kept
  if (rows.length < 2 || merged > MOST_MERGED) return undefined
  const shares = rows.map(row => sides.map(side => sum(counts(row, side))))
  const totals = sides.map((_, i) => sum(shares.map(it => it[i] ?? 0)))
  const kinds = rows.map((row, i) => ({
    weight: sum(totals.map((of, side) => (shares[i]?.[side] ?? 0) / of)) / 2,
    reference: row.slice(0, reference.length),
    current: row.slice(reference.length),
  }))
  return { kinds, merged }
}

function mergeRows(one: (Pair | undefined)[] | undefined, other: readonly (Pair | undefined)[]): (Pair | undefined)[] {
  return other.map((it, at) => (it ? together(one?.[at], it) : one?.[at]))
}

type Crowding = { readonly reference: readonly number[]; readonly current: readonly number[] }

function scalesFrom(kinds: readonly Kind[], averaged: Averaged, crowding: Crowding): Scales | undefined {
  const tested = weighted(kinds, it => it?.scores, averaged, crowding)
  const timed = kinds.every(it => [...it.reference, ...it.current].some(pair => pair?.times))
  if (!tested || !timed) return tested && { tested, told: tested }
  const means = weighted(kinds, it => it?.times, 'time', crowding)
  const told = means && logged(means)
  return told && { tested, told }
}

/** The weighted means of all kinds, period by period, and their variances. A period that lacks a kind has neither. */
function weighted(
  kinds: readonly Kind[],
  of: (pair: Pair | undefined) => Sums | undefined,
  averaged: Averaged,
  crowding: Crowding,
): Sides | undefined {
  if (kinds.length === 1 && kinds[0]) return meanSides(kinds[0].reference.map(of), kinds[0].current.map(of), averaged, crowding)
  const scatters = kinds.map(kind => {
    const usual = scatterOf(kind.reference.map(of), averaged)
    return { reference: usual, current: currentScatter(usual, kind.current.map(of), averaged) }
  })
  const track = (side: keyof Crowding): Track => {
    const values: number[] = []
    const variances: number[] = []
    for (let at = 0; at < (kinds[0]?.[side].length ?? 0); at++) {
      const sums = kinds.map(kind => of(kind[side][at]))
      if (sums.some(it => it === undefined || it.n === 0)) continue
      let [value, variance] = [0, 0]
      for (const [i, it] of sums.entries()) {
        const { n = 1, sum = 0 } = it ?? {}
        const weight = kinds[i]?.weight ?? 0
        value += (weight * sum) / n
        variance += (weight ** 2 * (scatters[i]?.[side] ?? 0)) / n
      }
      values.push(value)
      variances.push(variance * (crowding[side][at] ?? 1))
    }
    return { values, variances }
  }
  const sides = { reference: track('reference'), current: track('current') }
  return sides.reference.values.length > 0 && sides.current.values.length > 0 ? sides : undefined
}
