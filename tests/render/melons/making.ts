import { melonsOf } from '../../../src/judge/melons.js'
import type { Melons } from '../../../src/model/melons.js'
import type { Measurement } from '../../../src/model/report.js'
import { aReport, MEAN, METRICS } from '../../support/build-report.js'

const two = (month: number) => String(month).padStart(2, '0')
const PERIODS = [...[11, 12].map(it => [2025, it] as const), ...[1, 2, 3, 4, 5].map(it => [2026, it] as const)].map(([year, month]) => ({
  from: `${year}-${two(month)}-01`,
  to: month === 12 ? '2026-01-01' : `${year}-${two(month + 1)}-01`,
}))

type Row = readonly [segment: Record<string, string>, seconds: readonly number[], score: readonly number[], n?: number]

const NORTH = 'North'
const ROWS: readonly Row[] = [
  [{}, [300, 301, 310, 290, 280, 270, 265], [4.2, 4.1, 4.0, 3.9, 3.7, 3.4, 3.6]],
  [{ team: NORTH }, [310, 305, 300, 290, 250, 240, 230], [4.1, 4.2, 4.0, 3.9, 3.1, 2.9, 2.8]],
  [{ team: 'South' }, [290, 280, 320, 330, 310, 295, 290], [3.2, 3.3, 3.6, 3.9, 3.1, 3.2, 3.9]],
  [{ team: 'West' }, [400, 410, 420, 430, 440, 450, 460], [4.5, 4.4, 4.6, 4.7, 4.5, 4.4, 4.6], 12],
  [{ channel: 'chat' }, [290, 280, 290, 280, 290, 280, 290], [4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 3.3]],
]

/** A sheet of seven months over a new year: one melon that stays, one that is new, one that is gone, one of whom too few answered. */
export function aSheet(rename: (name: string) => string = it => it): Melons {
  const handle = METRICS[0] ?? MEAN
  const measurements = ROWS.flatMap(([segment, seconds, scores, n = 100]) =>
    PERIODS.flatMap((period, at): Measurement[] => {
      const own = Object.fromEntries(Object.entries(segment).map(([facet, value]) => [facet, rename(value)]))
      const is = (metric: string, value: number) => ({ metric, segment: own, period, n, value, low: value * 0.9, high: value * 1.1 })
      return [is('handle-time', seconds[at] ?? 0), is('csat-mean', scores[at] ?? 0)]
    }),
  )
  const aims = { target: { metric: 'handle-time', value: 300 }, floor: { metric: 'csat-mean', value: 3.5 }, fewest: 30 }
  return melonsOf(aReport({ metrics: [handle, MEAN], measurements }), aims)
}
