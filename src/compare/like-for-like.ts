import type { Unit } from '../model/metric.js'
import type { Cell, Sums, Tally } from '../model/tally.js'
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
  const cells = [...reference, ...current].flatMap(it => it?.cells ?? [])
  // What all contacts have alike tells none apart, and is not said to.
  const telling = new Set(CUTS.flat().filter(key => new Set(cells.map(it => it[key])).size > 1))
  for (const by of CUTS.filter(cut => cut.every(key => telling.has(key)))) {
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

function all(tally: Tally | undefined): Pair | undefined {
  const [first] = tally?.cells ?? []
  if (!tally || !first) return undefined
  const sumOf = (of: (cell: Cell) => Sums | undefined): Sums => {
    let [n, sum, sumSquares] = [0, 0, 0]
    for (const cell of tally.cells) {
      const it = of(cell) ?? NONE
      n += it.n
      sum += it.sum
      sumSquares += it.sumSquares
    }
    return { n, sum, sumSquares }
  }
  return { scores: sumOf(it => it.scores), ...(first.times ? { times: sumOf(it => it.times) } : {}) }
}

/** The kinds of a cut that have enough records, the others together as a rest; undefined where that says little. */
function kindsOf(
  reference: readonly (Tally | undefined)[],
  current: readonly (Tally | undefined)[],
  by: readonly Key[],
): { kinds: readonly Kind[]; merged: number } | undefined {
  const periods = [...reference, ...current]
  // A period without any record says nothing on either side, and must not undo the kinds.
  const filled = periods.flatMap((it, at) => (it ? [at] : []))
  const sides = [filled.filter(at => at < reference.length), filled.filter(at => at >= reference.length)]
  const counted = countsOf(periods, by)
  const sum = (counts: readonly number[], at: readonly number[]) => at.reduce((total, it) => total + (counts[it] ?? 0), 0)
  const least = (counts: readonly number[]) => Math.min(...filled.map(at => counts[at] ?? 0))
  const often = (counts: readonly number[]) =>
    sides.every(side => sum(counts, side) >= FEWEST * side.length) && least(counts) >= FEWEST_ONCE
  const sorted = [...counted].sort(([a, one], [b, other]) => sum(other, filled) - sum(one, filled) || (a < b ? -1 : 1))
  const kept = sorted.filter(([, counts]) => often(counts))
  const rest = sorted.filter(([, counts]) => !often(counts))
  const all = (some: readonly (readonly [string, readonly number[]])[]) =>
    periods.map((_, at) => some.reduce((n, [, it]) => n + (it[at] ?? 0), 0))
  const merged = sum(all(rest), filled) / sum(all(sorted), filled)
  if (merged > MOST_MERGED) return undefined
  // A rest that is missing in some period is no kind: the rarest of the others joins it.
  while (rest.length > 0 && least(all(rest)) < FEWEST_ONCE && kept.length > 0) rest.push(...kept.splice(-1))
  const groups = [...kept.map(it => [it]), ...(rest.length > 0 ? [rest] : [])]
  if (groups.length < 2) return undefined
  const shares = groups.map(group => sides.map(side => sum(all(group), side)))
  const totals = sides.map((_, i) => shares.reduce((total, it) => total + (it[i] ?? 0), 0))
  const groupOf = new Map(groups.flatMap((group, i) => group.map(([key]) => [key, i] as const)))
  const rows = groups.map(() => new Array<Pair | undefined>(periods.length).fill(undefined))
  for (const at of filled) {
    for (const cell of periods[at]?.cells ?? []) {
      const row = rows[groupOf.get(keyOf(cell, by)) ?? -1]
      if (row) row[at] = together(row[at], cell)
    }
  }
  const kinds = rows.map((row, i) => ({
    weight: totals.reduce((total, of, side) => total + (shares[i]?.[side] ?? 0) / of, 0) / 2,
    reference: row.slice(0, reference.length),
    current: row.slice(reference.length),
  }))
  return { kinds, merged }
}

/** What parts the names of a key: no export has it in a name. */
const BETWEEN = '\u0000'

const keyOf = (cell: Cell, by: readonly Key[]): string => (by.length === 1 && by[0] ? cell[by[0]] : cell.channel + BETWEEN + cell.category)

/** How many records every kind of a cut has in every period. */
function countsOf(periods: readonly (Tally | undefined)[], by: readonly Key[]): Map<string, number[]> {
  const counted = new Map<string, number[]>()
  for (const [at, tally] of periods.entries()) {
    for (const cell of tally?.cells ?? []) {
      const key = keyOf(cell, by)
      const counts = counted.get(key) ?? new Array<number>(periods.length).fill(0)
      counts[at] = (counts[at] ?? 0) + cell.scores.n
      counted.set(key, counts)
    }
  }
  return counted
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
