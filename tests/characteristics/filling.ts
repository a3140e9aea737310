import { contrastsOf, type Series } from '../../src/compare/contrasts.js'
import { lookedAt } from '../../src/compare/looks.js'
import type { Window } from '../../src/model/period.js'
import type { Tallied, Tally } from '../../src/model/tally.js'
import type { Chance } from './chance.js'
import {
  answersOf,
  CARDS,
  contactsOf,
  EFFECTS,
  MIXES,
  MONTH,
  moved,
  PERIODS,
  REFERENCE,
  strayed,
  type Truth,
  WOBBLES,
  type Wobbling,
} from './company.js'
import { type Heap, heapOf, placesIn, tallyOf, together } from './heap.js'
import { type Figures, FOUR, flaggedBy, scoreOf, sidesOfP } from './score.js'

/** A month that fills day by day, looked at every day. */
export interface Filling {
  readonly answers: number
  readonly mix: keyof typeof MIXES
  readonly wobble: keyof typeof WOBBLES
  /** So many times what was usual come in the month. */
  readonly more?: number
  readonly segments?: number
}

const DAYS = 30
/** On these days it is asked which segments would be told; the p of each rests on a look at every day until then. */
const ASKED = [10, 20, 30]
const FILLING: Window = { ...MONTH, name: 'to-date', running: true }
const COUNTED = [...FOUR.operation, ...FOUR.perception]

/** Which segments are told on any day of the month, against those told at its close alone. */
export function filling(chance: Chance, { answers, mix, wobble, more = 1, segments: count = 200 }: Filling): Figures {
  const truths = Array.from({ length: count }, (_, at) => MIXES[mix](at, count))
  const segments = truths.map((_, at) => ({ team: `T${at}` }))
  const made = truths.map(truth => filled(chance, truth, WOBBLES[wobble], answers, more))
  const places = placesIn(together(made.flatMap(it => it.reference)))
  const tallied = (of: (segment: (typeof made)[number], metric: (typeof COUNTED)[number]) => (Tally | undefined)[]): Tallied[] =>
    made.flatMap((it, at) => COUNTED.map(metric => ({ metric, segment: { team: `T${at}` }, periods: of(it, metric) })))
  const upTo = (day: number): Series => ({
    periods: PERIODS.slice(0, REFERENCE + 1),
    cards: CARDS,
    sampled: [],
    tallied: tallied((it, metric) => [...it.reference, together(it.days.slice(0, day))].map(heap => tallyOf(metric, heap, places))),
  })
  const daily = tallied((it, metric) => it.days.map(heap => tallyOf(metric, heap, places)))
  const closed = contrastsOf(upTo(DAYS), [FILLING])
  const asked = ASKED.map(day => {
    const found = lookedAt(
      upTo(day),
      FILLING,
      daily.map(it => ({ ...it, periods: it.periods.slice(0, day) })),
      closed,
    )
    return sidesOfP({ ...closed, found }, segments, FILLING, FOUR)
  })
  const ever = asked.map(flaggedBy).reduce((any, flags) => any.map((it, at) => it || flags[at] === true))
  const satisfied = (asked.at(-1) ?? []).map(it => it.costs[0] ?? 1)
  const [once, always] = [scoreOf(flaggedBy(sidesOfP(closed, segments, FILLING, FOUR)), truths, 'closed'), scoreOf(ever, truths, 'daily')]
  const [power, powerOnce] = [always['daily power'], once['closed power']]
  return {
    ...once,
    ...always,
    ...(power !== undefined && powerOnce !== undefined ? { 'power gained': power - powerOnce } : {}),
    // One metric of one segment: how often the p of any look undercuts a twentieth.
    'size of csat-mean': satisfied.filter(it => it <= 0.05).length / satisfied.length,
  }
}

/** The reference periods of a segment, and the days of the newest. */
function filled(chance: Chance, truth: Truth, straying: Wobbling, answers: number, more: number) {
  const contacts = contactsOf(chance, answers)
  const own = Math.exp(straying.unequal * chance.bell())
  const reference = PERIODS.slice(0, REFERENCE).map(() =>
    heapOf(chance, { contacts, answers: answersOf(contacts), ...strayed(chance, straying, own) }),
  )
  // A period strays as a whole: all its days the same way.
  const state = moved(strayed(chance, straying, own), truth, EFFECTS.plain)
  const until = (day: number, of: number) => Math.round((more * of * day) / DAYS)
  const days: Heap[] = Array.from({ length: DAYS }, (_, day) => {
    const within = (of: number) => until(day + 1, of) - until(day, of)
    return heapOf(chance, { contacts: within(contacts), answers: within(answersOf(contacts)), ...state })
  })
  return { reference, days }
}
