import type { MetricCard } from '../model/metric.js'
import type { Window } from '../model/period.js'
import type { Comparison } from '../model/report.js'
import type { Segment } from '../model/segment.js'

/** A comparison both sides of which are known, and the metric it is of. */
export type Compared = Comparison & { readonly card: MetricCard; readonly p: { readonly better: number; readonly worse: number } }

/** All that a rule sees of one segment in one window: nothing it did not ask for, and no records. */
export interface Scene {
  readonly segment: Segment
  readonly window: Window
  /** The comparison of a metric, where it is known and the metric has a good direction. */
  of(metric: string): Compared | undefined
  /** Why a metric has no comparison here. */
  whyNot(metric: string): string
}

/** What a rule found: which metrics moved which way, and how surely both did. */
export interface Divergence {
  readonly operation: readonly Compared[]
  readonly perception: readonly Compared[]
  /** The larger of the two sides' one-sided p: both have to be shown. */
  readonly p: number
  readonly says: string
}

/** A rule that could not speak, and what it lacked. */
export interface Lacking {
  /** Ids of metrics. */
  readonly missing: string[]
  readonly why: string
}

/** A divergence to look for: data about it, and one pure function. The file's name is its id. */
export interface Rule {
  readonly id: string
  readonly title: string
  /** For people: what it looks for, why it matters, what innocent thing looks the same. Plain prose. */
  readonly about: string
  /** The metrics it may ask for. */
  readonly needs: readonly string[]
  judge(scene: Scene): Divergence | Lacking | undefined
}

export const defineRule = (rule: Rule): Rule => rule
