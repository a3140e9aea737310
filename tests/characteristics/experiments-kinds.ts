import { contrastKey, contrastsOf } from '../../src/compare/contrasts.js'
import type { Cell, Sums, Tally } from '../../src/model/tally.js'
import { designVariance } from '../../src/stats/clusters.js'
import { moments } from '../../src/stats/mean.js'
import { BELL, type Chance } from './chance.js'
import { answersOf, CARDS, contactsOf, EFFECTS, MONTH, moved, PERIODS, REFERENCE, strayed, WOBBLES } from './company.js'
import { fallOf, type Heap, heapOf, placesIn, sumsOf, together } from './heap.js'
import type { Figures } from './score.js'

const SEGMENTS = 100
const SHOWN = 0.05

/** Customers who answer several times, and how alike one customer's answers are. */
export interface Crowd {
  readonly customers: number
  readonly each: number
  readonly alike: number
}

/** How often one test of a steady score falls under a twentieth: customers counted as one voice, and as if they were many. */
export function crowded(chance: Chance, crowd: Crowd): Figures {
  const made = Array.from({ length: SEGMENTS }, () => PERIODS.slice(0, REFERENCE + 1).map(() => crowdedPeriod(chance, crowd)))
  const size = (counted: boolean, sampling: boolean) => {
    const tallied = made.map((periods, at) => ({
      metric: 'csat-mean',
      segment: { team: `T${at}` },
      periods: periods.map(it => (counted ? it : { ...it, crowding: 1 })),
    }))
    const { found } = contrastsOf({ periods: PERIODS, cards: CARDS, sampled: [], tallied }, [MONTH], undefined, sampling)
    return [...found.values()].filter(it => it.crude.tested.pLower <= SHOWN).length / found.size
  }
  return { 'as voices': size(true, true), 'as answers': size(false, true), 'as voices, wobble paid': size(true, false) }
}

function crowdedPeriod(chance: Chance, { customers, each, alike }: Crowd): Tally {
  const counts = [0, 0, 0, 0, 0]
  const sums = { clusters: customers, sumSquares: 0, products: 0, sizeSquares: customers * each ** 2, n: customers * each, sum: 0 }
  const latent = () => BELL[chance.bits() >>> 20] ?? 0
  for (let i = 0; i < customers; i++) {
    const own = Math.sqrt(alike) * latent()
    let total = 0
    for (let k = 0; k < each; k++) {
      const felt = own + Math.sqrt(1 - alike) * latent()
      const points = 1 + CUTS.filter(cut => felt >= cut).length
      counts[points - 1] = (counts[points - 1] ?? 0) + 1
      total += points
    }
    sums.sum += total
    sums.sumSquares += total ** 2
    sums.products += each * total
  }
  const scores = moments(counts.map((count, i) => ({ value: i + 1, count })))
  const plain = (scores.sumSquares - scores.sum ** 2 / scores.n) / (scores.n - 1) / scores.n
  return { cells: [{ channel: '', category: '', scores }], crowding: Math.max(1, designVariance(sums) / plain) }
}

const CUTS = [-1.5548, -1.2265, -0.8416, -0.2019]

/** A kind of contact that grows, and what becomes of every kind. */
export interface Kinds {
  /** Of the contacts of the growing kind: how much shorter or longer, and how much worse rated. */
  readonly kind: { readonly time: number; readonly points: number }
  readonly after: number
  readonly diverges: boolean
  readonly wobble: keyof typeof WOBBLES
}

const BEFORE = 0.1

/** How often both sides of one segment are shown, as the contacts came and like for like. */
export function kinds(chance: Chance, { kind, after, diverges, wobble }: Kinds): Figures {
  const fall = -fallOf(kind.points)
  const truth = { operation: diverges, perception: diverges }
  const straying = WOBBLES[wobble]
  const made = Array.from({ length: SEGMENTS }, () => {
    const contacts = contactsOf(chance, 400)
    return PERIODS.slice(0, REFERENCE + 1).map((_, period) => {
      const stray = strayed(chance, straying, 1)
      const state = period < REFERENCE ? stray : moved(stray, truth, EFFECTS.plain)
      const share = period < REFERENCE ? BEFORE : after
      const part = (share: number, time: number, fall: number) => {
        const n = Math.round(contacts * share)
        const latent = { satisfaction: state.satisfaction - fall, recommendation: state.recommendation - fall }
        return heapOf(chance, { ...state, contacts: n, answers: answersOf(n), time: state.time + time, ...latent })
      }
      return [part(1 - share, 0, 0), part(share, kind.time, fall)]
    })
  })
  const places = placesIn(together(made.flatMap(it => it.slice(0, REFERENCE).flat())))
  const tallied = made.flatMap((periods, at) => [
    { metric: 'handle-time', segment: { team: `T${at}` }, periods: periods.map(it => tallyOf(it, heap => timesOf(heap, places))) },
    { metric: 'csat-mean', segment: { team: `T${at}` }, periods: periods.map(it => tallyOf(it, heap => ({ scores: pointsOf(heap) }))) },
  ])
  const { found } = contrastsOf({ periods: PERIODS, cards: CARDS, sampled: [], tallied }, [MONTH])
  const shown = (view: 'crude' | 'standardised') =>
    made.filter((_, at) =>
      ['handle-time', 'csat-mean'].every(metric => {
        const it = found.get(contrastKey(MONTH.name, metric, { team: `T${at}` }))?.[view]
        return it !== undefined && it.tested.pLower <= SHOWN
      }),
    ).length / made.length
  return { 'as they came': shown('crude'), 'like for like': shown('standardised') }
}

const timesOf = (heap: Heap, places: Float64Array) => ({ scores: sumsOf(heap, places), times: sumsOf(heap) })
const pointsOf = ({ points }: Heap): Sums => moments(Array.from(points, (count, i) => ({ value: i + 1, count })))

const tallyOf = (heaps: readonly Heap[], of: (heap: Heap) => Pick<Cell, 'scores' | 'times'>): Tally => ({
  cells: heaps.map((heap, i) => ({ channel: '', category: i === 0 ? 'usual' : 'growing', ...of(heap) })),
  crowding: 1,
})
