import { dayOf, dayStart, type Period } from './period.js'
import type { Segment } from './segment.js'

/** Something dated that the desk did or suffered: a policy, an outage, a release, a holiday. */
export interface DatedEvent {
  /** The ISO day on which it began. */
  readonly date: string
  /** The last ISO day of it, itself included; it has gone on since where none is told. */
  readonly until?: string
  readonly label: string
  /** One word, in small letters; see `isDisruption` for those that mean something. */
  readonly kind: string
  /** Whom it touched; everybody where it names no facet. */
  readonly segment: Segment
}

const DAY = 86_400_000
const DISRUPTIONS: ReadonlySet<string> = new Set(['outage', 'incident', 'disruption', 'holiday', 'strike', 'storm'])

/** Whether it came over the desk for some days, rather than being a change that stays. */
export const isDisruption = ({ kind }: DatedEvent): boolean => DISRUPTIONS.has(kind)

/** The days of a disruption: the one on which it began, unless it is told how long it lasted. */
export const daysOfEvent = ({ date, until = date }: { readonly date: string; readonly until?: string | undefined }): Period => ({
  from: date,
  to: dayOf(dayStart(until) + DAY),
})

/** Whether an event may have touched contacts of a segment: it names nothing that the segment has another value of. */
export const mayTouch = ({ segment }: DatedEvent, other: Segment): boolean =>
  Object.entries(segment).every(([facet, value]) => other[facet] === undefined || other[facet] === value)
