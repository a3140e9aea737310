import type { Segment } from '../model/segment.js'
import type { Draft } from './judge.js'

/** A divergence with the other segments that only show it. */
export interface Told {
  readonly draft: Draft
  readonly seenIn: readonly Segment[]
}

/** Judges a draft again without the records of some segments; undefined where nothing diverges any more. */
export type JudgeWithout = (draft: Draft, without: readonly Segment[]) => Promise<Draft | undefined>

/**
 * Tells one divergence once. A team that diverges shows in its channel, its categories and the whole company too:
 * the surest is told first, and each other that vanishes without the records of those already told is named under the
 * one it vanished with. When the whole company moved, everybody is the surest, and nothing is left of its parts.
 */
export async function tellOnce(drafts: readonly Draft[], again: JudgeWithout): Promise<Told[]> {
  const told: { draft: Draft; seenIn: Segment[] }[] = []
  let open = [...drafts].sort((a, b) => a.divergence.p - b.divergence.p || compareSegments(a.segment, b.segment))
  while (open.length > 0) {
    const [surest, ...rest] = open
    if (!surest) break
    const current = { draft: surest, seenIn: [] as Segment[] }
    told.push(current)
    open = []
    for (const draft of rest) {
      const comparable = told.filter(it => it.draft.rule === draft.rule && it.draft.window.name === draft.window.name)
      const stands = await again(
        draft,
        comparable.map(it => it.draft.segment),
      )
      if (stands) open.push(draft)
      else current.seenIn.push(draft.segment)
    }
  }
  return told
}

const compareSegments = (a: Segment, b: Segment): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
