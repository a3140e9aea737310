import type { Series } from '../../src/compare/contrasts.js'
import { type Sides, scalesOf } from '../../src/compare/sides.js'
import type { SidesOfP } from '../../src/judge/family.js'
import type { Sample } from '../../src/model/sample.js'
import { contrast } from '../../src/stats/contrast.js'
import { NO_WOBBLE, type Track, wobbleOf } from '../../src/stats/wobble.js'
import { PERIODS, REFERENCE } from './company.js'
import type { MetricId } from './heap.js'
import type { Alerting } from './score.js'

/**
 * One-sided p of every segment beside the others, one period against the reference: what all segments share in a period (their
 * median) is taken off first, and the wobble is estimated of what is left (method 1.7).
 */
export function relativeP({ sampled }: Series, alerting: Alerting): SidesOfP[] {
  const of = (metric: MetricId) => beside(sampled.filter(it => it.metric === metric).map(it => it.sample as Sample))
  const operation = alerting.operation.map(it => of(it).map(found => (it === 'handle-time' ? found.pLower : found.pHigher)))
  const perception = alerting.perception.map(it => of(it).map(found => found.pLower))
  return (operation[0] ?? []).map((_, at) => ({
    gains: operation.map(it => it[at] ?? 1),
    costs: perception.map(it => it[at] ?? 1),
  }))
}

/** The samples of one metric, segment after segment, in the order of the periods. */
function beside(samples: readonly Sample[]) {
  const periods = PERIODS.length
  const sides: Sides[] = []
  for (let at = 0; at < samples.length; at += periods) {
    const own = scalesOf(samples.slice(at, at + REFERENCE), samples.slice(at + REFERENCE, at + REFERENCE + 1))
    if (own) sides.push(own.tested)
  }
  const less = (tracks: readonly Track[]): Track[] => {
    const shared = (tracks[0]?.values ?? []).map((_, period) => median(tracks.map(it => it.values[period] ?? 0)))
    return tracks.map(it => ({ ...it, values: it.values.map((value, period) => value - (shared[period] ?? 0)) }))
  }
  const [reference, current] = [less(sides.map(it => it.reference)), less(sides.map(it => it.current))]
  const wobble = wobbleOf(reference) ?? NO_WOBBLE
  return reference.map((it, at) => contrast(it, current[at] ?? { values: [], variances: [] }, wobble))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}
