import type { Series } from '../../src/compare/contrasts.js'
import type { MetricCard } from '../../src/model/metric.js'
import type { Period, Window } from '../../src/model/period.js'
import { dayOf, dayStart } from '../../src/model/period.js'
import type { Sampled } from '../../src/model/sample.js'
import type { Segment } from '../../src/model/segment.js'
import type { Chance } from './chance.js'
import { fallOf, type Heap, heapOf, METRICS, placesIn, type State, sampleOf, together } from './heap.js'

/** How far metrics stray from period to period by themselves, as standard deviations on the scales of `State`. */
export interface Wobbling {
  readonly time: number
  readonly latent: number
  readonly firstContact: number
  readonly resolved: number
  /** The segments' own wobbles differ by this standard deviation of their logarithm. */
  readonly unequal: number
}

const modest: Wobbling = { time: 0.02, latent: 0.04, firstContact: 0.04, resolved: 0.03, unequal: 0 }
/** Those of the method, section 7. They are guesses; a report prints the estimate of its own data. */
export const WOBBLES = {
  none: { time: 0, latent: 0, firstContact: 0, resolved: 0, unequal: 0 },
  modest,
  large: { time: 0.04, latent: 0.08, firstContact: 0.08, resolved: 0.06, unequal: 0 },
  unequal: { ...modest, unequal: 0.5 },
  'very unequal': { ...modest, unequal: 0.8 },
} satisfies Record<string, Wobbling>

/** What happens to a segment that moves. */
export interface Effect {
  /** Added to the logarithm of the handle time. */
  readonly time: number
  /** Added to both latent curves: the same customers answer both questions. */
  readonly latent: number
}

export const EFFECTS = {
  plain: { time: Math.log(0.9), latent: fallOf(0.25) },
  strong: { time: Math.log(0.8), latent: fallOf(0.4) },
  /** The same on the latent curve: 0.45 points less. */
  'strong, latent': { time: Math.log(0.8), latent: -0.4 },
} satisfies Record<string, Effect>

/** What is true of a segment: whether its operation got better, and its perception worse. */
export interface Truth {
  readonly operation: boolean
  readonly perception: boolean
}

export const NOTHING: Truth = { operation: false, perception: false }

/** Which of the segments move: by their place among so many. */
export const MIXES = {
  null: () => ({ operation: false, perception: false }),
  'operation everywhere': () => ({ operation: true, perception: false }),
  'half and half': (at, of) => ({ operation: at < of / 2, perception: at >= of / 2 }),
  mixed: (at, of) => ({ operation: at < of / 2, perception: at < of / 10 || at >= 0.9 * of }),
} satisfies Record<string, (at: number, of: number) => Truth>

const ANSWERING = 0.27
/** Six periods to compare with, then three that are compared. */
export const REFERENCE = 6
const CURRENT = 3

const FIRST = dayStart('2025-01-01')
const LENGTH = 30 * 86_400_000
export const PERIODS: readonly Period[] = Array.from({ length: REFERENCE + CURRENT }, (_, i) => ({
  from: dayOf(FIRST + i * LENGTH),
  to: dayOf(FIRST + (i + 1) * LENGTH),
}))

const windowOf = (name: string, parts: readonly Period[]): Window => ({
  name,
  before: PERIODS.slice(0, REFERENCE),
  after: { from: parts[0]?.from ?? '', to: parts.at(-1)?.to ?? '' },
  parts,
})
/** One period, and three together, against six. */
export const MONTH = windowOf('month', PERIODS.slice(REFERENCE, REFERENCE + 1))
export const QUARTER = windowOf('quarter', PERIODS.slice(REFERENCE))

/** How large segments are: so many answers a period each, or as different as the method has them. */
export type Size = number | 'log-normal'

export function contactsOf(chance: Chance, size: Size): number {
  if (size !== 'log-normal') return Math.round(size / ANSWERING)
  return Math.round(Math.min(8000, Math.max(30, 500 * Math.exp(chance.bell()))))
}

export const answersOf = (contacts: number): number => Math.round(contacts * ANSWERING)

/** How far one segment is off its base in one period by itself. `own` is its own factor. */
export function strayed(chance: Chance, { time, latent, firstContact, resolved }: Wobbling, own: number) {
  const [mood, other] = [chance.bell(), chance.bell()]
  return {
    time: own * time * chance.bell(),
    firstContact: own * firstContact * chance.bell(),
    resolved: own * resolved * chance.bell(),
    satisfaction: own * latent * mood,
    // The two questions stray as close together as their answers do.
    recommendation: own * latent * (0.6 * mood + 0.8 * other),
  }
}

/** The state of a segment in a period, moved by what is true of it. */
export function moved(stray: ReturnType<typeof strayed>, truth: Truth, effect: Effect): ReturnType<typeof strayed> {
  const latent = truth.perception ? effect.latent : 0
  return {
    ...stray,
    time: stray.time + (truth.operation ? effect.time : 0),
    satisfaction: stray.satisfaction + latent,
    recommendation: stray.recommendation + latent,
  }
}

/** All there is to a made company: segment by segment the heaps of its periods, and what is true of it. */
export interface Company {
  readonly segments: readonly Segment[]
  readonly heaps: readonly (readonly Heap[])[]
  readonly truths: readonly Truth[]
}

export interface Making {
  readonly segments: number
  readonly size: Size
  readonly wobble: Wobbling
  readonly mix: (at: number, of: number) => Truth
  readonly effect: Effect
}

export function companyOf(chance: Chance, { segments, size, wobble, mix, effect }: Making): Company {
  const places = Array.from({ length: segments }, (_, at) => at)
  const truths = places.map(at => mix(at, segments))
  const heaps = truths.map(truth => {
    const contacts = contactsOf(chance, size)
    const own = Math.exp(wobble.unequal * chance.bell())
    return PERIODS.map((_, period) => {
      const stray = strayed(chance, wobble, own)
      const state: State = {
        contacts,
        answers: answersOf(contacts),
        ...(period < REFERENCE ? stray : moved(stray, truth, effect)),
      }
      return heapOf(chance, state)
    })
  })
  return { segments: places.map(at => ({ team: `T${at}` })), heaps, truths }
}

const card = { basis: 'ended' } as const
export const CARDS: ReadonlyMap<string, MetricCard> = new Map(
  (
    [
      { ...card, id: 'handle-time', title: 'Handle time', side: 'operation', unit: 'second', better: 'lower', margin: { relative: 0.05 } },
      {
        ...card,
        id: 'first-contact-resolution',
        title: 'FCR',
        side: 'operation',
        unit: 'share',
        better: 'higher',
        margin: { absolute: 0.02 },
      },
      { ...card, id: 'resolved', title: 'Resolved', side: 'operation', unit: 'count', better: 'higher', margin: { relative: 0.05 } },
      { ...card, id: 'csat-mean', title: 'Satisfaction', side: 'perception', unit: 'rating', better: 'higher', margin: { absolute: 0.1 } },
      { ...card, id: 'nps', title: 'NPS', side: 'perception', unit: 'nps', better: 'higher', margin: { absolute: 5 } },
    ] satisfies MetricCard[]
  ).map(it => [it.id, it]),
)

/** What the engine would have measured of a company; with `windows`, of their two sides as well. */
export function seriesOf({ segments, heaps }: Company, windows: readonly Window[] = []): Series {
  const everybody = together(heaps.flatMap(it => it.slice(0, REFERENCE)))
  const places = placesIn(everybody)
  const sampled: Sampled[] = []
  for (const [at, segment] of segments.entries()) {
    const own = heaps[at] ?? []
    const sides = windows.flatMap(({ name, before, parts = [] }) => [
      { stretch: { window: name, side: 'before' } as const, heap: together(own.slice(0, before.length)), periods: before.length },
      {
        stretch: { window: name, side: 'after' } as const,
        heap: together(own.slice(before.length, before.length + parts.length)),
        periods: parts.length,
      },
    ])
    for (const metric of METRICS) {
      for (const [period, heap] of own.entries()) {
        sampled.push({ metric, segment, stretch: { period }, sample: sampleOf(metric, heap, places) })
      }
      for (const { stretch, heap, periods } of sides)
        sampled.push({ metric, segment, stretch, sample: sampleOf(metric, heap, places, periods) })
    }
  }
  return { periods: PERIODS, cards: CARDS, sampled, tallied: [] }
}
