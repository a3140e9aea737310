import { dayOf, dayStart } from './period.js'
import { dayStartIn, wallClock } from './zone.js'

/** A part of a day, in minutes since midnight as the clocks show it; 24:00 is 1440. */
export interface Hours {
  readonly from: number
  readonly to: number
}

/** When a desk is open: the parts of each day of the week, Monday first, by the clocks of a zone; never on a holiday. */
export interface Schedule {
  readonly zone: string
  readonly week: readonly (readonly Hours[])[]
  /** ISO days. */
  readonly holidays: ReadonlySet<string>
}

/** A stretch of time, in milliseconds. */
interface Stretch {
  readonly from: number
  readonly to: number
}

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * When the desk was open from one ISO day to another, both included, in order. It is open whenever the clocks of its zone
 * show a time within its hours: an hour that comes twice counts twice, and one that the clocks skip not at all.
 */
export function openStretches({ zone, week, holidays }: Schedule, first: string, last: string): Stretch[] {
  const open: Stretch[] = []
  let start = dayStartIn(first, zone)
  for (let day = first; day <= last; ) {
    const next = dayOf(dayStart(day) + DAY)
    // On nearly all days the clocks show the next midnight after 24 hours: they were not changed, and need not be asked again.
    const usual = start + DAY
    const isUsual = wallClock(usual, zone) === dayStart(next)
    const end = isUsual ? usual : dayStartIn(next, zone)
    const hours = holidays.has(day) ? [] : (week[weekday(day)] ?? [])
    const parts = isUsual ? [even(start, end, dayStart(next) - end)] : evenParts(start, end, zone)
    for (const { from, to, ahead } of parts) {
      const midnight = dayStart(day) - ahead
      for (const part of hours) {
        const stretch = { from: Math.max(from, midnight + part.from * MINUTE), to: Math.min(to, midnight + part.to * MINUTE) }
        if (stretch.from < stretch.to) open.push(stretch)
      }
    }
    start = end
    day = next
  }
  return open
}

/** Monday is 0. */
const weekday = (day: string): number => (new Date(dayStart(day)).getUTCDay() + 6) % 7

/** A stretch through which the clocks are `ahead` of UTC by the same time. */
interface Even extends Stretch {
  readonly ahead: number
}

const even = (from: number, to: number, ahead: number): Even => ({ from, to, ahead })

/** A day, cut where its clocks were changed: no zone changes them twice in a day. */
function evenParts(from: number, to: number, zone: string): Even[] {
  if (from >= to) return []
  const aheadAt = (moment: number) => wallClock(moment, zone) - moment
  const [first, last] = [aheadAt(from), aheadAt(to - 1)]
  if (first === last) return [even(from, to, first)]
  let [before, after] = [from, to - 1]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (aheadAt(middle) === first) before = middle
    else after = middle
  }
  return [even(from, after, first), even(after, to, last)]
}
