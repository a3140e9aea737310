import type { DatedEvent } from '../model/event.js'
import type { MetricCard } from '../model/metric.js'
import type { Grain, Period, Window } from '../model/period.js'
import type { Scale } from '../model/record.js'
import type { Caveat, Comparison, Disproof, Figure, Finding, Leg, Measurement } from '../model/report.js'
import type { Segment } from '../model/segment.js'
import type { Floor, Target } from '../model/target.js'
import type { Followed, Records } from './records.js'

/** A measurement that is known. */
export type Known = Extract<Measurement, { value: number }>

/** All that a rule of facts may look at: what was measured and compared, and questions to the records themselves. */
export interface Inquiry {
  readonly grain: Grain
  readonly windows: readonly Window[]
  /** The periods that were measured, oldest first. */
  readonly periods: readonly Period[]
  /** Everybody first, then every value of every facet that is told of. */
  readonly segments: readonly Segment[]
  readonly targets: readonly Target[]
  /** What the desk did or suffered, in the order of its days. */
  readonly events: readonly DatedEvent[]
  /** As the user said; the middle of the scale where nothing was said. */
  readonly floor?: Floor | undefined
  /** Answers that a segment needs on either side to be judged. */
  readonly fewest: number
  /** The level at which one test alone would count. */
  readonly alpha: number
  card(metric: string): MetricCard | undefined
  /** The scale of a rating, where all answers were given on one. */
  scale(metric: string): Scale | undefined
  /** One metric of a segment, period by period. */
  series(metric: string, segment: Segment): readonly (Known | undefined)[]
  /** Before beside after; undefined where it is not known, or may not be judged since it was not measured alike. */
  compared(window: Window, metric: string, segment: Segment): Comparison | undefined
  /** The same, measured alike or not. */
  comparedAnyway(window: Window, metric: string, segment: Segment): Comparison | undefined
  /** Why a metric is known of nobody. */
  whyNot(metric: string): string
  readonly records: Records
}

/** What a rule states of one segment, or would if chance could not show as much. */
export interface Stated {
  readonly segment: Segment
  readonly window: Window
  /** What tells it from another fact of the same rule and segment: a metric, a day. It becomes a part of the finding's id. */
  readonly of?: string
  /** One sentence, without its subject. */
  readonly says: string
  /**
   * Where it could be chance: how likely as much is where nothing is behind it. A rule hands over every segment it tested, the
   * unremarkable too, and the share of false ones among those told is held over all of them.
   */
  readonly p?: number
  /** It takes part in the family that chance is reckoned over, and is not told. */
  readonly unremarkable?: true
  readonly figures: readonly Figure[]
  readonly operation?: readonly Leg[]
  readonly perception?: readonly Leg[]
  readonly size?: Finding['size']
  readonly caveats: readonly Caveat[]
  readonly seenIn?: readonly Segment[]
  /** What in the next period would speak against it. */
  readonly disproof: readonly Disproof[]
  /** Fetched only of what is told. */
  readonly evidence: () => Promise<Followed>
}

/** What a rule lacked: metrics, or something that is told beside the exports. */
export interface Lacks {
  readonly missing?: readonly string[]
  readonly why: string
  /** The option that would tell it, where no export could. */
  readonly tell?: string
}

/** A kind of fact to look for: data about it, and one judgement over what it asks for. The file's name is its id. */
export interface FactRule {
  readonly id: string
  readonly title: string
  /** For people: what it looks for, why it matters, what innocent thing looks the same. Plain prose. */
  readonly about: string
  /** What, seen in the records, would speak against it: a clause. */
  readonly against: string
  /** The metrics that have to be compared like for like for it. */
  readonly needs: readonly string[]
  /** How sure a fact of it can be at most. */
  readonly atMost: 'likely' | 'watch'
  /** What is so, segment by segment; or what it lacks to tell. */
  state(inquiry: Inquiry): Promise<readonly Stated[] | Lacks>
}

/** Gives a rule of facts its type. */
export const defineFactRule = (rule: FactRule): FactRule => rule
