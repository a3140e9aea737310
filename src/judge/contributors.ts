import type { Comparison, Finding } from '../model/report.js'
import type { Segment } from '../model/segment.js'

/** A part with fewer records than this on either side contributes nothing that could be told. */
const FEWEST = 10
const MOST = 5
/** Less than this part of the rise is not worth a line. */
const SMALLEST = 0.1
/** Parts that make up so much of a change are where it came from; the rest may be chance. */
const MOST_OF_A_CHANGE = 0.8

/** What one part of a segment added to the change of the whole, in the metric's unit. */
interface Term {
  readonly segment: Segment
  readonly value: number
  readonly n: number
}

/**
 * Kitagawa's within-terms, (r2 - r1) (c1 + c2) / 2 with rates or means r and shares of records c (Kitagawa 1955, JASA
 * 50:1168): what each part added to the change of the whole, other than by its size. `parts` compare one metric over the
 * values of one facet. The largest first.
 */
function withinTerms(parts: readonly Comparison[], fewest = FEWEST): Term[] {
  const known = parts.flatMap(({ segment, before, after }) => ('n' in before && 'n' in after ? [{ segment, before, after }] : []))
  const total = (side: 'before' | 'after') => known.reduce((sum, it) => sum + it[side].n, 0)
  const [before, after] = [total('before'), total('after')]
  return known
    .filter(it => Math.min(it.before.n, it.after.n) >= fewest)
    .map(it => {
      const share = (it.before.n / before + it.after.n / after) / 2
      return { segment: it.segment, value: (it.after.value - it.before.value) * share, n: it.after.n }
    })
    .sort((a, b) => b.value - a.value || (JSON.stringify(a.segment) < JSON.stringify(b.segment) ? -1 : 1))
}

/**
 * Which parts of a segment the rise of its unhappy share came from, as parts of the whole rise: at most five, of those with so many
 * answers on either side.
 */
export function contributorsOf(whole: Comparison | undefined, parts: readonly Comparison[], fewest = FEWEST): Finding['contributors'] {
  const rise = whole?.change?.value
  if (rise === undefined || rise <= 0) return []
  return withinTerms(parts, fewest)
    .map(({ segment, value, n }) => ({ segment, share: value / rise, answers: n }))
    .filter(it => it.share >= SMALLEST)
    .slice(0, MOST)
}

/**
 * The parts in which a metric fell, or rose, as few as make up four fifths of that change; none where no part that is large
 * enough did, and all where every one is needed.
 */
export function moversOf(parts: readonly Comparison[], downward: boolean): Segment[] {
  const sign = downward ? -1 : 1
  const moves = withinTerms(parts)
    .map(it => ({ ...it, value: it.value * sign }))
    .filter(it => it.value > 0)
    .sort((a, b) => b.value - a.value || (JSON.stringify(a.segment) < JSON.stringify(b.segment) ? -1 : 1))
  const whole = moves.reduce((sum, it) => sum + it.value, 0)
  let reached = 0
  return moves.flatMap(it => {
    const wanted = reached < MOST_OF_A_CHANGE * whole
    reached += it.value
    return wanted ? [it.segment] : []
  })
}
