import { partsOf, type Window } from '../model/period.js'
import type { Comparison, Report } from '../model/report.js'
import type { Segment } from '../model/segment.js'
import type { Find } from './scene.js'

type Excluded = Report['checks']['excluded'][number]

/** Who answered what: the first of these that is compared tells how many answers a segment has. */
const ANSWERS = ['csat-mean', 'csat', 'nps', 'effort-mean'] as const
/** The same of contacts, and how many are needed (method 1.4). */
const CONTACTS = ['handle-time', 'resolution-time', 'first-contact-resolution', 'repeat-contact-rate'] as const
const FEWEST_CONTACTS = 50

/**
 * A segment with some answers, but too few, or with too few contacts: it is not tested, whatever it shows, and said with the
 * change that would have been seen. Where nobody answered anything, the rules say themselves what they lack.
 */
export function tooFew(find: Find, window: Window, segment: Segment, fewest: number): Excluded | undefined {
  const answers = counted(find, window, segment, ANSWERS)
  if (!answers) return undefined
  return fewer(window, segment, answers, 'too few answers', fewest) ?? tooFewContacts(find, window, segment)
}

/** The same of contacts alone, for what rests on them alone. */
export function tooFewContacts(find: Find, window: Window, segment: Segment): Excluded | undefined {
  const contacts = counted(find, window, segment, CONTACTS)
  return contacts && fewer(window, segment, contacts, 'too few contacts', FEWEST_CONTACTS)
}

/** What a segment is counted by: its own comparison, where it has one. */
interface Counted {
  readonly own: Comparison | undefined
  readonly metric: string
}

/** The first of some metrics that is known: a segment may have other measures than most have; one without any is counted by theirs. */
function counted(find: Find, window: Window, segment: Segment, among: readonly string[]): Counted | undefined {
  const of = (it: Segment) =>
    among.map(metric => find(window, it, metric)).find(found => found && !('unknown' in found.before && 'unknown' in found.after))
  const own = of(segment)
  const found = own ?? of({})
  return found && { own, metric: found.metric }
}

function fewer(window: Window, segment: Segment, { own, metric }: Counted, why: string, needed: number): Excluded | undefined {
  const count = (side: Comparison['before'] | undefined) => (side && 'n' in side ? side.n : 0)
  const [before, after] = [count(own?.before), count(own?.after)]
  const n = Math.min(before, after)
  if (n >= needed) return undefined
  const seen = own?.detectable === undefined ? {} : { detectable: own.detectable }
  return { window: window.name, segment, why, metric, n, needed, ...paceOf(window, before, after, needed), ...seen }
}

/**
 * How many records a period brings, and how many more periods it takes where the reference alone has too few: it grows by one at
 * every close, or gets better filled ones. The current side never grows: where it has too few, no waiting helps.
 */
function paceOf(window: Window, before: number, after: number, needed: number): Pick<Excluded, 'pace' | 'more'> {
  // A period that is not over says nothing of how many a whole one brings.
  if (window.running) return {}
  const periods = partsOf(window).length
  const pace = (before + after) / (window.before.length + periods)
  return after >= needed ? { pace, more: Math.ceil((needed - before) / (after / periods)) } : { pace }
}
