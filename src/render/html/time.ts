import { daysOfEvent, mayTouch } from '../../model/event.js'
import { dayStart, type Grain, type Period, partsOf } from '../../model/period.js'
import type { Report } from '../../model/report.js'
import type { Segment } from '../../model/segment.js'
import { plain } from '../plain.js'
import type { Time } from './draw.js'

type Window = Report['question']['windows'][number]

/** Pixels that the name of a period takes. */
const LABEL = 34

/** Events named in a picture; the page tells them all. */
const MOST_EVENTS = 4

const at = (day: string): Date => new Date(dayStart(day))
const within = (day: string, from: string, to: string): Date => new Date(Math.min(Math.max(dayStart(day), dayStart(from)), dayStart(to)))

/** The middle of a period, where its value is drawn. */
export const middleOf = ({ from, to }: Period): Date => new Date((dayStart(from) + dayStart(to)) / 2)

/** The time that runs through a picture: the measured periods, what is compared of them, and what happened to a segment meanwhile. */
export function timeOf(report: Report, periods: readonly Period[], room: number, window: Window | undefined, segment: Segment = {}): Time {
  const [first, last] = [periods[0], periods.at(-1)]
  const [from, to] = [first?.from ?? '', last?.to ?? '']
  return {
    from: at(from),
    to: at(to),
    ticks: ticksOf(periods, report.question.grain, room),
    compared: window === undefined ? [] : comparedIn(window),
    events: eventsIn(report, from, to, segment).map(it => ({
      label: plain(it.label),
      from: within(it.date, from, to),
      to: within(it.until === undefined ? it.date : daysOfEvent(it).to, from, to),
    })),
  }
}

function comparedIn(window: Window): Time['compared'] {
  const [first, last] = [window.before[0], window.before.at(-1)]
  if (first === undefined || last === undefined) return []
  const parts = partsOf({ name: window.name, before: window.before, after: window.after, ...(window.parts ? { parts: window.parts } : {}) })
  const [from, to] = [parts[0] ?? window.after, parts.at(-1) ?? window.after]
  return [
    { label: 'before', from: at(first.from), to: at(last.to), current: false },
    { label: 'after', from: at(from.from), to: at(to.to), current: true },
  ]
}

/** What was told of the desk, may have touched a segment, and lies in what is drawn. */
export const eventsIn = ({ question: { events = [] } }: Report, from: string, to: string, segment: Segment) =>
  events
    .map(({ until, ...it }) => ({ ...it, ...(until === undefined ? {} : { until }) }))
    .filter(it => mayTouch(it, segment) && (it.until ?? it.date) >= from && it.date < to)
    .slice(0, MOST_EVENTS)

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** As many names of periods as there is room for, the newest always; the year below the first and wherever it changes. */
function ticksOf(periods: readonly Period[], grain: Grain, room: number): Time['ticks'] {
  const step = Math.max(1, Math.ceil((periods.length * LABEL) / Math.max(room, LABEL)))
  const shown = periods.filter((_, index) => (periods.length - 1 - index) % step === 0)
  return shown.map((it, index) => {
    const year = it.from.slice(0, 4)
    const isNew = shown[index - 1]?.from.slice(0, 4) !== year
    const month = MONTHS[Number(it.from.slice(5, 7)) - 1] ?? ''
    const name = grain === 'month' || grain === 'quarter' ? month : `${Number(it.from.slice(8))} ${month}`
    return { at: middleOf(it), label: isNew ? `${name}\n${year}` : name }
  })
}
