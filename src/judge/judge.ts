import type { MetricCard } from '../model/metric.js'
import type { Window } from '../model/period.js'
import type { Comparison, Report, Silence } from '../model/report.js'
import { type Segment, segmentKey } from '../model/segment.js'
import { nameable } from '../stats/replication.js'
import { type Family, familyOf } from './family.js'
import type { Leg } from './leg.js'
import { type Divergence, isTwoSided, legsOf, type Rule, type Sides } from './rule.js'
import { finder, isEverybody, type Refused, sceneOf, segmentsIn } from './scene.js'
import { tooFew, tooFewContacts } from './too-few.js'

/** Everything that was compared, for the rules to look at, and how sure to be. */
export interface Docket {
  readonly rules: readonly Rule[]
  readonly windows: readonly Window[]
  readonly comparisons: readonly Comparison[]
  readonly cards: ReadonlyMap<string, MetricCard>
  /** What was not measured alike before and after. */
  readonly refused: readonly Refused[]
  /** The share of false findings to allow among those told. */
  readonly fdr: number
  /** The level at which one test alone would count. */
  readonly alpha: number
  /** Fewer answers than this on either side say nothing that would hold next month (method 1.4). */
  readonly fewest: number
}

/** A divergence in one segment, before it is graded and its evidence gathered. */
export interface Draft {
  readonly rule: Rule
  readonly segment: Segment
  /** The window that shows it best. */
  readonly window: Window
  readonly divergence: Divergence
  /** The names of all windows that show it. */
  readonly shownIn: readonly string[]
  /** How many segments the rule looked at there, times the windows in which it looked: what `r` was reckoned over. */
  readonly among: number
}

/** What the rules said, and what they could not. */
export interface Judged {
  readonly drafts: readonly Draft[]
  readonly silences: readonly Silence[]
  readonly excluded: Report['checks']['excluded']
  /** Segments with enough answers that a rule could speak about: the family that chance is reckoned over. */
  readonly segments: number
  /** Whether a rule could speak of a segment, in one window at least: then that it says nothing of it says something. */
  readonly couldSpeak: (rule: string, segment: Segment) => boolean
}

/** Up to this r a divergence is worth watching; it never alerts. */
export const WATCHED = 0.2

interface Candidate {
  readonly segment: Segment
  readonly sides: Sides
}

/** Lets every rule look at every segment that has enough answers; what a rule lacks is a silence, told once for everybody. */
export function judge(docket: Docket): Judged {
  const drafts: Draft[] = []
  const silences: Silence[] = []
  const excluded: Report['checks']['excluded'] = []
  const segments = new Set<string>()
  const spoken = new Set<string>()
  const spokenKey = (rule: string, segment: Segment) => `${rule} ${segmentKey(segment)}`
  const find = finder(docket.comparisons)
  for (const window of docket.windows) {
    const scenes = segmentsIn(docket.comparisons, window).map(segment => sceneOf(find, docket, window, segment))
    const few = scenes.map(({ segment }) => tooFew(find, window, segment, docket.fewest))
    excluded.push(...few.filter(it => it !== undefined))
    const bare = scenes.map(({ segment }) => tooFewContacts(find, window, segment))
    for (const rule of docket.rules) {
      const candidates: Candidate[] = []
      for (const [at, scene] of scenes.entries()) {
        const { segment } = scene
        const sides = rule.sides(scene)
        if ('missing' in sides) {
          const { refused, ...lacking } = sides
          const told: Pick<Silence, 'missing' | 'why' | 'refused'> = refused === undefined ? lacking : { refused }
          // What no export carries is lacking in every window alike, and said once.
          const isSaid = silences.some(it => it.rule === rule.id && it.why !== undefined && it.why === told.why)
          if (isEverybody(segment) && !isSaid) silences.push({ rule: rule.id, segment, window: window.name, ...told })
        } else if (!(asksPeople(sides) ? few : bare)[at]) {
          candidates.push({ segment, sides: withEnough(sides, docket.fewest) })
          segments.add(segmentKey(segment))
          spoken.add(spokenKey(rule.id, segment))
        }
      }
      drafts.push(...draftsOf(docket, rule, window, candidates))
    }
  }
  const couldSpeak = (rule: string, segment: Segment) => spoken.has(spokenKey(rule, segment))
  return { drafts: inOneWindow(drafts, docket.fdr), silences, excluded, segments: segments.size, couldSpeak }
}

/** Without what too few people answered: a segment may have enough answers to one question and a handful to another. */
function withEnough(sides: Sides, fewest: number): Sides {
  const count = (side: Comparison['before']) => ('n' in side ? side.n : 0)
  const enough = (all: readonly Leg[]) => {
    const kept = all.filter(it => it.card.side !== 'perception' || Math.min(count(it.before), count(it.after)) >= fewest)
    return kept.length > 0 ? kept : all
  }
  return { ...sides, gains: enough(sides.gains), costs: enough(sides.costs) }
}

/**
 * Judges one segment again, after something about it was measured anew: whether both sides still move at the level of one test,
 * or of the share of false findings where that is the larger. What only the mix of contacts made is looked at as they came.
 */
export function judgeAgain(docket: Docket, draft: Draft): Draft | undefined {
  const sides = draft.rule.sides(sceneOf(finder(docket.comparisons), docket, draft.window, draft.segment))
  if ('missing' in sides) return undefined
  const { r, crude } = draft.divergence
  const level = Math.max(docket.alpha, docket.fdr)
  const view = r > docket.fdr && crude <= docket.fdr ? 'crude' : undefined
  // That something did not move is shown by many records: of fewer it is only asked that they do not contradict it.
  const also = (sides.also ?? []).filter(it => it.claim !== 'not-better' || it.sure === 1)
  const alone = familyOf([pOf({ ...sides, also }, view)], level, 1, draft.rule.control)
  const p = alone.p[0] ?? 1
  return p <= level ? { ...draft, divergence: { ...divergenceOf(docket, draft.rule, sides, alone, 0, false), p } } : undefined
}

function draftsOf(docket: Docket, rule: Rule, window: Window, candidates: readonly Candidate[]): Draft[] {
  const { length: windows } = docket.windows
  const found = familyOf(
    candidates.map(it => pOf(it.sides)),
    docket.fdr,
    windows,
    rule.control,
  )
  const crude = familyOf(
    candidates.map(it => pOf(it.sides, 'crude')),
    docket.fdr,
    windows,
    rule.control,
  )
  return candidates.flatMap(({ segment, sides }, i) => {
    const [p = 1, r = 1, came = 1] = [found.p[i], found.r[i], crude.r[i]]
    // One test in twenty shows something by chance: two at once are worth watching, one alone is not.
    if ((p > docket.alpha || !isTwoSided(sides)) && r > WATCHED && came > docket.fdr) return []
    const flagged = r <= docket.fdr
    const divergence = { ...divergenceOf(docket, rule, sides, found, i, flagged), r, crude: came }
    const among = candidates.length * windows
    return [{ rule, segment, window, divergence, shownIn: flagged ? [window.name] : [], among }]
  })
}

/** What rests on contacts alone needs no answers. */
const asksPeople = (sides: Sides): boolean => legsOf(sides).some(it => it.card.side === 'perception')

const pOf = ({ gains, costs, also = [] }: Sides, view?: 'crude') => {
  const of = (it: Leg) => (view ? it.came : it.sure)
  return { gains: gains.map(of), costs: costs.map(of), also: also.map(of) }
}

/** Which metrics may be named: in a segment that is told those the selection leaves, in others those that move by themselves. */
function divergenceOf(docket: Docket, rule: Rule, sides: Sides, family: Family, at: number, flagged: boolean): Divergence {
  const named = (all: readonly Leg[], level: number) => {
    const p = all.map(it => it.sure)
    const shown = nameable(p, level)
    return all.filter((_, i) => shown[i] || (p[i] === Math.min(...p) && !shown.includes(true)))
  }
  const gains = named(sides.gains, flagged ? family.naming.gains : docket.alpha)
  const costs = named(sides.costs, flagged ? family.naming.costs : docket.alpha)
  const rest = [...sides.gains, ...sides.costs].filter(it => !gains.includes(it) && !costs.includes(it))
  const p = family.p[at] ?? 1
  return {
    gains,
    costs,
    also: sides.also ?? [],
    beside: rest.filter(it => it.sure < 0.5),
    p,
    r: family.r[at] ?? 1,
    crude: 1,
    says: rule.says({ gains, costs, also: sides.also ?? [] }),
  }
}

/** One divergence of a segment, by the window that shows it best, with the names of all that show it. */
function inOneWindow(drafts: readonly Draft[], fdr: number): Draft[] {
  const found = new Map<string, Draft[]>()
  for (const it of drafts) {
    const key = JSON.stringify([it.rule.id, segmentKey(it.segment)])
    found.set(key, [...(found.get(key) ?? []), it])
  }
  return [...found.values()].flatMap(all => {
    const [best] = all.toSorted((a, b) => a.divergence.r - b.divergence.r || a.divergence.p - b.divergence.p)
    if (!best) return []
    return [{ ...best, shownIn: all.filter(it => it.divergence.r <= fdr).map(it => it.window.name) }]
  })
}
