import { type Segment, segmentKey } from '../model/segment.js'
import type { Draft } from './judge.js'
import { isEverybody } from './scene.js'

/** A divergence with the other segments that only show it. */
export interface Told {
  readonly draft: Draft
  readonly seenIn: readonly Segment[]
}

type Open = Told & { readonly seenIn: Segment[] }

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
  const told: Told[] = []
  const rules = [...new Map(drafts.map(it => [it.rule.id, it.rule])).values()]
  // Those that yield to others are asked when these have spoken.
  for (const rule of rules.toSorted((a, b) => Number(a.yieldsTo !== undefined) - Number(b.yieldsTo !== undefined))) {
    const said = told.filter(it => rule.yieldsTo?.includes(it.draft.rule.id)).map(it => it.draft)
    told.push(
      ...(await tellOneRule(
        await unsaid(
          drafts.filter(it => it.rule === rule),
          said,
          again,
        ),
        again,
      )),
    )
  }
  return told
}

/** What is left of the drafts of a rule where others that say more of the same have spoken: of a segment, or of what it is seen through. */
async function unsaid(drafts: readonly Draft[], said: readonly Draft[], again: Again): Promise<Draft[]> {
  const keys = new Set(said.map(it => segmentKey(it.segment)))
  const parts = [...new Map(said.map(it => [segmentKey(it.segment), it.segment])).values()].filter(it => !isEverybody(it))
  const left: Draft[] = []
  for (const draft of drafts.filter(it => !keys.has(segmentKey(it.segment)))) {
    const stands = parts.length === 0 || (await again.without(draft, parts)) !== undefined
    if (stands && (!said.some(it => isEverybody(it.segment)) || (await again.apart(draft)))) left.push(draft)
  }
  return left
}

/** The same for the drafts of one rule. */
async function tellOneRule(drafts: readonly Draft[], again: Again): Promise<Told[]> {
  const told: Open[] = []
  let open = await inOrder(drafts, again)
  while (open.length > 0) {
    const [surest, ...rest] = open
    if (!surest) break
    const current = { draft: surest, seenIn: [] as Segment[] }
    told.push(current)
    open = []
    for (const draft of rest) {
      const others = told.map(it => it.draft.segment).filter(it => !isEverybody(it))
      const ofAll = told.some(it => isEverybody(it.draft.segment)) && !(await again.apart(draft))
      const stands = !ofAll && (others.length === 0 || (await again.without(draft, others)) !== undefined)
      if (stands) open.push(draft)
      else current.seenIn.push(draft.segment)
    }
  }
  return withoutShells(told, again)
}

/**
 * The surest may be the larger part that holds the one that moved: what is said of it rests on more records. It stood first, and is
 * asked last whether it would stand without those told after it.
 */
async function withoutShells(all: readonly Open[], again: Again): Promise<Told[]> {
  let left = [...all]
  for (const it of all) {
    const others = left.filter(other => other !== it && !isEverybody(other.draft.segment))
    const [heir] = others
    if (!heir || (await isOfAll(it.draft, heir.draft, again))) continue
    if (
      await again.without(
        it.draft,
        others.map(other => other.draft.segment),
      )
    )
      continue
    heir.seenIn.push(it.draft.segment, ...it.seenIn)
    left = left.filter(other => other !== it)
  }
  return left
}

/** The surest first; but everybody before all parts, where the desk moved and not one part of it. */
async function inOrder(drafts: readonly Draft[], again: Again): Promise<Draft[]> {
  const sorted = drafts.toSorted(
    (a, b) =>
      a.divergence.r - b.divergence.r || a.divergence.p - b.divergence.p || (segmentKey(a.segment) < segmentKey(b.segment) ? -1 : 1),
  )
  const everybody = sorted.find(it => isEverybody(it.segment))
  const part = sorted.find(it => !isEverybody(it.segment))
  if (!everybody || !part || !(await isOfAll(everybody, part, again))) return sorted
  return [everybody, ...sorted.filter(it => it !== everybody)]
}

/** Whether the desk moved and not one part of it: a team that is half of the desk moves all its categories too. */
async function isOfAll(draft: Draft, part: Draft, again: Again): Promise<boolean> {
  return isEverybody(draft.segment) && again.moved(draft) && (await again.without(draft, [part.segment])) !== undefined
}
