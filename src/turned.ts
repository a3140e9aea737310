import type { Terms } from './compare/compare-all.js'
import { contrastKey } from './compare/contrasts.js'
import { glance } from './comparing.js'
import { otherBasis } from './measure/basis.js'
import type { Ask } from './measure/measure.js'
import type { Basis } from './model/metric.js'
import type { Comparison } from './model/report.js'
import type { Store } from './store/store.js'

const LAID: Readonly<Record<Basis, string>> = {
  opened: 'by when contacts were opened',
  ended: 'by when contacts ended',
  answered: 'by when answers were given',
  open: 'at the ends of periods',
}

/**
 * Says it where a verdict turns round once contacts are laid into periods by another moment: a month that looks better by what
 * ended in it and worse by what was opened in it is a month in which something was left lying. Only the metrics that are judged, and
 * only where one of them is better or worse; the verdict itself stays.
 */
export async function turned(
  store: Store,
  ask: Ask,
  comparisons: readonly Comparison[],
  judged: ReadonlySet<string>,
  terms: Terms,
): Promise<Comparison[]> {
  const decided = comparisons.filter(it => judged.has(it.metric) && OPPOSITE[it.verdict])
  const moved = new Set(decided.map(it => it.metric))
  const metrics = ask.metrics.filter(it => moved.has(it.id)).flatMap(it => otherBasis(it) ?? [])
  if (metrics.length === 0) return [...comparisons]
  const facets = new Map(decided.map(it => Object.keys(it.segment)).map(set => [JSON.stringify(set), set]))
  const asked = { ...ask, metrics, segments: [...facets.values()] }
  const again = await glance(store, asked, { ...terms, wobbles: undefined })
  const others = new Map(again.comparisons.map(it => [keyOf(it), it.verdict]))
  const bases = new Map(metrics.map(it => [it.id, LAID[it.basis]]))
  return comparisons.map(it => {
    const other = others.get(keyOf(it))
    if (other === undefined || other !== OPPOSITE[it.verdict]) return it
    const says = `${bases.get(it.metric)} it is ${other}`
    return { ...it, note: it.note === undefined ? says : `${it.note}; ${says}` }
  })
}

const OPPOSITE: Readonly<Record<Comparison['verdict'], Comparison['verdict'] | undefined>> = {
  better: 'worse',
  worse: 'better',
  steady: undefined,
  unclear: undefined,
}

const keyOf = ({ window, metric, segment }: Comparison): string => contrastKey(window, metric, segment)
