import type { Series } from '../../src/compare/contrasts.js'
import { metrics } from '../../src/measure/metrics/index.js'
import type { Period, Window } from '../../src/model/period.js'
import type { Sampled } from '../../src/model/sample.js'
import type { Cell, Sums, Tallied, Tally } from '../../src/model/tally.js'

/** So many months from January 2026 on. */
export const months = (count: number): Period[] => Array.from({ length: count }, (_, i) => ({ from: monthStart(i), to: monthStart(i + 1) }))

const monthStart = (i: number) => new Date(Date.UTC(2026, i)).toISOString().slice(0, 10)

/** The month after so many reference months. */
export const monthAfter = (reference: number): Window => {
  const all = months(reference + 1)
  return { name: 'month', before: all.slice(0, -1), after: all.at(-1) ?? { from: '', to: '' } }
}

/** The records of one kind by their values. */
export const sums = (values: readonly number[]): Sums => ({
  n: values.length,
  sum: values.reduce((sum, it) => sum + it, 0),
  sumSquares: values.reduce((sum, it) => sum + it * it, 0),
})

/** So many records with that mean and that variance around it. */
export const about = (n: number, mean: number, variance: number): Sums => ({
  n,
  sum: n * mean,
  sumSquares: n * mean ** 2 + (n - 1) * variance,
})

/** So many records, so many of them hits. */
export const hits = (hit: number, n: number): Sums => ({ n, sum: hit, sumSquares: hit })

export const cell = (scores: Sums, kind: Partial<Cell> = {}): Cell => ({ channel: '', category: '', ...kind, scores })

/** A period of these kinds of contacts, or of one. */
export const tally = (cells: Sums | readonly Cell[], crowding = 1): Tally => ({ cells: 'n' in cells ? [cell(cells)] : cells, crowding })

const cardsById: Series['cards'] = new Map(metrics.map(it => [it.id, it]))

/** What was measured over some months. */
export const series = (count: number, tallied: readonly Tallied[], sampled: readonly Sampled[] = []): Series => ({
  periods: months(count),
  cards: cardsById,
  sampled,
  tallied,
})

/** An answer of 1 to 5, skewed as answers are: 6, 5, 9, 22 and 58 of 100. */
export const answered = (at: number): number => (at < 0.06 ? 1 : at < 0.11 ? 2 : at < 0.2 ? 3 : at < 0.42 ? 4 : 5)
