import { WATCHED } from './judge.js'
import { isTwoSided } from './rule.js'
import type { Told } from './tell-once.js'

/**
 * What is told of plain news after all, each with its r anew. Benjamini and Hochberg allow so many false ones among all that are found;
 * where most of these are told by other rules or under one another, the share among the rest would be larger. So only those that are
 * told are counted (focused Benjamini–Hochberg; Katsevich, Sabatti and Bogomolov 2023). What two sides show at once has room enough
 * and stays as it is.
 */
export function refocused(told: readonly Told[], fdr: number): Told[] {
  const plain = told.filter(it => !isTwoSided(it.draft.divergence))
  const ids = new Set(plain.map(it => it.draft.rule.id))
  const anew = new Map([...ids].flatMap(id => [...raised(plain.filter(it => it.draft.rule.id === id))]))
  return told.flatMap(it => {
    const r = anew.get(it)
    if (r === undefined) return [it]
    const { draft } = it
    if (r > WATCHED && draft.divergence.crude > fdr) return []
    return [{ ...it, draft: { ...draft, divergence: { ...draft.divergence, r }, shownIn: r <= fdr ? draft.shownIn : [] } }]
  })
}

/** The r of each among those of its rule: never smaller than it was. */
function raised(told: readonly Told[]): Map<Told, number> {
  const sorted = told.toSorted((a, b) => b.draft.divergence.p - a.draft.divergence.p)
  let least = 1
  return new Map(
    sorted.map((it, at) => {
      const { divergence, among } = it.draft
      least = Math.min(least, (divergence.p * among) / (sorted.length - at))
      return [it, Math.max(divergence.r, least)]
    }),
  )
}
