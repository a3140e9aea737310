import type { Window } from '../model/period.js'
import type { Segment } from '../model/segment.js'
import type { Compared } from './compared.js'
import type { Leg } from './leg.js'

/** All that a rule sees of one segment in one window: nothing it did not ask for, and no records. */
export interface Scene {
  readonly segment: Segment
  readonly window: Window
  /** The comparison of a metric, where it is known, was tested, and may be judged. */
  of(metric: string): Compared | undefined
  /** Why a metric has no comparison here. */
  whyNot(metric: string): string
  /** Why before and after of a metric may not be compared, where they may not: they were not measured alike. */
  refused(metric: string): string | undefined
}

/** What is set against what in a segment: claims that are tested on either side, in fixed order, whatever they show. */
export interface Sides {
  /** What got better, or looks as if it had. */
  readonly gains: readonly Leg[]
  /** What got worse with it. */
  readonly costs: readonly Leg[]
}

/** What a rule found: which metrics moved which way, and how surely both did. */
export interface Divergence {
  readonly gains: readonly Leg[]
  readonly costs: readonly Leg[]
  /** Claims of the family that point the same way without its being shown. */
  readonly beside: readonly Leg[]
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
  /**
   * How it is made sure that few of the segments told are chance: by both sides separately (`replication`, Bogomolov and Heller), or,
   * where both are taken from the same contacts and so are not apart, by the larger p alone (`larger`, Benjamini and Hochberg).
   * A rule of the second kind is never graded above likely.
   */
  readonly control: 'replication' | 'larger'
  /** What is set against what in a segment. */
  sides(scene: Scene): Sides | Lacking
  /** The divergence in one sentence, without its subject. */
  says(moved: Sides): string
}

export const defineRule = (rule: Rule): Rule => rule
