import type { Window } from '../model/period.js'
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
  return fewer(find, window, segment, { among: ANSWERS, why: 'too few answers', needed: fewest }) ?? tooFewContacts(find, window, segment)
}

/** The same of contacts alone, for what rests on them alone. */
export const tooFewContacts = (find: Find, window: Window, segment: Segment): Excluded | undefined =>
  fewer(find, window, segment, { among: CONTACTS, why: 'too few contacts', needed: FEWEST_CONTACTS })

interface Needed {
  readonly among: readonly string[]
  readonly why: string
  readonly needed: number
}

function fewer(find: Find, window: Window, segment: Segment, { among, why, needed }: Needed): Excluded | undefined {
  const known = (of: Segment) =>
    among.map(it => find(window, of, it)).find(it => it !== undefined && !('unknown' in it.before && 'unknown' in it.after))
  // A segment may have other measures than most have; one without any is counted by what the others have.
  const own = known(segment)
  const found = own ?? known({})
  if (!found) return undefined
  const count = (side: Comparison['before'] | undefined) => (side && 'n' in side ? side.n : 0)
  const n = Math.min(count(own?.before), count(own?.after))
  if (n >= needed) return undefined
  const seen = own?.detectable === undefined ? {} : { detectable: own.detectable }
  return { window: window.name, segment, why, metric: found.metric, n, needed, ...seen }
}
