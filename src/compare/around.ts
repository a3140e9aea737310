import { dayOf, dayStart, type Period, type Window } from '../model/period.js'

const DAY = 86_400_000

/** Lengths of a stretch in days, the longer first: how many of them are looked at on either side, and how many there have to be. */
const STRETCHES = [
  { days: 28, before: 6, after: 1, fewestBefore: 4, fewestAfter: 1 },
  { days: 7, before: 12, after: 4, fewestBefore: 4, fewestAfter: 2 },
] as const

/**
 * What lies before a day against what lies from it on, in stretches of whole weeks, so that every one has the same weekdays: four
 * weeks each where the records reach far enough, else single weeks, of which up to four together are the side from the day on.
 * `span` is from the first day with records up to the first that is not over. Undefined where too little lies on either side.
 */
export function around(date: string, span: Period): Window | undefined {
  const start = dayStart(date)
  for (const { days, before, after, fewestBefore, fewestAfter } of STRETCHES) {
    const reach = (from: number, to: number) => Math.max(0, Math.floor((to - from) / (days * DAY)))
    const earlier = Math.min(before, reach(dayStart(span.from), start))
    const later = Math.min(after, reach(start, dayStart(span.to)))
    if (earlier < fewestBefore || later < fewestAfter) continue
    const stretch = (at: number): Period => ({ from: dayOf(start + at * days * DAY), to: dayOf(start + (at + 1) * days * DAY) })
    const parts = Array.from({ length: later }, (_, i) => stretch(i))
    return {
      name: `from ${date}`,
      before: Array.from({ length: earlier }, (_, i) => stretch(i - earlier)),
      after: { from: date, to: dayOf(start + later * days * DAY) },
      ...(later > 1 ? { parts } : {}),
    }
  }
  return undefined
}
