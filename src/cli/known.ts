import { nearestNames } from '../model/nearest.js'
import { type Refusal, refuse } from '../model/refusal.js'

/** What `rind list` shows. */
const LISTED: readonly string[] = ['metric', 'rule', 'format', 'output']

/** A short list is shown; of a long one it is said where it stands. */
function unknown(what: string, ids: readonly string[], typed: string): Refusal {
  const near = nearestNames(typed, ids)
  return ids.length <= 8 || !LISTED.includes(what)
    ? refuse.unknownId(what, typed, ids, near)
    : refuse.noneCalled(what, typed, near, `\`rind list ${what}s\` shows what there is`)
}

/** The one of the ids that was typed; anything else is refused, and the nearest offered. */
export function known<T extends string>(what: string, ids: readonly T[], typed: string): T {
  const found = ids.find(it => it === typed)
  if (found === undefined) throw unknown(what, ids, typed)
  return found
}

/** The entry of a catalogue whose id was typed. */
export function knownEntry<T extends { readonly id: string }>(what: string, entries: readonly T[], typed: string): T {
  const found = entries.find(it => it.id === typed)
  if (found === undefined)
    throw unknown(
      what,
      entries.map(it => it.id),
      typed,
    )
  return found
}
