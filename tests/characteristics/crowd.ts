import { contrastsOf } from '../../src/compare/contrasts.js'
import type { Tally } from '../../src/model/tally.js'
import { designVariance } from '../../src/stats/clusters.js'
import { moments } from '../../src/stats/mean.js'
import { BELL, type Chance } from './chance.js'
import { CARDS, MONTH, PERIODS, REFERENCE } from './company.js'
import { pointsAt } from './heap.js'
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
      const points = pointsAt(felt)
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
