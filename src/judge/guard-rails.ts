import type { GuardRail, Move } from '../model/guard-rail.js'
import type { MetricCard } from '../model/metric.js'
import type { Window } from '../model/period.js'
import type { Comparison, Figure, Report } from '../model/report.js'
import { type Segment, segmentKey } from '../model/segment.js'
import { benjaminiHochberg } from '../stats/adjust.js'
import { normalReach } from '../stats/interval.js'
import { normalUpper } from '../stats/tails.js'
import type { Docket } from './judge.js'
import { finder, isEverybody, segmentsIn } from './scene.js'
import { judgedChange } from './sized.js'

type Checked = NonNullable<Report['guardRails']>[number]

/** What a rail comes to in one segment; `p` is how likely as much is where nothing moved. */
type Found = { readonly unknown: string } | { readonly beyond: boolean; readonly p: number; readonly figures: readonly Figure[] }

/**
 * Checks rails like tests of a suite, in the newest window: broken where what must not be is so in the figures and chance hardly shows
 * as much, for everybody at the level of one test, and of all other segments together at the share of false ones; open where the
 * figures say so and chance may; kept else.
 */
export function checkRails(rails: readonly GuardRail[], docket: Docket): Checked[] {
  const [window] = docket.windows
  if (!window) return rails.map(({ says }) => ({ says, outcome: 'unknown', why: 'nothing is compared', figures: [], segments: [] }))
  const find = finder(docket.comparisons)
  const refused = (metric: string) => docket.refused.find(it => it.window === window.name && it.metrics.includes(metric))?.why
  const compared = (metric: string, segment: Segment): Comparison | string => {
    const why = refused(metric)
    if (why !== undefined) return why
    const found = find(window, segment, metric)
    if (!found) return `${metric} is not measured`
    return 'unknown' in found.before ? found.before.unknown : 'unknown' in found.after ? found.after.unknown : found
  }
  const segments = segmentsIn(docket.comparisons, window)
  return rails.map(rail => {
    const foundIn = (segment: Segment) => found(rail, docket.cards, metric => compared(metric, segment))
    const whole = foundIn({})
    const parts = segments.filter(it => !isEverybody(it)).map(segment => ({ segment, found: foundIn(segment) }))
    return checked(rail, window, whole, brokenIn(parts, docket.fdr), docket.alpha)
  })
}

function checked({ says }: GuardRail, window: Window, whole: Found, segments: readonly Segment[], alpha: number): Checked {
  const where = { window: window.name, segments: segments.map(it => ({ ...it })) }
  if ('unknown' in whole) {
    return { says, ...where, outcome: segments.length > 0 ? 'broken' : 'unknown', why: whole.unknown, figures: [] }
  }
  const outcome = segments.length > 0 || (whole.beyond && whole.p <= alpha) ? 'broken' : whole.beyond ? 'open' : 'kept'
  return { says, ...where, outcome, figures: [...whole.figures] }
}

/** The parts in which a rail is broken, with few false ones among them. */
function brokenIn(parts: readonly { readonly segment: Segment; readonly found: Found }[], fdr: number): Segment[] {
  const known = parts.flatMap(({ segment, found }) => ('unknown' in found ? [] : [{ segment, ...found }]))
  const r = known.length === 0 ? [] : benjaminiHochberg(known.map(it => it.p))
  return known
    .filter((it, at) => it.beyond && (r[at] ?? 1) <= fdr)
    .map(it => it.segment)
    .toSorted((a, b) => (segmentKey(a) < segmentKey(b) ? -1 : 1))
}

function found(rail: GuardRail, cards: Docket['cards'], compared: (metric: string) => Comparison | string): Found {
  const of = (metric: string) => {
    const [card, it] = [cards.get(metric), compared(metric)]
    return typeof it === 'string' || !card ? (typeof it === 'string' ? it : `${metric} is not measured`) : { card, it }
  }
  if ('stay' in rail) {
    const one = of(rail.metric)
    return typeof one === 'string' ? { unknown: one } : limited(one.card, one.it, rail)
  }
  const moves: Found[] = [rail.never, ...(rail.meanwhile ? [rail.meanwhile] : [])].map(move => {
    const one = of(move.metric)
    return typeof one === 'string' ? { unknown: one } : moved(one.card, one.it, move)
  })
  return moves.reduce((all, it) => {
    if ('unknown' in all) return all
    if ('unknown' in it) return it
    return { beyond: all.beyond && it.beyond, p: Math.max(all.p, it.p), figures: [...all.figures, ...it.figures] }
  })
}

/** Whether a metric moved that way, by more than so much. */
function moved(card: MetricCard, it: Comparison, { way, by }: Move): Found {
  const change = judgedChange(it)
  const down = way === 'fall' || (way === 'improve' && card.better === 'lower') || (way === 'worsen' && card.better === 'higher')
  const isGood = down === (card.better === 'lower')
  const p = it.tails ? it.tails[down ? 'lower' : 'higher'] : it.p?.[isGood ? 'better' : 'worse']
  if (!change || p === undefined) return { unknown: `${card.title.toLowerCase()} was not tested` }
  const before = 'value' in it.before ? it.before.value : 0
  const least = by === undefined ? 0 : 'relative' in by ? by.relative * Math.abs(before) : by.absolute
  const { value, low, high } = change
  return {
    beyond: (down ? -value : value) > least,
    p,
    figures: [{ what: `change of ${card.title.toLowerCase()}`, unit: card.unit, change: true, value, low, high }],
  }
}

/** Whether a metric lies beyond a limit. */
function limited(card: MetricCard, { after }: Comparison, { stay, value }: Extract<GuardRail, { stay: unknown }>): Found {
  if ('unknown' in after) return { unknown: after.unknown }
  const past = stay === 'above' ? value - after.value : after.value - value
  const error = (after.high - after.low) / 2 / normalReach(INTERVAL)
  return {
    beyond: past > 0,
    p: error > 0 ? normalUpper(past / error) : past > 0 ? 0 : 1,
    figures: [{ what: card.title.toLowerCase(), unit: card.unit, value: after.value, low: after.low, high: after.high, n: after.n }],
  }
}

/** The confidence of every interval in a report. */
const INTERVAL = 0.9
