import type { Period } from './period.js'
import type { Finding } from './report.js'
import type { Segment } from './segment.js'

/** How a finding stands at a close, beside those before. */
export type Status = 'new' | 'ongoing' | 'worse' | 'sustained' | 'gone'

/** A value with its interval, and what it counts: two sizes can be held against each other only where that is the same. */
export interface Size {
  readonly what: 'unhappy' | 'answered' | 'returning' | 'hours'
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What was seen of a finding at one close: the end of a period. */
export interface Seen {
  readonly period: Period
  readonly grade: Finding['grade']
  readonly size?: Size
}

/** What somebody said of a finding: it is known, and needs no alarm until it worsens or the date passes. */
export interface Known extends Seen {
  /** The day on which it was said. */
  readonly since: string
  /** The last day on which it holds; none: until the finding worsens. */
  readonly until?: string
  readonly note?: string
  /** It worsened, went, or the date passed, so that it is told again. */
  readonly over?: true
}

/** What is known of one finding over all runs. */
export interface Entry {
  /** Made of rule and segment alone. */
  readonly id: string
  readonly rule: string
  readonly segment: Segment
  /** What it said when it was last seen. */
  readonly says: string
  /** The period at whose close it was first seen, since it was last gone. */
  readonly first: Period
  readonly last: Period
  /** What every close showed of it, oldest first. */
  readonly closes: readonly Seen[]
  /** The period at whose close it was shown, likely or confirmed, and told. */
  readonly shown?: Period
  readonly sustained?: Period
  /** The last period at whose close it was told to be worse. */
  readonly worse?: Period
  readonly gone?: Period
  /** The most that was told of it, which `worse` is held against, and the period at whose close something was last told. */
  readonly told?: Seen
  readonly known?: Known
}

/** What earlier runs found. */
export interface Ledger {
  /** The newest period that was judged. */
  readonly period?: Period
  readonly entries: readonly Entry[]
}

/** Something to tell: why a run is not silent. */
export interface News {
  readonly status: Status
  readonly why: readonly Why[]
  readonly entry: Entry
}

/** Its size grew clearly, its grade rose, it holds at two closes, or what was said of it does not hold any more. */
export type Why = 'grew' | 'surer' | 'sustained' | 'ran-out'
