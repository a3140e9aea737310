/**
 * The known names nearest to what was typed, best first: those within a third of its length in edits, and those
 * that begin with it. At most three; none where nothing is near.
 */
export function nearestNames(typed: string, known: readonly string[]): string[] {
  const wanted = typed.toLowerCase()
  return known
    .map(name => ({ name, distance: name.toLowerCase().startsWith(wanted) ? 0.5 : edits(wanted, name.toLowerCase()) }))
    .filter(it => it.distance <= Math.max(1, Math.ceil(wanted.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(it => it.name)
}

/** Levenshtein's distance: the fewest letters to add, drop or change. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
