import type { MetricCard } from '../model/metric.js'
import type { Window } from '../model/period.js'
import type { Comparison, Report, Silence } from '../model/report.js'
import { type Segment, segmentKey } from '../model/segment.js'
import type { Compared, Divergence, Rule, Scene } from './rule.js'

/** Everything that was compared, for the rules to look at. */
export interface Docket {
  readonly rules: readonly Rule[]
  readonly windows: readonly Window[]
  readonly comparisons: readonly Comparison[]
  readonly cards: ReadonlyMap<string, MetricCard>
}

/** A divergence in one segment and window, before it is graded and its evidence gathered. */
export interface Draft {
  readonly rule: Rule
  readonly segment: Segment
  readonly window: Window
  readonly divergence: Divergence
}

/** What the rules said, and what they could not. */
export interface Judged {
  readonly drafts: readonly Draft[]
  readonly silences: readonly Silence[]
  readonly excluded: Report['checks']['excluded']
  /** Segments with enough answers that a rule could speak about: the family that chance is reckoned over. */
  readonly segments: number
}

/** Fewer answers than this on either side say nothing that would hold next month (method 1.4). */
export const FEWEST_ANSWERS = 30

/** Who answered what: the first of these that is compared tells how many answers a segment has. */
const ANSWERS = ['csat-mean', 'csat', 'nps'] as const

/** Lets every rule look at every segment that has enough answers; what a rule lacks is a silence, told once for everybody. */
export function judge(docket: Docket): Judged {
  const drafts: Draft[] = []
  const silences: Silence[] = []
  const excluded: Report['checks']['excluded'] = []
  const find = finder(docket.comparisons)
  let judged = 0
  for (const window of docket.windows) {
    for (const segment of segmentsIn(docket, window)) {
      const scene = sceneOf(find, docket.cards, window, segment)
      const few = tooFewAnswers(find, window, segment)
      if (few) excluded.push(few)
      let spoken = false
      for (const rule of docket.rules) {
        const said = rule.judge(scene)
        if (said && 'missing' in said) {
          if (isEverybody(segment)) silences.push({ rule: rule.id, segment, window: window.name, ...said })
          continue
        }
        spoken = true
        if (said && !few) drafts.push({ rule, segment, window, divergence: said })
      }
      if (spoken && !few) judged++
    }
  }
  return { drafts, silences, excluded, segments: judged }
}

/** Judges one segment again, after something about it was measured anew. */
export function judgeAgain(docket: Docket, draft: Draft): Draft | undefined {
  const said = draft.rule.judge(sceneOf(finder(docket.comparisons), docket.cards, draft.window, draft.segment))
  return said && !('missing' in said) ? { ...draft, divergence: said } : undefined
}

function segmentsIn(docket: Docket, window: Window): Segment[] {
  const found = docket.comparisons.filter(it => it.window === window.name).map(it => [segmentKey(it.segment), it.segment] as const)
  return [...new Map(found).values()]
}

type Find = (window: Window, segment: Segment, metric: string) => Comparison | undefined

/** Comparisons by what they are of: there may be thousands of segments, and every rule asks about each. */
function finder(comparisons: readonly Comparison[]): Find {
  const keyOf = (window: string, segment: Segment, metric: string) => JSON.stringify([window, metric, segmentKey(segment)])
  const known = new Map(comparisons.map(it => [keyOf(it.window, it.segment, it.metric), it]))
  return (window, segment, metric) => known.get(keyOf(window.name, segment, metric))
}

const isEverybody = (segment: Segment): boolean => Object.keys(segment).length === 0

function sceneOf(find: Find, cards: Docket['cards'], window: Window, segment: Segment): Scene {
  return {
    segment,
    window,
    of(metric) {
      const comparison = find(window, segment, metric)
      const card = cards.get(metric)
      return card && comparison?.p && comparison.change ? ({ ...comparison, card, p: comparison.p } satisfies Compared) : undefined
    },
    whyNot(metric) {
      const comparison = find(window, segment, metric) ?? find(window, {}, metric)
      if (!comparison) return 'not asked for'
      if ('unknown' in comparison.before) return comparison.before.unknown
      return 'unknown' in comparison.after ? comparison.after.unknown : 'it has no good direction'
    },
  }
}

/** A segment with some answers, but too few; where nobody answered anything, the rules say themselves what they lack. */
function tooFewAnswers(find: Find, window: Window, segment: Segment): Report['checks']['excluded'][number] | undefined {
  const compared = ANSWERS.map(it => find(window, segment, it) ?? find(window, {}, it))
  const found = compared.find(it => it !== undefined && !('unknown' in it.before && 'unknown' in it.after))
  if (!found) return undefined
  const own = segmentKey(found.segment) === segmentKey(segment) ? found : undefined
  const count = (side: Comparison['before'] | undefined) => (side && 'n' in side ? side.n : 0)
  const n = Math.min(count(own?.before), count(own?.after))
  if (n >= FEWEST_ANSWERS) return undefined
  const seen = own?.detectable === undefined ? {} : { detectable: own.detectable }
  return { segment, why: 'too few answers', metric: found.metric, n, needed: FEWEST_ANSWERS, ...seen }
}
