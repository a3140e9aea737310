import { contrastsOf } from '../../src/compare/contrasts.js'
import type { SidesOfP } from '../../src/judge/family.js'
import type { Sums } from '../../src/model/tally.js'
import { moments } from '../../src/stats/mean.js'
import { NO_WOBBLE } from '../../src/stats/wobble.js'
import type { Chance } from './chance.js'
import {
  answersOf,
  type Company,
  contactsOf,
  EFFECTS,
  MIXES,
  MONTH,
  moved,
  PERIODS,
  REFERENCE,
  seriesOf,
  strayed,
  WOBBLES,
} from './company.js'
import { type Heap, heapOf, type MetricId, placesIn, sumsOf, together } from './heap.js'
import { type Looked, lookedAt } from './looks.js'
import { type Figures, FOUR, flaggedBy, scored, scoreOf } from './score.js'

const DAYS = 30
/** How much more than a reference period a whole one is taken to hold. */
const GUESSES = [1, 1.2]

/** A month that fills day by day, looked at every day. */
export interface Filling {
  readonly answers: number
  readonly mix: keyof typeof MIXES
  readonly wobble: keyof typeof WOBBLES
  /** So many times what was expected come in the month. */
  readonly more?: number
}

/** Flags on any day of the month against those at its close alone; for both guesses of how much a whole period will know. */
export function filling(chance: Chance, { answers, mix, wobble, more = 1 }: Filling): Figures {
  const { company, days } = fillingCompany(chance, { answers, mix, wobble, more })
  const contrasts = contrastsOf(seriesOf(company), [MONTH])
  const closed = scored(contrasts, company, MONTH, FOUR, ' closed')
  const places = placesIn(together(company.heaps.flatMap(it => it.slice(0, REFERENCE))))
  const wobbleOf = (metric: MetricId) => [...contrasts.wobbles.values()].find(it => it.metric === metric)?.tested ?? NO_WOBBLE
  const looked = company.heaps.map((heaps, at) => {
    const of = (metric: MetricId) => {
      const [reference, cumulated] = [heaps.slice(0, REFERENCE), days[at] ?? []].map(all => all.map(it => scoresOf(metric, it, places)))
      return lookedAt(
        reference ?? [],
        cumulated ?? [],
        wobbleOf(metric),
        metric === 'first-contact-resolution' ? 'share' : 'score',
        GUESSES,
      )
    }
    return new Map([...FOUR.operation, ...FOUR.perception].map(it => [it, of(it)]))
  })
  const everyDay = (how: (it: Looked) => Looked['once']) =>
    Array.from({ length: DAYS }, (_, day) => flaggedBy(looked.map(it => sidesAt(it, how, day)))).reduce((any, flags) =>
      any.map((it, at) => it || flags[at] === true),
    )
  const always = GUESSES.map((guess, i) =>
    scoreOf(
      everyDay(it => it.always[i] ?? []),
      company.truths,
      `daily ${guess.toFixed(1)}`,
    ),
  )
  const satisfied = looked.map(it => it.get('csat-mean')?.always[0]?.at(-1)?.pLower ?? 1)
  return {
    ...closed,
    ...scoreOf(
      everyDay(it => it.once),
      company.truths,
      'naive',
    ),
    ...Object.assign({}, ...always),
    // One metric of one segment: how often the p of any look undercuts a twentieth.
    'size of csat-mean': satisfied.filter(it => it <= 0.05).length / satisfied.length,
  }
}

function fillingCompany(chance: Chance, { answers, mix, wobble, more }: Required<Filling>): { company: Company; days: Heap[][] } {
  const segments = 200
  const straying = WOBBLES[wobble]
  const truths = Array.from({ length: segments }, (_, at) => MIXES[mix](at, segments))
  const days: Heap[][] = []
  const heaps = truths.map(truth => {
    const contacts = contactsOf(chance, answers)
    const own = Math.exp(straying.unequal * chance.bell())
    const reference = PERIODS.slice(0, REFERENCE).map(() =>
      heapOf(chance, { contacts, answers: answersOf(contacts), ...strayed(chance, straying, own) }),
    )
    const state = moved(strayed(chance, straying, own), truth, EFFECTS.plain)
    const until = (day: number, of: number) => Math.round((more * of * day) / DAYS)
    const cumulated: Heap[] = []
    for (let day = 0; day < DAYS; day++) {
      const within = (of: number) => until(day + 1, of) - until(day, of)
      const today = heapOf(chance, { contacts: within(contacts), answers: within(answersOf(contacts)), ...state })
      cumulated.push(together([...cumulated.slice(-1), today]))
    }
    days.push(cumulated)
    return [...reference, ...cumulated.slice(-1)]
  })
  return { company: { segments: truths.map((_, at) => ({ team: `T${at}` })), heaps, truths }, days }
}

const sidesAt = (looked: ReadonlyMap<MetricId, Looked>, how: (it: Looked) => Looked['once'], day: number): SidesOfP => {
  const p = (metric: MetricId, which: 'pLower' | 'pHigher') => {
    const it = looked.get(metric)
    return it ? (how(it)[day]?.[which] ?? 1) : 1
  }
  return {
    operation: FOUR.operation.map(it => p(it, it === 'handle-time' ? 'pLower' : 'pHigher')),
    perception: FOUR.perception.map(it => p(it, 'pLower')),
  }
}

function scoresOf(metric: MetricId, heap: Heap, places: Float64Array): Sums {
  if (metric === 'handle-time') return sumsOf(heap, places)
  if (metric === 'first-contact-resolution') return { n: heap.contacts, sum: heap.firstContact, sumSquares: heap.firstContact }
  // In points, as its wobble is.
  if (metric === 'nps')
    return { n: heap.answers, sum: 100 * (heap.promoters - heap.detractors), sumSquares: 1e4 * (heap.promoters + heap.detractors) }
  return moments(Array.from(heap.points, (count, i) => ({ value: i + 1, count })))
}
