import type { Entry, Known, Ledger, News, Seen, Size, Why } from '../model/ledger.js'
import type { Period } from '../model/period.js'
import { type Segment, segmentKey } from '../model/segment.js'
import type { Judged, Sighting } from './sightings.js'

/** One run, as the ledger looks at it. */
export interface Run {
  /** The newest period that was judged. */
  readonly period: Period
  readonly sightings: readonly Sighting[]
  readonly judged: Judged
  /** Rules that leave a segment to others where these say more of the same. */
  readonly yields: ReadonlyMap<string, readonly string[]>
  /** The ISO day of the run: acknowledgements run out by it, and nothing else is decided by it. */
  readonly today: string
}

/**
 * Lays a run beside what earlier ones found: the ledger after it, and what is to be told. Everything is decided by the period that
 * was judged, not by the day: the same closed period judged again tells nothing twice, whatever was revised in it meanwhile
 * (docs/decisions/0025). A run that judges an older period than the ledger knows changes nothing.
 */
export function follow(ledger: Ledger, run: Run): { readonly ledger: Ledger; readonly news: readonly News[] } {
  if (ledger.period && run.period.to < ledger.period.to) return { ledger, news: [] }
  // Of several that are called alike the report has the surest first.
  const found = new Map(run.sightings.toReversed().map(it => [it.id, it]))
  const before = new Map(ledger.entries.map(it => [it.id, it]))
  const steps = [
    ...run.sightings.filter(it => found.get(it.id) === it).map(it => sighted(before.get(it.id), it, run)),
    ...ledger.entries.filter(it => !found.has(it.id)).map(it => missed(it, run)),
  ]
  const entries = steps.map(it => it.entry).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  // In the order of the report, and what is gone after it.
  return { ledger: { period: run.period, entries }, news: steps.flatMap(({ entry, news }) => (news ? [{ ...news, entry }] : [])) }
}

interface Step {
  readonly entry: Entry
  readonly news?: Omit<News, 'entry'>
}

/** What is told of a finding that is there. */
function sighted(old: Entry | undefined, it: Sighting, { period, today }: Run): Step {
  const seen: Seen = { period, grade: it.grade, ...(it.size ? { size: it.size } : {}) }
  const entry = recorded(old, it, seen)
  // It was told to be gone from this very period: that it is there again is told at the next close, if it still is.
  if (entry.gone) return { entry }
  const isShown = ALERTS.includes(it.grade)
  const sustained = isShown && (it.sustained || heldBefore(entry, period))
  const { known } = entry
  const isQuiet = isInForce(known, today)
  if (known && isQuiet) {
    const why = worsened(known, seen, it)
    if (why.length === 0 || !isShown)
      return { entry: sustained && entry.shown && !entry.sustained ? { ...entry, sustained: period } : entry }
    const status = entry.shown ? 'worse' : 'new'
    return { entry: toldOf({ ...entry, known: { ...known, over: true } }, seen, status, sustained), news: { status, why } }
  }
  const awake = known && !known.over ? { ...entry, known: { ...known, over: true as const } } : entry
  if (!isShown) return { entry }
  if (!awake.shown || !awake.told)
    return { entry: toldOf(awake, seen, 'new', sustained), news: { status: 'new', why: sustained ? HELD : [] } }
  const isLater = period.to > awake.told.period.to
  const grown = isLater ? worsened(awake.told, seen, it) : []
  const isHeld = isLater && sustained && !awake.sustained
  const why: readonly Why[] = [...grown, ...(isHeld ? HELD : []), ...(awake === entry ? [] : RAN_OUT)]
  if (why.length === 0) return { entry: awake }
  // A finding gets surer by holding: that is one piece of news, not two.
  const status = grown.includes('grew') || (grown.length > 0 && !isHeld) ? 'worse' : isHeld ? 'sustained' : 'ongoing'
  return { entry: toldOf(awake, seen, status, sustained), news: { status, why } }
}

/** Whether the last close before this one showed it as well, since it was last gone: what the data alone cannot always tell. */
function heldBefore({ closes, first, shown }: Entry, period: Period): boolean {
  const before = closes.findLast(it => it.period.to < period.to)
  return shown !== undefined && before !== undefined && before.period.to >= first.to && ALERTS.includes(before.grade)
}

/** What is told of a finding that is not there. What nobody could look at again, and what another finding says now, is not gone. */
function missed(entry: Entry, run: Run): Step {
  const { period, judged, today } = run
  if (entry.gone || period.to <= entry.last.to || !judged(entry) || isSaidElsewhere(entry, run)) return { entry }
  const gone = { ...entry, gone: period, ...(entry.known ? { known: { ...entry.known, over: true as const } } : {}) }
  return entry.shown && !isInForce(entry.known, today) ? { entry: gone, news: { status: 'gone', why: [] } } : { entry: gone }
}

/** Told under another finding: of the same rule, through which alone it diverges, or of a rule that says more of the same. */
function isSaidElsewhere({ rule, segment }: Entry, { sightings, yields }: Run): boolean {
  const key = segmentKey(segment)
  const isIn = (segments: readonly Segment[]) => segments.some(it => segmentKey(it) === key)
  const others = yields.get(rule) ?? []
  return sightings.some(it => (it.rule === rule ? isIn(it.seenIn) : others.includes(it.rule) && isIn([it.segment, ...it.seenIn])))
}

const HELD: readonly Why[] = ['sustained']
const RAN_OUT: readonly Why[] = ['ran-out']

/** The grades that are told. */
const ALERTS: readonly Seen['grade'][] = ['likely', 'confirmed']

/** The entry with what this close shows; of a finding that comes back after it was gone, a new one. */
function recorded(old: Entry | undefined, { id, rule, segment, says }: Sighting, seen: Seen): Entry {
  const { period } = seen
  const closes = [...(old?.closes ?? []).filter(it => it.period.to !== period.to), seen]
  const now = { id, rule, segment, says, last: period, closes }
  return old && !(old.gone && period.to > old.gone.to) ? { ...old, ...now } : { ...now, first: period }
}

/** Whether what is said of it still keeps a finding silent. */
export const isInForce = (known: Known | undefined, today: string): boolean =>
  known !== undefined && !known.over && (known.until === undefined || today <= known.until)

/** In what way a finding is worse than it was: its grade rose, or its whole interval lies beyond that of then. */
function worsened(then: Seen, now: Seen, { isGood }: Sighting): Why[] {
  if (isGood || now.period.to <= then.period.to) return []
  const why: Why[] = []
  if (grew(then.size, now.size)) why.push('grew')
  if (ALERTS.indexOf(now.grade) > ALERTS.indexOf(then.grade)) why.push('surer')
  return why
}

function grew(then: Size | undefined, now: Size | undefined): boolean {
  if (!then || !now || then.what !== now.what) return false
  // Hours saved count as they are told, and so do hours lost.
  return then.value < 0 && now.value < 0 ? now.high < then.low : now.low > then.high
}

/** The entry after something was told of it. What `worse` is held against only ever grows, so that a wobble is not told twice. */
function toldOf(entry: Entry, seen: Seen, status: News['status'], sustained: boolean): Entry {
  const { told } = entry
  const { period } = seen
  const isSurer = !told || ALERTS.indexOf(seen.grade) > ALERTS.indexOf(told.grade)
  const size = !told || grew(told.size, seen.size) ? seen.size : told.size
  return {
    ...entry,
    shown: entry.shown ?? period,
    ...(sustained && !entry.sustained ? { sustained: period } : {}),
    ...(status === 'worse' ? { worse: period } : {}),
    told: { period, grade: isSurer ? seen.grade : told.grade, ...(size ? { size } : {}) },
  }
}
