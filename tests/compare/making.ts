import { expect } from 'vitest'
import type { MetricCard } from '../../src/model/metric.js'
import type { Bin, Sample } from '../../src/model/sample.js'
import { moments } from '../../src/stats/mean.js'

type Of<K extends Sample['kind']> = Extract<Sample, { kind: K }>

/** Equal to nine digits: what an oracle printed by scipy is worth. */
export function near(actual: number | undefined, expected: number): void {
  if (actual === undefined || !(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected))) expect(actual).toBe(expected)
}

const binned = (values: readonly number[]): Bin[] =>
  [...new Set(values)].sort((a, b) => a - b).map(value => ({ value, count: values.filter(it => it === value).length }))

/** Times in seconds, each its own bin. */
export function durations(values: readonly number[]): Of<'duration'> {
  const sorted = values.toSorted((a, b) => a - b)
  const bins = binned(values)
  return { kind: 'duration', ...moments(bins), median: sorted[sorted.length >> 1] ?? 0, p90: sorted.at(-1) ?? 0, bins }
}

/** So many answers of 1, of 2, ... */
export function ratings(...counts: readonly number[]): Of<'rating'> {
  const bins = counts.map((count, i) => ({ value: i + 1, count }))
  return { kind: 'rating', n: moments(bins).n, bins }
}

export const share = (hits: number, n: number): Of<'share'> => ({ kind: 'share', hits, n })
export const count = (n: number, periods: number, days: number): Of<'count'> => ({ kind: 'count', n, periods, days })
export const score = (promoters: number, passives: number, detractors: number): Of<'nps'> => ({
  kind: 'nps',
  n: promoters + passives + detractors,
  promoters,
  detractors,
})

const card = { title: 'A metric', side: 'operation', basis: 'ended' } as const

export const cards = {
  time: { ...card, id: 'handle-time', unit: 'second', better: 'lower', margin: { relative: 0.05 } },
  share: { ...card, id: 'csat', unit: 'share', better: 'higher', margin: { absolute: 0.03 } },
  gate: { ...card, id: 'coverage', unit: 'share', better: 'neither', margin: { absolute: 0.03 } },
  count: { ...card, id: 'resolved', unit: 'count', better: 'higher', margin: { relative: 0.05 } },
  rating: { ...card, id: 'csat-mean', unit: 'rating', better: 'higher', margin: { absolute: 0.1 } },
  nps: { ...card, id: 'nps', unit: 'nps', better: 'higher', margin: { absolute: 5 } },
} satisfies Record<string, MetricCard>
