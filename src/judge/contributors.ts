import type { Comparison, Finding } from '../model/report.js'

/** A part with fewer answers than this on either side contributes nothing that could be told. */
const FEWEST = 10
const MOST = 5
/** Less than this part of the rise is not worth a line. */
const SMALLEST = 0.1

/**
 * Which parts of a segment the rise of its unhappy share came from: Kitagawa's within-terms, (r2 - r1) (c1 + c2) / 2 with
 * rates r and shares of answers c, as a part of the whole rise (Kitagawa 1955, JASA 50:1168). `parts` are the
 * comparisons of the unhappy share of one facet's values. The largest first, at most five.
 */
export function contributorsOf(whole: Comparison | undefined, parts: readonly Comparison[]): Finding['contributors'] {
  const rise = whole?.change?.value
  if (rise === undefined || rise <= 0) return []
  const known = parts.flatMap(({ segment, before, after }) => ('n' in before && 'n' in after ? [{ segment, before, after }] : []))
  const total = (side: 'before' | 'after') => known.reduce((sum, it) => sum + it[side].n, 0)
  const [before, after] = [total('before'), total('after')]
  return known
    .filter(it => Math.min(it.before.n, it.after.n) >= FEWEST)
    .map(it => {
      const share = ((it.after.value - it.before.value) * (it.before.n / before + it.after.n / after)) / 2 / rise
      return { segment: it.segment, share, answers: it.after.n }
    })
    .filter(it => it.share >= SMALLEST)
    .sort((a, b) => b.share - a.share || (JSON.stringify(a.segment) < JSON.stringify(b.segment) ? -1 : 1))
    .slice(0, MOST)
}
