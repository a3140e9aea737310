import { paragraphsOf } from '../model/paragraphs.js'
import type { MetricInfo } from '../model/report.js'
import type { Metric } from './metric.js'

/** How a metric is defined, as a report tells it: the first paragraph of its text, what is divided by what, what is not counted. */
export function countedOf({ about, formula, leavesOut, ripens }: Metric): NonNullable<MetricInfo['counted']> {
  const [what = ''] = paragraphsOf(about)
  return {
    what,
    ...(formula === undefined ? {} : { formula }),
    ...(leavesOut === undefined ? {} : { leavesOut }),
    ...(ripens === undefined ? {} : { ripens }),
  }
}
