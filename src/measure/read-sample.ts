import { daysIn, type Period } from '../model/period.js'
import type { Bin, Sample, Sampled } from '../model/sample.js'
import type { Row } from '../store/store.js'
import { binStart } from './grouped.js'
import type { Metric } from './metric.js'
import type { Placements } from './placements.js'

/** Some periods that are measured together. */
export interface Stretch {
  readonly name: Sampled['stretch']
  readonly periods: readonly Period[]
  /** What a count is told per: how many of the grain's periods it holds, four where four weeks are told as one. */
  readonly length: number
  /** Wanted as a distribution too: where too few periods are compared for anything but a test of ranks. */
  readonly binned: boolean
}

/** Reads the sample of the i-th metric out of what was found for one segment and stretch; nothing found is a count of 0. */
export function sampleOf(metric: Metric, i: number, row: Row, { periods, length }: Stretch, placements: Placements): Sample {
  const { kind } = metric
  const sum = (name: string) => Number(row[`${name}${i}`] ?? 0)
  const n = sum('n')
  if (kind === 'share') return { kind, n, hits: sum('hits') }
  if (kind === 'nps') return { kind, n, promoters: sum('promoters'), detractors: sum('detractors') }
  if (kind === 'ratio') {
    const [rows, weightSquares, products] = [sum('rows'), sum('weights'), sum('products')]
    return { kind, n, rows, records: rows, sum: sum('sum'), sumSquares: sum('squares'), weightSquares, products }
  }
  if (kind === 'rating') return { kind, n, bins: binsOf(row, points => points) }
  if (kind === 'count') return { kind, n, periods: length, days: periods.reduce((days, period) => days + daysIn(period), 0) }
  // The one place where whole milliseconds become seconds.
  const [total, sumSquares, median, p90] = [sum('sum') / 1000, sum('squares') / 1e6, Number(row.median) / 1000, Number(row.p90) / 1000]
  const placed = placements.get(metric.id)
  const places =
    placed === undefined ? {} : { places: { sum: sum('placed') / (2 * placed), sumSquares: sum('spread') / (2 * placed) ** 2 } }
  return { kind, n, sum: total, sumSquares, median, p90, bins: binsOf(row, binStart), ...places }
}

function binsOf(row: Row, value: (bin: number) => number): Bin[] {
  const pairs = typeof row.bins === 'string' ? row.bins.split(' ') : []
  return pairs.map(pair => {
    const [bin, count] = pair.split(':').map(Number)
    return { value: value(bin ?? 0), count: count ?? 0 }
  })
}
