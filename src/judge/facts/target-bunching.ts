import type { Period, Window } from '../../model/period.js'
import { partsOf } from '../../model/period.js'
import type { Caveat, Figure } from '../../model/report.js'
import type { Bin } from '../../model/sample.js'
import type { Segment } from '../../model/segment.js'
import type { Target } from '../../model/target.js'
import { bunching, bunchingChange, nextToTarget } from '../../stats/bunching.js'
import type { Behind } from '../behind.js'
import { nextFigure } from '../disproof.js'
import { defineFactRule, type Inquiry, type Stated } from '../fact-rule.js'
import { toldOnceAgain } from '../parts.js'

/** The level of either test (method 4.5). */
const LEVEL = 0.01
/** Fewer contacts next to the target than this show nothing either way. */
const FEWEST = 20
/** The shortest target that has a whole second next to it. */
const SHORTEST = 20
/** The tests look so many times as far as what counts as next to the target. */
const REACH = 3
/** Where so many times are whole minutes, they are noted down and not measured. */
const MINUTES = 0.2
const CONFIDENCE = 0.9

export default defineFactRule({
  id: 'target-bunching',
  title: 'Bunching under a target',
  about: `Too many contacts end just under a target, and too few just over it: within a twentieth of it to either side. It needs a target on
a time, such as \`--target handle-time=5m\`. Counted in whole seconds, the share just under is held against the one that
the contacts further off lead one to expect, and against the one of the reference periods; either has to be shown at 1 in 100, and over
all segments that are looked at few of those told are chance.

Why it matters: a contact that is ended, passed on or solved because a clock runs out is no contact that is settled. What looks
the same and is innocent: times that are noted in whole minutes and so have lumps of their own, which is checked; a system that
ends contacts by itself at that time; a queue that is sorted by the time that is left. It says where the contacts ended, and
nothing of why.`,
  against: 'the system itself ends, or passes on, contacts at that time',
  needs: [],
  atMost: 'likely',

  async state(inquiry) {
    const targets = inquiry.targets.filter(it => inquiry.card(it.metric)?.unit === 'second' && it.value >= SHORTEST)
    if (targets.length === 0) return { why: 'no target on a time is told', tell: '--target handle-time=5m' }
    const window = inquiry.windows.at(-1)
    if (!window) return { why: 'nothing is compared' }
    const stated: Stated[] = []
    for (const target of targets) {
      const found: Stated[] = []
      for (const segment of inquiry.segments) {
        const near = await nearIn(inquiry, segment, target, window)
        const one = near && bunchedIn(inquiry, segment, target, window, near)
        if (one) found.push(one)
      }
      const remains = async ({ segment }: Stated, without: readonly Segment[]) => {
        const near = await nearIn(inquiry, segment, target, window, without)
        const again = near && bunchedIn(inquiry, segment, target, window, near)
        return again !== undefined && !again.unremarkable
      }
      const told = await toldOnceAgain(
        found.filter(it => !it.unremarkable),
        remains,
      )
      const others = found.filter(it => !told.some(one => one.segment === it.segment))
      stated.push(...told, ...others.map(it => ({ ...it, unremarkable: true as const })))
    }
    return stated.length > 0 ? stated : { why: 'too few contacts end next to a target' }
  },
})

interface Near {
  readonly before: readonly Bin[]
  readonly after: readonly Bin[]
}

/** How long contacts took that ended near the target, in whole seconds; undefined where too few did. */
async function nearIn(
  { records }: Inquiry,
  segment: Segment,
  { metric, value }: Target,
  window: Window,
  without: readonly Segment[] = [],
): Promise<Near | undefined> {
  const { width } = nextToTarget([], value)
  const within = { from: Math.max(0, value - REACH * width), to: value + REACH * width }
  const of = (periods: readonly Period[]) => records.seconds({ metric, segment, without }, periods, within)
  const after = await of(partsOf(window))
  return nextToTarget(after, value).n < FEWEST ? undefined : { before: await of(window.before), after }
}

function bunchedIn(inquiry: Inquiry, segment: Segment, target: Target, window: Window, near: Near): Stated | undefined {
  const card = inquiry.card(target.metric)
  if (!card) return undefined
  const { value } = target
  const [now, then] = [nextToTarget(near.after, value), nextToTarget(near.before, value)]
  const isRounded = roundedShare(near.after) > MINUTES
  const level = isRounded ? undefined : tried(() => bunching(near.after, value))
  const change = then.n < FEWEST ? undefined : bunchingChange(near.before, near.after, value, CONFIDENCE)
  const p = [level, change].flatMap(it => it?.pHigher ?? [])
  if (p.length === 0) return undefined
  const smallest = Math.min(...p)
  const title = card.title.toLowerCase()
  const count = (what: string, n: number): Figure => ({ what, unit: 'count', value: n })
  const usual = level?.expected ?? then.hits / Math.max(1, then.n)
  const isNew = change !== undefined && change.pHigher <= LEVEL
  return {
    segment,
    window,
    of: target.metric,
    ...(smallest <= LEVEL ? {} : { unremarkable: true }),
    p: Math.min(1, p.length * smallest),
    says: `more contacts than could be expected end within ${now.width} seconds under the target of ${title}${isNew ? ', and more than before' : ''}`,
    figures: [
      { what: `target of ${title}`, unit: 'second', value },
      count(`contacts within ${now.width} s under it`, now.hits),
      count(`contacts within ${now.width} s over it`, now.n - now.hits),
      ...(level ? [{ what: 'share of these just under', unit: 'share' as const, value: now.hits / now.n, n: now.n }] : []),
      ...(level ? [{ what: 'share that those further off lead one to expect', unit: 'share' as const, value: level.expected }] : []),
      ...(then.n > 0 ? [{ what: 'share before', unit: 'share' as const, value: then.hits / then.n, n: then.n }] : []),
    ],
    caveats: [rounded(isRounded, isNew), since(change?.pHigher, window)],
    disproof: [nextFigure(`share of the contacts next to the target that end just under it`, 'share', 'at-most', usual)],
    evidence: () =>
      inquiry.records.behind(under(target.metric), { segment, periods: partsOf(window), within: { from: value - now.width, to: value } }),
  }
}

/** The contacts themselves, rated or not. */
const under = (metric: string): Behind => ({
  says: 'contacts that ended just under the target, the worst rated first',
  hits: metric,
  shown: metric,
  first: 'worst',
})

/** There may be nobody on one side of the target. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function roundedShare(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, it) => sum + it.count, 0)
  return all === 0 ? 0 : bins.reduce((sum, it) => (it.value % 60 === 0 ? sum + it.count : sum), 0) / all
}

function rounded(isRounded: boolean, isNew: boolean): Caveat {
  const check = 'rounded times'
  if (!isRounded) return { check, effect: 'holds', says: 'times are told to the second' }
  return isNew
    ? { check, effect: 'holds', says: 'many times are whole minutes, before as after; told by the change alone' }
    : { check, effect: 'uncertain', says: 'many times are whole minutes, which have lumps of their own' }
}

function since(p: number | undefined, { before }: Window): Caveat {
  const check = 'before'
  if (p === undefined) return { check, effect: 'not-checked', says: 'too few contacts ended next to the target before' }
  return p <= LEVEL
    ? {
        check,
        effect: 'holds',
        says: `in the ${before.length} periods before, a smaller part of those next to the target ended just under it`,
      }
    : { check, effect: 'not-checked', says: 'it was no other before, as far as can be told: it may be the way times are taken' }
}
