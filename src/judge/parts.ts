import { type Segment, segmentKey } from '../model/segment.js'
import type { Stated } from './fact-rule.js'
import { isEverybody } from './scene.js'

/** A p under which a segment may well show what others do. */
const NEARLY = 0.5

const levelOf = (segment: Segment): string => Object.keys(segment).sort().join()

/**
 * One fact told once, where everybody shows it. If of some kind of segment (teams, channels) no more than half show it as well, it
 * is a fact of those, told of each, and everybody and the segments of other kinds are named under the first; of the kinds the one
 * counts of which the smallest part shows it, and where chance is reckoned, one of them has to show it more surely. Else it is a fact of everybody, and all others are named under that. `segments` are all
 * that were looked at; a kind of which an unremarkable one nearly shows it, too, does not stand apart.
 */
export function toldOnce(stated: readonly Stated[], segments: readonly Segment[], unremarkable: readonly Stated[] = []): Stated[] {
  const whole = stated.find(it => isEverybody(it.segment))
  const parts = stated.filter(it => it !== whole)
  if (!whole || parts.length === 0) return [...stated]
  const shareOf = (level: string) => {
    const of = (all: readonly { segment: Segment }[]) => all.filter(it => levelOf(it.segment) === level).length
    return of(parts) / Math.max(1, of(segments.map(segment => ({ segment }))))
  }
  const near = new Set(unremarkable.filter(it => (it.p ?? 1) < NEARLY).map(it => levelOf(it.segment)))
  const kinds = [...new Set(parts.map(it => levelOf(it.segment)))].filter(it => !near.has(it))
  const levels = kinds.map(level => ({ level, share: shareOf(level) }))
  const [least] = levels.toSorted((a, b) => a.share - b.share || (a.level < b.level ? -1 : 1))
  const isSurer = whole.p === undefined || parts.some(it => (it.p ?? 1) < (whole.p ?? 1))
  const own = least && least.share <= 0.5 && isSurer ? parts.filter(it => levelOf(it.segment) === least.level) : [whole]
  const others = stated.filter(it => !own.includes(it)).map(it => it.segment)
  return own.map((it, at) => (at === 0 ? { ...it, seenIn: [...(it.seenIn ?? []), ...others] } : it))
}

/** Whether a fact is still shown once the records of some segments are left out. */
type Remains = (stated: Stated, without: readonly Segment[]) => Promise<boolean>

/**
 * The same where the records can be asked again: the surest is told first, and each other that is not shown any more without the
 * records of those told is named under the first. Everybody goes before the surest part only where it is shown without that part too.
 */
export async function toldOnceAgain(stated: readonly Stated[], remains: Remains): Promise<Stated[]> {
  const sorted = stated.toSorted((a, b) => (a.p ?? 0) - (b.p ?? 0))
  const whole = sorted.find(it => isEverybody(it.segment))
  const part = sorted.find(it => !isEverybody(it.segment))
  const leads = whole !== undefined && part !== undefined && (await remains(whole, [part.segment]))
  const order = leads ? [whole, ...sorted.filter(it => it !== whole)] : sorted.toSorted((a, b) => Number(a === whole) - Number(b === whole))
  const told: { it: Stated; seenIn: Segment[] }[] = []
  for (const it of order) {
    const [first] = told
    if (
      first === undefined ||
      (await remains(
        it,
        told.map(one => one.it.segment),
      ))
    )
      told.push({ it, seenIn: [] })
    else first.seenIn.push(it.segment)
  }
  return told.map(({ it, seenIn }) => ({ ...it, seenIn }))
}

/** One fact of a segment by the window that shows it best; in the others it only takes part in the family that chance is reckoned over. */
export function inOneWindow(stated: readonly Stated[]): Stated[] {
  const keyOf = ({ segment, of }: Stated) => JSON.stringify([segmentKey(segment), of])
  const best = new Map<string, Stated>()
  for (const it of stated.filter(one => !one.unremarkable)) {
    const known = best.get(keyOf(it))
    if (!known || (it.p ?? 1) < (known.p ?? 1)) best.set(keyOf(it), it)
  }
  return stated.map(it => (it.unremarkable || best.get(keyOf(it)) === it ? it : { ...it, unremarkable: true as const }))
}
