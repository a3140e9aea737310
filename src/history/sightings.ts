import type { Size } from '../model/ledger.js'
import { dayStart, type Period, periodAt } from '../model/period.js'
import type { Finding, Report } from '../model/report.js'
import { type Segment, segmentKey } from '../model/segment.js'

/** A finding, or a guard rail that does not hold, as the ledger looks at it. */
export interface Sighting {
  readonly id: string
  readonly rule: string
  readonly segment: Segment
  readonly says: string
  readonly grade: Finding['grade']
  readonly sustained: boolean
  readonly size?: Size
  /** Something got better for the customers: it can grow, and is not worse for it. */
  readonly isGood: boolean
  /** Segments that diverge only through this one. */
  readonly seenIn: readonly Segment[]
}

/** A guard rail is followed like a finding, under this rule. */
const GUARD_RAIL = 'guard-rail'

type Looked = Pick<Report, 'question' | 'findings' | 'guardRails'>

/**
 * The newest period that a report judges; none where nothing is compared. Of a period that is not over it is the whole of it,
 * however many days were looked at: it is decided once.
 */
export function closeOf({ question: { windows, grain } }: Pick<Report, 'question'>): Period | undefined {
  const [first] = windows.filter(it => it.before.length > 0)
  return first?.name === RUNNING && grain !== 'all' ? periodAt(dayStart(first.after.from), grain) : first?.after
}

/** The window of a period that is not over. */
const RUNNING = 'to-date'

/** Everything in a report that is followed from run to run. */
export const sightingsOf = ({ findings, guardRails = [] }: Looked): Sighting[] => [
  ...findings.map(ofFinding),
  ...guardRails.flatMap(ofRail),
]

function ofFinding(it: Finding): Sighting {
  const size = sizeOf(it)
  return {
    id: it.id,
    rule: it.rule,
    segment: it.segment,
    says: it.says,
    grade: it.grade,
    sustained: it.sustained,
    ...(size ? { size } : {}),
    isGood: it.perception.some(leg => leg.role === 'gain') && it.operation.every(leg => leg.role !== 'gain'),
    seenIn: it.seenIn,
  }
}

/** A broken rail is as sure as a test makes it; an open one is worth watching. */
function ofRail({ says, outcome }: NonNullable<Report['guardRails']>[number]): Sighting[] {
  if (outcome !== 'broken' && outcome !== 'open') return []
  const grade = outcome === 'broken' ? 'confirmed' : 'watch'
  return [{ id: railId(says), rule: GUARD_RAIL, segment: {}, says, grade, sustained: false, isGood: false, seenIn: [] }]
}

/** Made of the sentence: a rail that is written anew is another one. */
export const railId = (says: string): string =>
  `${GUARD_RAIL}:${says
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.]+/gu, '-')
    .replace(/^-|-$/g, '')}`

/** The first of these that a finding has: people before hours. */
const SIZES: readonly Size['what'][] = ['unhappy', 'answered', 'returning', 'hours']

function sizeOf({ size }: Finding): Size | undefined {
  for (const what of SIZES) {
    const range = size[what]
    if (range) return { what, ...range }
  }
  return undefined
}

/** Whether something that was found before was looked at again, so that its absence says something. */
export type Judged = (it: { readonly id: string; readonly rule: string; readonly segment: Segment }) => boolean

/**
 * Reads from a report whether a rule could speak of a segment. Of `rules` that look at two sides the judge said so itself; of those
 * that state facts the report tells; a guard rail is always looked at, unless nothing is known of what it speaks of.
 */
export function judgedIn(report: Report, couldSpeak: (rule: string, segment: Segment) => boolean, rules: readonly string[]): Judged {
  const [window] = report.question.windows
  const few = new Set(report.checks.excluded.filter(it => it.window === window?.name).map(it => segmentKey(it.segment)))
  const measured = new Set(
    report.comparisons.filter(it => it.window === window?.name && 'value' in it.after).map(it => segmentKey(it.segment)),
  )
  const silent = new Set(report.silences.map(it => it.rule))
  const rails = new Set(report.guardRails?.filter(it => it.outcome === 'kept').map(it => railId(it.says)))
  return ({ id, rule, segment }) => {
    const key = segmentKey(segment)
    if (rule === GUARD_RAIL) return rails.has(id)
    if (rules.includes(rule)) return couldSpeak(rule, segment)
    // Of agents nothing is told but findings; whether they answered enough is known by the other rules.
    return !silent.has(rule) && !few.has(key) && (measured.has(key) || rules.some(it => couldSpeak(it, segment)))
  }
}
