import type { DescribedMetric } from '../model/explanation.js'
import type { Metric } from './metric.js'
import { type Family, familyOf } from './variant.js'

/** All that is to be said of a metric beside its text: its card, what is counted, and the ways in which others define it. */
export function described(metric: Metric, families: readonly Family[], metrics: readonly Metric[]): DescribedMetric {
  const { side, unit, better, basis, margin, needs, formula, leavesOut, ripens } = metric
  const family = familyOf(families, metric.id)
  return {
    side,
    unit,
    better,
    basis,
    margin,
    needs: [...needs],
    ...(formula === undefined ? {} : { formula }),
    ...(leavesOut === undefined ? {} : { leavesOut }),
    ...(ripens === undefined ? {} : { ripens }),
    ...(family ? { family: toldOf(family, metrics) } : {}),
  }
}

const toldOf = (
  { title, about, variants, elsewhere = [] }: Family,
  metrics: readonly Metric[],
): NonNullable<DescribedMetric['family']> => ({
  title,
  about,
  variants: variants.map(({ metric, whose, says }) => ({
    id: metric.id,
    title: metric.title,
    own: metrics.some(it => it.id === metric.id),
    ...(whose === undefined ? {} : { whose }),
    says,
    unit: metric.unit,
    basis: metric.basis,
  })),
  elsewhere: elsewhere.map(it => ({ ...it })),
})
