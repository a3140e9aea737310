import { daysOfEvent } from '../../model/event.js'
import type { Period } from '../../model/period.js'
import type { Report } from '../../model/report.js'
import type { Segment } from '../../model/segment.js'
import { grainName, periodName, periodsName } from '../periods.js'
import { plain } from '../plain.js'
import { percent } from '../values.js'
import { eventsIn } from './time.js'

/** How pictures of a segment are to be read, in words: what is shaded, the band, the rules, and where the axes begin. */
export function captionOf(
  report: Report,
  window: Report['question']['windows'][number] | undefined,
  periods: readonly Period[],
  segment: Segment,
  lines: readonly string[] = [],
): string {
  const events = eventsIn(report, periods[0]?.from ?? '', periods.at(-1)?.to ?? '', segment)
  const told = events.map(it => `${plain(it.label)} (${periodName(daysOfEvent(it))})`).join(', ')
  return [
    ...(window === undefined || window.before.length === 0
      ? []
      : [`Shaded: before (${periodsName(window.before)}) and after (${periodName(window.after)}).`]),
    `Band: ${percent(report.question.interval)} interval of each ${grainName(report.question.grain)}.`,
    ...lines,
    ...(told === '' ? [] : [`Dotted rule: ${told}.`]),
    'An axis may begin above 0.',
  ].join(' ')
}
