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
  /** The comparison of a metric, where it is known, may be judged, and the metric has a good direction. */
  of(metric: string): Compared | undefined
  /** Why a metric has no comparison here. */
  whyNot(metric: string): string
  /** Why before and after of a metric may not be compared, where they may not: they were not measured alike. */
  refused(metric: string): string | undefined
}

/** The alerting family of a segment: what is tested on either side, in fixed order, whatever it shows. */
export interface Sides {
  readonly operation: readonly Compared[]
  readonly perception: readonly Compared[]
}

/** What a rule found: which metrics moved which way, and how surely both did. */
export interface Divergence {
  readonly operation: readonly Compared[]
  readonly perception: readonly Compared[]
  /** Metrics of the family that moved the same way without its being shown. */
  readonly beside: readonly Compared[]
  /** The larger of the two sides' one-sided p: both have to be shown. */
  readonly p: number
  /** The smallest share of false findings at which it would be told, over all segments and windows. */
  readonly r: number
  /** The same of the contacts as they came, where `r` is like for like. */
  readonly crude: number
  readonly says: string
}

/** A rule that could not speak, and what it lacked, or why it may not. */
export interface Lacking {
  /** Ids of metrics. */
  readonly missing: string[]
  readonly why: string
  readonly refused?: string
}

/** A divergence to look for: data about it, and one pure function. The file's name is its id. */
export interface Rule {
  readonly id: string
  readonly title: string
  /** For people: what it looks for, why it matters, what innocent thing looks the same. Plain prose. */
  readonly about: string
  /** The metrics it may ask for. */
  readonly needs: readonly string[]
  /** What is set against what in a segment. */
  sides(scene: Scene): Sides | Lacking
  /** The divergence in one sentence, without its subject. */
  says(moved: Sides): string
}

export const defineRule = (rule: Rule): Rule => rule
