import type { Margin, MetricCard } from '../model/metric.js'
import type { Verdict } from '../model/report.js'
import type { Estimate, OneSided } from '../stats/interval.js'

/** What a verdict is formed from. `change` is after minus before and `base` the value before, in the metric's unit. */
export interface Observed extends OneSided {
  readonly change: Estimate
  readonly base: number
}

/** A computed change that should equal its margin may miss it by a rounding. */
const ROUNDING = 1e-9

/** The smallest change worth reporting, in the metric's own unit. */
export const marginOf = (margin: Margin, base: number): number =>
  'relative' in margin ? margin.relative * Math.abs(base) : margin.absolute

/**
 * What a change amounts to. Better or worse: the one-sided p in that direction is at most `alpha` and the change itself
 * reaches the margin in that direction. Steady: the whole interval lies within the margin on either side. Unclear: neither,
 * for want of records or because the tests and the change point different ways. A metric without a direction is
 * never better or worse.
 */
export function verdictOn(card: Pick<MetricCard, 'better' | 'margin'>, observed: Observed, alpha: number): Verdict {
  const { change, base, pLower, pHigher } = observed
  const margin = marginOf(card.margin, base)
  const reached = margin * (1 - ROUNDING)
  const fell = pLower <= alpha && change.value <= -reached && change.value < 0
  const rose = pHigher <= alpha && change.value >= reached && change.value > 0
  if (card.better !== 'neither' && (fell || rose)) return rose === (card.better === 'higher') ? 'better' : 'worse'
  return change.low >= -margin && change.high <= margin ? 'steady' : 'unclear'
}
