import type { Looked } from './comparing.js'
import { type Following, follow } from './evidence.js'
import { closeBefore, lateOf, othersOf, straysOf, whoeverOf } from './grounds.js'
import { apartAt, isApart, mostMoved } from './judge/company-wide.js'
import type { Surroundings } from './judge/confounders.js'
import { contributorsOf, moversOf } from './judge/contributors.js'
import { bySize, findingOf } from './judge/finding.js'
import { type Docket, type Draft, type Judged, judgeAgain } from './judge/judge.js'
import { isDownward } from './judge/leg.js'
import type { Followed } from './judge/records.js'
import { refocused } from './judge/refocus.js'
import { asksFor } from './judge/rule.js'
import { tellOnce } from './judge/tell-once.js'
import { within as withinSql } from './measure/bounds.js'
import { segmentSql } from './measure/facet.js'
import type { Ask } from './measure/measure.js'
import { type DatedEvent, daysOfEvent, isDisruption, mayTouch } from './model/event.js'
import { partsOf as partsOfWindow } from './model/period.js'
import type { Comparison, Finding } from './model/report.js'
import { type Segment, segmentKey } from './model/segment.js'
import { FEWEST_ANSWERS } from './question.js'

/** All that findings are made from: what was measured and judged, and the means to look again. */
export interface Case extends Following {
  readonly docket: Docket
  readonly judged: Judged
  readonly looked: Looked
  /** Measures and compares again, over other records or parts. */
  readonly again: (changed: Pick<Ask, 'metrics' | 'windows' | 'segments' | 'where'>) => Promise<readonly Comparison[]>
  /** What the desk did or suffered. */
  readonly events: readonly DatedEvent[]
}

/** The share that says how many people a divergence concerns. */
export const UNHAPPY = 'dissatisfied-rate'

/** The spine's second half: divergences told once, each with what it rests on, surest and largest first. */
export async function reportFindings(it: Case): Promise<Finding[]> {
  const once = await tellOnce(it.judged.drafts, {
    without: (draft, segments) => judgeWithout(it, draft, segments),
    apart: draft => movedApart(it, draft),
    moved: draft => mostMoved(it.docket, draft),
  })
  const told = refocused(once, it.docket.fdr)
  const findings: Finding[] = []
  const heldBefore = closeBefore(it.looked)
  for (const one of told) {
    const { segment, window } = one.draft
    const of = (metric: string) =>
      it.docket.comparisons.find(c => c.window === window.name && c.metric === metric && segmentKey(c.segment) === segmentKey(segment))
    const responses = of('response-rate')
    const answered = responses?.change ? responses : of('coverage')
    const unhappy = of(UNHAPPY)
    const parts = await partsOf(it, one.draft)
    const ended = of('coverage')?.after
    findings.push(
      findingOf(one, {
        segments: it.judged.segments,
        fdr: it.docket.fdr,
        ...straysOf(it.looked, one.draft),
        heldBefore: heldBefore(one.draft, it.docket.alpha),
        answered,
        whoever: whoeverOf(it.looked, one.draft, answered),
        late: await lateOf(it.store, it.ask, one.draft),
        others: othersOf(it.docket, one.draft),
        disrupted: await disruptedOf(it, one.draft),
        unhappy,
        ended: ended && 'n' in ended ? ended.n : undefined,
        repeats: of('repeat-contact-rate'),
        handling: of('handle-time'),
        parts: await partsThatMoved(it, one.draft, parts),
        contributors: contributors(it, one.draft, unhappy, parts),
        followed: await followed(it, one.draft),
      }),
    )
  }
  return findings.sort(bySize)
}

/** Two conditions on contacts; `true` stays `true`, since answers without a contact pass only that. */
const both = (one: string, other: string): string => (one === 'true' ? other : other === 'true' ? one : `(${one}) and (${other})`)

/** The same question without the records of some segments: what remains of a divergence that others may explain. */
function judgeWithout(it: Case, draft: Draft, without: readonly Segment[]): Promise<Draft | undefined> {
  const others = without.map(segment => `(${segmentSql(segment)}) is not true`)
  // Its neighbours are not asked about: an agent is one of hundreds.
  return judgeWhere(it, draft, [`(${it.ask.where})`, ...others, segmentSql(draft.segment)].join(' and '))
}

/** Whether a segment moved more than everybody else did, on both sides: its change less that of the rest, as one of all segments. */
async function movedApart(it: Case, draft: Draft): Promise<boolean> {
  const where = both(it.ask.where, `(${segmentSql(draft.segment)}) is not true`)
  const rest = await it.again({ metrics: ruled(it, draft), windows: [draft.window], segments: [[]], where })
  return isApart(draft, rest, apartAt(it.docket.alpha, it.judged.segments))
}

/** Judges a draft again on some of its records. */
async function judgeWhere(it: Case, draft: Draft, where: string): Promise<Draft | undefined> {
  const segments = [Object.keys(draft.segment)]
  const comparisons = await it.again({ metrics: ruled(it, draft), windows: [draft.window], segments, where })
  return judgeAgain({ ...it.docket, comparisons }, draft)
}

/** Looks again without the contacts that were opened, or ended, on the days of an outage or a holiday. */
async function disruptedOf(it: Case, draft: Draft): Promise<Surroundings['disrupted']> {
  const periods = [...draft.window.before, draft.window.after]
  const days = it.events
    .filter(event => isDisruption(event) && mayTouch(event, draft.segment))
    .map(event => ({ event, days: daysOfEvent(event) }))
    .filter(({ days: { from, to } }) => periods.some(period => period.from < to && from < period.to))
  if (days.length === 0) return undefined
  const zone = it.ask.zone ?? 'UTC'
  const touched = days.map(({ event, days }) => {
    const within = ['opened_at', 'ended_at'].map(moment => `(${withinSql(moment, days, zone)})`).join(' or ')
    return `((${segmentSql(event.segment)}) and (${within})) is not true`
  })
  // Of answers without a contact it is not known whether they are of those days.
  const contacts = `(${it.ask.where}) and true`
  const known = await judgeWhere(it, draft, contacts)
  const remains = known && (await judgeWhere(it, draft, [contacts, ...touched].join(' and '))) !== undefined
  return { labels: days.map(({ event }) => event.label), remains }
}

/** The metrics that the rule of a draft looks at. */
const ruled = (it: Case, draft: Draft): Ask['metrics'] => it.ask.metrics.filter(metric => asksFor(draft.rule, metric))

/** The facets that cut a segment further: those looked at anyway, and agents, of whom none is named. */
function facetsWithin(it: Case, segment: Segment): string[] {
  const looked = it.ask.segments.filter(set => set.length === 1).flat()
  const agents = it.ask.carried.has('agent') ? ['agent'] : []
  return [...new Set([...looked, ...agents])].filter(facet => !(facet in segment))
}

/** The metrics that moved and the unhappy share, over every value of every facet that cuts a segment further. */
async function partsOf(it: Case, { segment, window, divergence }: Draft): Promise<readonly Comparison[]> {
  const moved = [divergence.gains[0]?.metric, divergence.costs[0]?.metric, UNHAPPY]
  return it.again({
    metrics: it.ask.metrics.filter(metric => moved.includes(metric.id)),
    windows: [window],
    segments: facetsWithin(it, segment).map(facet => [facet]),
    where: both(it.ask.where, segmentSql(segment)),
  })
}

const ofFacet = (parts: readonly Comparison[], facet: string, metric: string): Comparison[] =>
  parts.filter(part => part.metric === metric && facet in part.segment)

/** Looks at the parts that got better alone, then at those that got worse: whether the same rule finds both diverging too. */
async function partsThatMoved(it: Case, draft: Draft, parts: readonly Comparison[]): Promise<{ facet: string; diverge: boolean }[]> {
  const [gain] = draft.divergence.gains
  const [cost] = draft.divergence.costs
  const [down, toll] = [gain && isDownward(gain), cost && isDownward(cost)]
  // What is said not to have moved did so in no part.
  if (!gain || !cost || down === undefined || toll === undefined) return []
  const within = both(it.ask.where, segmentSql(draft.segment))
  const found: { facet: string; diverge: boolean }[] = []
  for (const facet of facetsWithin(it, draft.segment)) {
    const compared = [ofFacet(parts, facet, gain.metric), ofFacet(parts, facet, cost.metric)] as const
    const moved = [moversOf(compared[0], down), moversOf(compared[1], toll)]
    if (moved.some(movers => movers.length === 0)) continue
    let diverge = true
    // All parts together are the segment itself, which is known to diverge.
    for (const movers of moved.filter((it, at) => it.length < (compared[at]?.length ?? 0))) {
      const where = both(within, movers.map(segment => `(${segmentSql(segment)})`).join(' or '))
      diverge &&= (await judgeWhere(it, draft, where)) !== undefined
    }
    found.push({ facet, diverge })
  }
  return found
}

/** Which parts of the segment the rise came from, by the facets that were looked at anyway. */
function contributors(it: Case, { segment }: Draft, whole: Comparison | undefined, parts: readonly Comparison[]): Finding['contributors'] {
  const looked = it.ask.segments.filter(set => set.length === 1).flat()
  // Agents are people: none with fewer answers than it takes to judge one stands in a list.
  const fewest = (facet: string) => (facet === 'agent' ? Math.max(it.docket.fewest, FEWEST_ANSWERS) : undefined)
  return looked.filter(facet => !(facet in segment)).flatMap(facet => contributorsOf(whole, ofFacet(parts, facet, UNHAPPY), fewest(facet)))
}

/** The records to read: those that the rule names, and of unhappy ones first what took less than was typical before. */
function followed(it: Case, { rule, segment, window, divergence }: Draft): Promise<Followed> {
  const which = rule.behind(divergence)
  const before = divergence.gains.find(leg => leg.metric === which.shown)?.before
  const typical = before && 'median' in before ? before.median : undefined
  return follow(it, which, { segment, periods: partsOfWindow(window), typical })
}
