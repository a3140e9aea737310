import { type MetricCard, QUESTION } from '../model/metric.js'
import type { Window } from '../model/period.js'
import type { Segment } from '../model/segment.js'
import type { Behind } from './behind.js'
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
  /** The ids of the survey's own questions, in the order of their words; which there are is known only once it is read. */
  readonly questions: readonly string[]
}

/** What is set against what in a segment: claims that are tested on either side, in fixed order, whatever they show. */
export interface Sides {
  /** What got better, or looks as if it had. */
  readonly gains: readonly Leg[]
  /** What got worse with it. */
  readonly costs: readonly Leg[]
  /** What has to be shown as well, every one of them: without it the two would be innocent. */
  readonly also?: readonly Leg[]
}

/** What a rule found: which metrics moved which way, and how surely both did. */
export interface Divergence extends Required<Sides> {
  /** Claims of the family that point the same way without its being shown. */
  readonly beside: readonly Leg[]
  /** The largest one-sided p of all that has to be shown: the two sides, and what has to be as well. */
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
  /** Which of the survey's own questions it may ask for too, by their words: they have no id before the survey is read. */
  readonly wants?: (words: string) => boolean
  /** Ids of rules that say more of the same: where one of them speaks of a segment, this one does not. */
  readonly yieldsTo?: readonly string[]
  /**
   * How it is made sure that few of the segments told are chance: by both sides separately (`replication`, Bogomolov and Heller), or,
   * where both are taken from the same contacts and so are not apart, by the larger p alone (`larger`, Benjamini and Hochberg).
   * A rule of the second kind is never graded above likely.
   */
  readonly control: 'replication' | 'larger'
  /** What is set against what in a segment. One side may be empty, of plain news, where `control` is `larger`. */
  sides(scene: Scene): Sides | Lacking
  /** What, seen in the records behind it, would speak against it: a clause. */
  readonly against: string
  /** Which records show it. */
  behind(moved: Sides): Behind
  /** The divergence in one sentence, without its subject. */
  says(moved: Sides): string
}

export const defineRule = (rule: Rule): Rule => rule

/** Whether a rule may ask for a metric: by its id, or of a survey's question by its words. */
export const asksFor = (rule: Rule, { id, title }: Pick<MetricCard, 'id' | 'title'>): boolean =>
  rule.needs.includes(id) || (id.startsWith(QUESTION) && rule.wants?.(title) === true)

/** Everything that is claimed, side by side. */
export const legsOf = ({ gains, costs, also }: Sides): readonly Leg[] => [...gains, ...costs, ...(also ?? [])]

/** Whether something is set against something else, and not told as plain news. */
export const isTwoSided = ({ gains, costs }: Sides): boolean => gains.length > 0 && costs.length > 0

/** What moved, as a subject: of plain news there is only the one side. */
export const movedOf = (sides: Sides): string => (isTwoSided(sides) ? 'both sides' : 'it')
