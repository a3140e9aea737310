import { type Contrasts, contrastKey, contrastsOf } from './compare/contrasts.js'
import type { Looked } from './comparing.js'
import type { Strays } from './judge/caveats.js'
import { alikeBy } from './judge/company-wide.js'
import { familyOf } from './judge/family.js'
import type { Docket, Draft } from './judge/judge.js'
import { isDownward, type Leg } from './judge/leg.js'
import { legsOf } from './judge/rule.js'
import { lateShare } from './measure/late-answers.js'
import type { Ask } from './measure/measure.js'
import type { Period, Window } from './model/period.js'
import type { Comparison } from './model/report.js'
import type { Sample } from './model/sample.js'
import { segmentKey } from './model/segment.js'
import { leeBounds } from './stats/bounds.js'
import type { Store } from './store/store.js'

// What surrounds a divergence, each a question of its own to what was measured: what the caveats are judged by.

/** How far the metrics that moved stray by themselves, and in how many reference periods either has records. */
export function straysOf({ contrasts }: Looked, { segment, window, divergence }: Draft): { strays: Strays[]; periods: number } {
  const legs = legsOf(divergence)
  const level = Object.keys(segment).sort()
  const strays = legs.flatMap(({ metric, card, standardised }) => {
    const view = standardised ? 'standardised' : 'crude'
    const found = [...contrasts.wobbles.values()].find(
      it => it.window === window.name && it.metric === metric && it.view === view && JSON.stringify(it.level) === JSON.stringify(level),
    )
    if (!found) return []
    return [
      {
        metric: card.title.toLowerCase(),
        tau: Math.sqrt(found.told.tau2),
        relative: card.unit === 'second' || card.unit === 'count',
        unit: card.unit,
      },
    ]
  })
  const counts = legs.map(it => contrasts.found.get(contrastKey(window.name, it.metric, segment))?.periods ?? window.before.length)
  return { strays, periods: Math.min(...counts) }
}

/** Judges by the close before: every period one earlier. Built once, asked for each divergence. */
export function closeBefore({ series }: Looked): (draft: Draft, alpha: number) => boolean | undefined {
  const known = new Map<string, Contrasts | undefined>()
  const contrastsAt = (window: Window): Contrasts | undefined => {
    if (!known.has(window.name)) {
      const earlier = shifted(window, series.periods)
      known.set(window.name, earlier && contrastsOf(series, [earlier]))
    }
    return known.get(window.name)
  }
  return ({ segment, window, divergence }, alpha) => {
    const contrasts = contrastsAt(window)
    if (!contrasts) return undefined
    const p = (legs: readonly Leg[]) =>
      legs.flatMap(leg => {
        const found = contrasts.found.get(contrastKey(window.name, leg.metric, segment))
        const tested = (found?.standardised ?? found?.crude)?.tested
        const down = isDownward(leg)
        if (down === undefined) return []
        return [tested === undefined ? 1 : down ? tested.pLower : tested.pHigher]
      })
    const { gains, costs, also } = divergence
    if ([gains, costs].some(side => side.length > 0 && p(side).length === 0)) return undefined
    return (familyOf([{ gains: p(gains), costs: p(costs), also: p(also) }], alpha, 1, 'larger').p[0] ?? 1) <= alpha
  }
}

/** A window one period earlier; undefined where too few periods lie before it. */
function shifted(window: Window, periods: readonly Period[]): Window | undefined {
  if (window.parts !== undefined) return undefined
  const at = periods.findIndex(it => it.from === window.after.from)
  const after = periods[at - 1]
  const before = periods.slice(Math.max(0, at - 1 - window.before.length), Math.max(0, at - 1))
  return after && before.length >= FEWEST_BEFORE ? { name: window.name, before, after } : undefined
}

/** With fewer reference periods the close before cannot be judged. */
const FEWEST_BEFORE = 4

/** How satisfaction changed whoever the people were who answer no more, or only now: see `leeBounds`. */
export function whoeverOf({ sampled }: Looked, { segment, window }: Draft, answered: Comparison | undefined) {
  const ratings = (side: 'before' | 'after') => {
    const found = sampled.find(
      ({ metric, stretch, segment: of }) =>
        metric === 'csat-mean' &&
        'window' in stretch &&
        stretch.window === window.name &&
        stretch.side === side &&
        segmentKey(of) === segmentKey(segment),
    )
    return found && isRating(found.sample) ? found.sample : undefined
  }
  const [before, after] = [ratings('before'), ratings('after')]
  if (!before || !after || !answered || !('value' in answered.before) || !('value' in answered.after)) return undefined
  const invited = (n: number, share: number) => (share > 0 ? Math.max(n, n / share) : n)
  const { low, high } = leeBounds(
    { bins: before.bins, invited: invited(before.n, answered.before.value) },
    { bins: after.bins, invited: invited(after.n, answered.after.value) },
  )
  return { low, high }
}

const isRating = (sample: Sample | { readonly unknown: string }): sample is Extract<Sample, { kind: 'rating' }> =>
  'kind' in sample && sample.kind === 'rating' && sample.bins.length > 0

/** The part of the answers that is still to come: see `lateShare`. */
export const lateOf = (store: Store, ask: Ask, { window }: Draft): Promise<number | undefined> =>
  lateShare(store, {
    where: ask.where,
    reference: window.before,
    ripening: ask.ripening ?? [],
    now: ask.now,
    zone: ask.zone ?? 'UTC',
  })

/** How many of the other segments of its kind moved the same way on both sides; undefined for everybody. */
export function othersOf(docket: Docket, draft: Draft): { segments: number; alike: number } | undefined {
  const level = Object.keys(draft.segment).sort().join()
  return level === '' ? undefined : (alikeBy(docket, draft).get(level) ?? { segments: 0, alike: 0 })
}
