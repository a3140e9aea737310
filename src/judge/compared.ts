import type { MetricCard } from '../model/metric.js'
import type { Comparison } from '../model/report.js'

/** A comparison both sides of which are known and were tested, and the metric it is of. */
export type Compared = Comparison & { readonly card: MetricCard }
