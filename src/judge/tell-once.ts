import { type Segment, segmentKey } from '../model/segment.js'
import type { Draft } from './judge.js'
import { isEverybody } from './scene.js'

/** A divergence with the other segments that only show it. */
export interface Told {
  readonly draft: Draft
  readonly seenIn: readonly Segment[]
}

/** The means to look again at some of the records. */
export interface Again {
  /** Judges a draft without the records of some segments; undefined where nothing diverges any more. */
  without(draft: Draft, segments: readonly Segment[]): Promise<Draft | undefined>
  /** Whether a segment diverged more than the rest of the desk did. */
  apart(draft: Draft): Promise<boolean>
  /** Whether most segments of some kind moved the same way on both sides. */
  moved(draft: Draft): boolean
}

/**
 * Tells one divergence once. A team that diverges shows in its channel, its categories and the whole company too:
 * the surest is told first, and each other that vanishes without the records of those already told is named under the
 * one it vanished with. When the whole desk moved, everybody is told first, and of its parts only those that
 * moved more than the rest (method 1.4, 1.7).
 */
export async function tellOnce(drafts: readonly Draft[], again: Again): Promise<Told[]> {
  const told: { draft: Draft; seenIn: Segment[] }[] = []
  let open = await inOrder(drafts, again)
  while (open.length > 0) {
    const [surest, ...rest] = open
    if (!surest) break
    const current = { draft: surest, seenIn: [] as Segment[] }
    told.push(current)
    open = []
    for (const draft of rest) {
      const comparable = told.filter(it => it.draft.rule === draft.rule)
      const others = comparable.map(it => it.draft.segment).filter(it => !isEverybody(it))
      const ofAll = comparable.some(it => isEverybody(it.draft.segment)) && !(await again.apart(draft))
      const stands = !ofAll && (others.length === 0 || (await again.without(draft, others)) !== undefined)
      if (stands) open.push(draft)
      else current.seenIn.push(draft.segment)
    }
  }
  return told
}

/** The surest first; but everybody before all parts, where the desk moved and not one part of it. */
async function inOrder(drafts: readonly Draft[], again: Again): Promise<Draft[]> {
  const sorted = drafts.toSorted(
    (a, b) =>
      a.divergence.r - b.divergence.r || a.divergence.p - b.divergence.p || (segmentKey(a.segment) < segmentKey(b.segment) ? -1 : 1),
  )
  const everybody = sorted.find(it => isEverybody(it.segment))
  const part = sorted.find(it => !isEverybody(it.segment))
  if (!everybody || !part || !again.moved(everybody)) return sorted
  if (!(await again.without(everybody, [part.segment]))) return sorted
  return [everybody, ...sorted.filter(it => it !== everybody)]
}
