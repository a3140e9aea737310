import type { Unit } from '../model/metric.js'
import { type Period, partsOf, type Window } from '../model/period.js'
import type { Sample, Sampled } from '../model/sample.js'
import type { Sums, Tallied, Tally } from '../model/tally.js'
import type { Series } from './contrasts.js'

/**
 * Both sides of every window from the tallies of its periods, for looking at many parts without asking for each again what is told of
 * it: times have no median then, and ratings no distribution. A side without records is unknown.
 */
export function pooledSamples({ tallied, periods, cards }: Omit<Series, 'sampled'>, windows: readonly Window[]): Sampled[] {
  return windows.flatMap(window =>
    (['before', 'after'] as const).flatMap(side => {
      const places = (side === 'before' ? window.before : partsOf(window)).map(it => placeOf(it, periods))
      return tallied.map(({ metric, segment, periods: tallies }: Tallied) => ({
        metric,
        segment,
        stretch: { window: window.name, side },
        sample: sampleOf(
          places.map(at => tallies[at]),
          cards.get(metric)?.unit,
        ),
      }))
    }),
  )
}

const placeOf = ({ from }: Period, periods: readonly Period[]): number => periods.findIndex(it => it.from === from)

function sampleOf(tallies: readonly (Tally | undefined)[], unit: Unit | undefined): Sampled['sample'] {
  const cells = tallies.flatMap(it => it?.cells ?? [])
  const scores = added(cells.map(it => it.scores))
  const { n } = scores
  if (n === 0) return { unknown: 'no records' }
  if (unit === 'share') return { kind: 'share', n, hits: scores.sum }
  if (unit === 'rating') return { kind: 'rating', n, bins: [], sums: scores }
  // Promoters count 1 and detractors -1: their squares tell how many there are of both.
  const promoters = (scores.sumSquares + scores.sum) / 2
  if (unit === 'nps') return { kind: 'nps', n, promoters, detractors: scores.sumSquares - promoters }
  const { sum, sumSquares } = added(cells.flatMap(it => it.times ?? []))
  return { kind: 'duration', n, sum, sumSquares, median: Number.NaN, p90: Number.NaN, bins: [], places: scores } satisfies Sample
}

const added = (all: readonly Sums[]): Sums =>
  all.reduce((one, it) => ({ n: one.n + it.n, sum: one.sum + it.sum, sumSquares: one.sumSquares + it.sumSquares }), {
    n: 0,
    sum: 0,
    sumSquares: 0,
  })
