import type { Segment } from '../model/segment.js'
import type { Stated } from './fact-rule.js'
import { isEverybody } from './scene.js'

const levelOf = (segment: Segment): string => Object.keys(segment).sort().join()

/**
 * One fact told once: where everybody shows it and so do at least two parts, of one kind (teams, channels) or another, the parts are
 * named under everybody; where everybody shows it and one part alone does, everybody is named under that part.
 */
export function underTheirWhole(stated: readonly Stated[]): Stated[] {
  const whole = stated.find(it => isEverybody(it.segment))
  const parts = stated.filter(it => it !== whole)
  if (!whole || parts.length === 0) return [...stated]
  const levels = new Map<string, Stated[]>()
  for (const it of parts) levels.set(levelOf(it.segment), [...(levels.get(levelOf(it.segment)) ?? []), it])
  const alone = [...levels.values()].filter(it => it.length === 1).flat()
  const [first] = alone
  if (levels.size === alone.length && first) {
    return alone.map(it => (it === first ? { ...it, seenIn: [...(it.seenIn ?? []), whole.segment] } : it))
  }
  return [{ ...whole, seenIn: [...(whole.seenIn ?? []), ...parts.map(it => it.segment)] }]
}
