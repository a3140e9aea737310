import type { Period } from '../model/period.js'
import type { Evidence } from '../model/report.js'
import type { Bin } from '../model/sample.js'
import type { Segment } from '../model/segment.js'

/** Seconds of a duration: from `from` up to `to`, which no longer belongs to it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A metric of a segment, but for the records of some others. */
export interface Part {
  readonly metric: string
  readonly segment: Segment
  readonly without?: readonly Segment[]
}

/** Which contacts to fetch: those of a metric in a segment and period, the worst rated first, then the longest. */
export interface ContactsAsked {
  readonly metric: string
  readonly segment: Segment
  readonly period: Period
  /** Of a duration: which values. */
  readonly within?: Stretch
}

/** Questions to the records, which the spine answers: no rule knows how. */
export interface Records {
  /** How often a duration took so many whole seconds, in some periods, within a stretch. */
  seconds(of: Part, periods: readonly Period[], within: Stretch): Promise<readonly Bin[]>
  /** A few contacts to read; of a share those that are hits. */
  contacts(asked: ContactsAsked): Promise<readonly Evidence[]>
}
