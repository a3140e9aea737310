import type { Sample } from '../../src/model/sample.js'
import type { Cell, Sums, Tally } from '../../src/model/tally.js'
import { moments } from '../../src/stats/mean.js'
import { normalQuantile } from '../../src/stats/tails.js'
import { BELL, type Chance } from './chance.js'

/** The contacts of one segment in one period, counted up: all that the engine is fed from. */
export interface Heap {
  readonly contacts: number
  /** Handle times by 2 % bin. */
  readonly times: Int32Array
  readonly firstContact: number
  readonly resolved: number
  /** Answers of 1 to 5. */
  readonly points: Int32Array
  readonly promoters: number
  readonly detractors: number
  readonly answers: number
}

/** What the contacts of a segment in a period are drawn from, beside the base that all share: 0 is the base. */
export interface State {
  readonly contacts: number
  readonly answers: number
  /** Added to the logarithm of the handle time. */
  readonly time: number
  /** Added to the log-odds that the first contact settles it. */
  readonly firstContact: number
  /** Added to the logarithm of what is resolved. */
  readonly resolved: number
  /** Added to the latent bell curves that satisfaction and recommendation are cut from. */
  readonly satisfaction: number
  readonly recommendation: number
  /** How closely a contact's length and its rating go together: long and happy above 0. */
  readonly bond?: number
}

const SIGMA = 0.9
const WIDTH = Math.log(1.02)
const BINS = 460
/** A median of five minutes, in the middle of the bins. */
const MEDIAN = Math.log(300)
const MIDDLE = BINS / 2
const BELL_IN_BINS = BELL.map(z => (SIGMA * z) / WIDTH + MIDDLE)
const SECONDS = Float64Array.from({ length: BINS }, (_, bin) => Math.exp(MEDIAN + (bin + 0.5 - MIDDLE) * WIDTH))

const FIRST_CONTACT = Math.log(0.7 / 0.3)
/** Two questions to one customer. */
const TOGETHER = 0.6
const APART = Math.sqrt(1 - TOGETHER ** 2)
const cutsAt = (...shares: readonly number[]) => shares.map(normalQuantile)
const POINTS = Float64Array.from(cutsAt(0.06, 0.11, 0.2, 0.42))
const [DETRACTOR = 0, PROMOTER = 0] = cutsAt(0.18, 0.45)

/** The answer, 1 to 5, that somebody so happy gives. */
export function pointsAt(latent: number): number {
  let points = 5
  while (points > 1 && latent < (POINTS[points - 2] ?? 0)) points--
  return points
}

export function heapOf(chance: Chance, state: State): Heap {
  const { contacts, answers, bond = 0 } = state
  const times = new Int32Array(BINS)
  const points = new Int32Array(5)
  let [promoters, detractors] = [0, 0]
  const offset = state.time / WIDTH
  const own = Math.sqrt(1 - bond ** 2)
  for (let i = 0; i < contacts; i++) {
    const draw = chance.bits()
    const length = draw >>> 20
    const bin = ((BELL_IN_BINS[length] ?? 0) + offset) | 0
    times[bin] = (times[bin] ?? 0) + 1
    if (i >= answers) continue
    const other = chance.bits()
    const rated = bond * (BELL[length] ?? 0) + own * (BELL[other >>> 20] ?? 0)
    const at = pointsAt(rated + state.satisfaction) - 1
    points[at] = (points[at] ?? 0) + 1
    const recommends = TOGETHER * rated + APART * (BELL[(other >>> 8) & 4095] ?? 0) + state.recommendation
    if (recommends < DETRACTOR) detractors++
    else if (recommends >= PROMOTER) promoters++
  }
  const firstContact = chance.binomial(contacts, 1 / (1 + Math.exp(-FIRST_CONTACT - state.firstContact)))
  const resolved = chance.poisson(contacts * Math.exp(state.resolved))
  return { contacts, times, firstContact, resolved, points, promoters, detractors, answers: Math.min(answers, contacts) }
}

/** Several heaps thrown together. */
export function together(heaps: readonly Heap[]): Heap {
  const sum = (of: (heap: Heap) => number) => heaps.reduce((total, it) => total + of(it), 0)
  const added = (of: (heap: Heap) => Int32Array, length: number) => {
    const all = new Int32Array(length)
    for (const heap of heaps) {
      const counts = of(heap)
      for (let i = 0; i < length; i++) all[i] = (all[i] ?? 0) + (counts[i] ?? 0)
    }
    return all
  }
  return {
    contacts: sum(it => it.contacts),
    times: added(it => it.times, BINS),
    firstContact: sum(it => it.firstContact),
    resolved: sum(it => it.resolved),
    points: added(it => it.points, 5),
    promoters: sum(it => it.promoters),
    detractors: sum(it => it.detractors),
    answers: sum(it => it.answers),
  }
}

/** The handle times in seconds and the answers of a heap, one by one and sorted. */
export function listOf({ times, points }: Heap): { times: number[]; points: number[] } {
  const list = (counts: Int32Array, valueAt: (i: number) => number) =>
    Array.from(counts).flatMap((count, i) => Array.from({ length: count }, () => valueAt(i)))
  return { times: list(times, bin => SECONDS[bin] ?? 0), points: list(points, i => i + 1) }
}

/** What is left of a heap without a part of it. */
export function less(all: Heap, part: Heap | undefined): Heap {
  if (!part) return all
  return {
    contacts: all.contacts - part.contacts,
    times: all.times.map((count, i) => count - (part.times[i] ?? 0)),
    firstContact: all.firstContact - part.firstContact,
    resolved: all.resolved - part.resolved,
    points: all.points.map((count, i) => count - (part.points[i] ?? 0)),
    promoters: all.promoters - part.promoters,
    detractors: all.detractors - part.detractors,
    answers: all.answers - part.answers,
  }
}

/** Where each bin lies among the times of everybody in the reference periods, 0 to 1. */
export function placesIn(reference: Heap): Float64Array {
  let under = 0
  return Float64Array.from(reference.times, count => {
    under += count
    return (under - count / 2) / reference.contacts
  })
}

/** The sums over a heap's times: the times in seconds, or their places. */
function sumsOf({ times }: Heap, values: Float64Array = SECONDS): Sums {
  let [n, sum, sumSquares] = [0, 0, 0]
  for (let bin = 0; bin < BINS; bin++) {
    const count = times[bin] ?? 0
    if (count === 0) continue
    const value = values[bin] ?? 0
    n += count
    sum += count * value
    sumSquares += count * value * value
  }
  return { n, sum, sumSquares }
}

export const METRICS = ['handle-time', 'first-contact-resolution', 'resolved', 'csat-mean', 'nps'] as const
export type MetricId = (typeof METRICS)[number]

/** What the engine would have measured of a heap of so many periods of 30 days. */
export function sampleOf(metric: MetricId, heap: Heap, places: Float64Array, periods = 1): Sample {
  if (metric === 'first-contact-resolution') return { kind: 'share', n: heap.contacts, hits: heap.firstContact }
  if (metric === 'resolved') return { kind: 'count', n: heap.resolved, periods, days: 30 * periods }
  if (metric === 'nps') return { kind: 'nps', n: heap.answers, promoters: heap.promoters, detractors: heap.detractors }
  if (metric === 'csat-mean') {
    return {
      kind: 'rating',
      n: heap.answers,
      bins: Array.from(heap.points, (count, i) => ({ value: i + 1, count })).filter(it => it.count > 0),
    }
  }
  const { sum, sumSquares } = sumsOf(heap, places)
  // No median is tested or asked for here.
  return { kind: 'duration', ...sumsOf(heap), median: 0, p90: 0, bins: [], places: { sum, sumSquares } }
}

/** The sums of a heap as one kind of contact. */
export function cellOf(metric: Exclude<MetricId, 'resolved'>, heap: Heap, places: Float64Array, category = ''): Cell {
  const kind = { channel: '', category }
  if (metric === 'handle-time') return { ...kind, scores: sumsOf(heap, places), times: sumsOf(heap) }
  return { ...kind, scores: scoresOf(metric, heap) }
}

function scoresOf(metric: MetricId, heap: Heap): Sums {
  if (metric === 'csat-mean') return moments(Array.from(heap.points, (count, i) => ({ value: i + 1, count })))
  if (metric === 'first-contact-resolution') return { n: heap.contacts, sum: heap.firstContact, sumSquares: heap.firstContact }
  return { n: heap.answers, sum: heap.promoters - heap.detractors, sumSquares: heap.promoters + heap.detractors }
}

/** A heap whose contacts are all of one kind, and its customers all different. */
export const tallyOf = (metric: Exclude<MetricId, 'resolved'>, heap: Heap, places: Float64Array): Tally => ({
  cells: [cellOf(metric, heap, places)],
  crowding: 1,
})

/** The fall of the latent curve that lowers the mean of 1 to 5 by so much. */
export function fallOf(points: number): number {
  let [low, high] = [-3, 0]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (expected('csat-mean', { satisfaction: middle }) < expected('csat-mean', {}) - points) low = middle
    else high = middle
  }
  return high
}

/** The value that a metric has in the long run, in the unit it is told in, and of `resolved` a contact. */
export function expected(metric: MetricId, state: Partial<State>): number {
  const over = (of: (z: number, i: number) => number) => BELL.reduce((sum, z, i) => sum + of(z, i), 0) / BELL.length
  const { time = 0, firstContact = 0, resolved = 0, satisfaction = 0, recommendation = 0 } = state
  if (metric === 'handle-time') return over((_, i) => SECONDS[((BELL_IN_BINS[i] ?? 0) + time / WIDTH) | 0] ?? 0)
  if (metric === 'first-contact-resolution') return 1 / (1 + Math.exp(-FIRST_CONTACT - firstContact))
  if (metric === 'resolved') return Math.exp(resolved)
  if (metric === 'csat-mean') return over(z => pointsAt(z + satisfaction))
  return 100 * over(z => Number(z + recommendation >= PROMOTER) - Number(z + recommendation < DETRACTOR))
}
