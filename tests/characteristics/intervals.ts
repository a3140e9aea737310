import { compareAll } from '../../src/compare/compare-all.js'
import type { Chance } from './chance.js'
import { companyOf, EFFECTS, type Effect, MIXES, MONTH, moved, NOTHING, QUARTER, seriesOf, type Truth, WOBBLES } from './company.js'
import { expected, METRICS, type MetricId } from './heap.js'
import type { Figures } from './score.js'

/** How often the printed interval of 90 % holds the true change. */
export function covered(chance: Chance, { wobble }: { readonly wobble: keyof typeof WOBBLES }): Figures {
  const effect = EFFECTS.plain
  const company = companyOf(chance, { segments: 200, size: 200, wobble: WOBBLES[wobble], mix: MIXES.mixed, effect })
  const windows = [MONTH, QUARTER]
  const { comparisons } = compareAll(seriesOf(company, windows), windows, { alpha: 0.05, scales: new Map() })
  const truthOf = new Map(company.segments.map((it, at) => [it.team, company.truths[at] ?? NOTHING]))
  const figures: Record<string, number> = {}
  for (const window of windows) {
    for (const metric of METRICS.filter(it => it !== 'resolved')) {
      const own = comparisons.filter(it => it.window === window.name && it.metric === metric)
      const held = own.filter(({ segment, change }) => {
        const truth = changeOf(metric, truthOf.get(segment.team) ?? NOTHING, effect)
        return change !== undefined && change.low <= truth && truth <= change.high
      })
      figures[`${window.name} ${metric}`] = held.length / own.length
    }
  }
  return figures
}

function changeOf(metric: MetricId, truth: Truth, effect: Effect): number {
  const { time, satisfaction, recommendation } = moved(
    { time: 0, firstContact: 0, resolved: 0, satisfaction: 0, recommendation: 0 },
    truth,
    effect,
  )
  const key = `${metric} ${truth.operation} ${truth.perception}`
  const known = CHANGES.get(key) ?? expected(metric, { time, satisfaction, recommendation }) - expected(metric, {})
  CHANGES.set(key, known)
  return known
}
const CHANGES = new Map<string, number>()
