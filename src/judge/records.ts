import type { DatedEvent } from '../model/event.js'
import type { Heard } from '../model/heard.js'
import type { Period, Window } from '../model/period.js'
import type { Comparison, Evidence, Finding } from '../model/report.js'
import type { Bin } from '../model/sample.js'
import type { Segment } from '../model/segment.js'
import type { CountedPair } from '../stats/spearman.js'
import type { Behind } from './behind.js'

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

/** Of which part of the records to fetch what shows something. */
export interface PartBehind {
  readonly segment: Segment
  readonly periods: readonly Period[]
  /** Of the duration that is shown: which values. */
  readonly within?: Stretch
}

/** The first of the records that show something, how many there are, and which; or why there are none. */
export interface Followed {
  readonly evidence: Finding['evidence']
  readonly behind: NonNullable<Finding['behind']>
}

/** What changed around an event: in the segment that it touched, and in all others where there are some. */
export interface Around {
  readonly window: Window
  readonly touched: (metric: string) => Comparison | undefined
  readonly others?: ((metric: string) => Comparison | undefined) | undefined
}

/** Regular customers by whether their last rating was an unhappy one, how many of them went silent, and who. */
export interface Quiet {
  readonly unhappy: { readonly customers: number; readonly silent: number }
  readonly others: { readonly customers: number; readonly silent: number }
  /** Those who rated low and went silent: the worst rated first, then those with most contacts. */
  readonly list: readonly Evidence[]
}

/** Rated contacts of a segment, by how long they took and how they were rated, before and after. */
export interface Paired {
  readonly segment: Segment
  readonly before: readonly CountedPair[]
  readonly after: readonly CountedPair[]
}

/** A kind of contact by one facet, and which part of all contacts it was. */
export interface Kind {
  readonly value: string
  readonly before: number
  readonly after: number
}

/** Questions to the records, which the spine answers: no rule knows how. */
export interface Records {
  /** How often a duration took so many whole seconds, in some periods, within a stretch. */
  seconds(of: Part, periods: readonly Period[], within: Stretch): Promise<readonly Bin[]>
  /** The records to read. */
  behind(which: Behind, of: PartBehind): Promise<Followed>
  /** The weeks before an event against those from it on; undefined where the records do not reach far enough. */
  around(event: DatedEvent, metrics: readonly string[]): Promise<Around | undefined>
  /** Customers with contacts in so many weeks who have been away for so many days at least, and longer than ever; or why not. */
  quiet(weeks: number, days: number): Promise<Quiet | string>
  /** What part of the contacts of a segment each value of a facet was, before and after. */
  kinds(segment: Segment, facet: string, window: Window): Promise<readonly Kind[]>
  /** What the contacts of a segment were like that have an answer, and those that have none. */
  heard(segment: Segment, window: Window): Promise<Heard>
  /** How long rated contacts took (x, in bins of 1 %) and how they were rated (y): of everybody, or of every value of a facet. */
  pairs(metric: string, facet: string | undefined, window: Window): Promise<readonly Paired[]>
}
