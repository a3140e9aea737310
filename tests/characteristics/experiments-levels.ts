import { compareAll } from '../../src/compare/compare-all.js'
import { contrastsOf } from '../../src/compare/contrasts.js'
import type { Segment } from '../../src/model/segment.js'
import type { Chance } from './chance.js'
import {
  answersOf,
  type Company,
  companyOf,
  contactsOf,
  EFFECTS,
  type Effect,
  MIXES,
  MONTH,
  moved,
  PERIODS,
  QUARTER,
  REFERENCE,
  seriesOf,
  strayed,
  type Truth,
  WOBBLES,
} from './company.js'
import { expected, fallOf, heapOf, METRICS, type MetricId, together } from './heap.js'
import { relativeP } from './relative.js'
import { type Figures, FOUR, flaggedBy, SIX, scored, scoreOf } from './score.js'

const NOTHING: Truth = { operation: false, perception: false }

/** Agents in teams in departments, all in one family, where units of one level move. */
export interface Nested {
  readonly level: 'agent' | 'team' | 'department'
  readonly wobble: keyof typeof WOBBLES
  /** How closely a contact's length and its rating go together. */
  readonly bond: number
}

const UNITS = { department: 8, team: 32, agent: 160 }

export function nested(chance: Chance, { level, wobble, bond }: Nested): Figures {
  const straying = WOBBLES[wobble]
  const units = UNITS[level]
  const truths = Array.from({ length: units }, () => {
    const drawn = chance.uniform()
    return { operation: drawn < 0.5, perception: drawn < 0.1 || drawn >= 0.9 }
  })
  const unitOf = (agent: number) => Math.floor((agent * units) / UNITS.agent)
  const agents = Array.from({ length: UNITS.agent }, (_, agent) => {
    const contacts = contactsOf(chance, 100)
    return PERIODS.map((_, period) => {
      const stray = strayed(chance, straying, 1)
      const state = period < REFERENCE ? stray : moved(stray, truths[unitOf(agent)] ?? NOTHING, EFFECTS.strong)
      return heapOf(chance, { ...state, contacts, answers: answersOf(contacts), bond })
    })
  })
  const levels = (['agent', 'team', 'department'] as const).flatMap(name =>
    Array.from({ length: UNITS[name] }, (_, at) => {
      const each = UNITS.agent / UNITS[name]
      const members = Array.from({ length: each }, (_, i) => at * each + i)
      const moves = members.map(it => truths[unitOf(it)] ?? NOTHING)
      return {
        segment: { [name]: `${name} ${at}` } as Segment,
        heaps: each === 1 ? (agents[at] ?? []) : PERIODS.map((_, period) => together(members.flatMap(it => agents[it]?.[period] ?? []))),
        // Where a part moves the whole does.
        truth: { operation: moves.some(it => it.operation), perception: moves.some(it => it.perception) },
      }
    }),
  )
  const company: Company = { segments: levels.map(it => it.segment), heaps: levels.map(it => it.heaps), truths: levels.map(it => it.truth) }
  const contrasts = contrastsOf(seriesOf(company), [MONTH, QUARTER])
  return {
    ...scored(contrasts, company, MONTH, SIX),
    ...scored(contrasts, company, QUARTER, SIX),
    ...scored(contrasts, company, QUARTER, FOUR),
  }
}

/** Everybody's calls get shorter and everybody's customers unhappier, by as much: a season, or an outage. */
export function shocked(chance: Chance, { wobble }: { readonly wobble: keyof typeof WOBBLES }): Figures {
  const effect: Effect = { time: Math.log(0.95), latent: fallOf(0.1) }
  const mix = () => ({ operation: true, perception: true })
  const made = companyOf(chance, { segments: 200, size: 400, wobble: WOBBLES[wobble], mix, effect })
  // Beside the others nobody moved.
  const company: Company = { ...made, truths: made.truths.map(() => NOTHING) }
  const whole: Company = {
    segments: [{}],
    heaps: [PERIODS.map((_, period) => together(made.heaps.flatMap(it => it[period] ?? [])))],
    truths: [],
  }
  const series = seriesOf({ ...made, segments: [...made.segments, {}], heaps: [...made.heaps, ...whole.heaps] })
  const sides = contrastsOf(series, [MONTH])
  const flags = scored(
    sides,
    { ...company, segments: [...company.segments, {}], truths: [...company.truths, { operation: true, perception: true }] },
    MONTH,
    SIX,
  )
  return {
    'absolute any': flags['month 3x2 any'] ?? 0,
    'everybody found': flags['month 3x2 power'] ?? 0,
    'relative any': scoreOf(flaggedBy(relativeP(seriesOf(company), SIX)), company.truths, 'relative')['relative any'] ?? 0,
  }
}

/** How often the printed interval of 90 % holds the true change. */
export function covered(chance: Chance, { wobble }: { readonly wobble: keyof typeof WOBBLES }): Figures {
  const effect = EFFECTS.plain
  const company = companyOf(chance, { segments: 200, size: 200, wobble: WOBBLES[wobble], mix: MIXES.mixed, effect })
  const windows = [MONTH, QUARTER]
  const { comparisons } = compareAll(seriesOf(company, windows), windows, { alpha: 0.05, scales: new Map() })
  const truthOf = new Map(company.segments.map((it, at) => [it.team, company.truths[at] ?? NOTHING]))
  const figures: Record<string, number> = {}
  for (const window of windows) {
    for (const metric of METRICS.filter(it => it !== 'resolved')) {
      const own = comparisons.filter(it => it.window === window.name && it.metric === metric)
      const held = own.filter(({ segment, change }) => {
        const truth = changeOf(metric, truthOf.get(segment.team) ?? NOTHING, effect)
        return change !== undefined && change.low <= truth && truth <= change.high
      })
      figures[`${window.name} ${metric}`] = held.length / own.length
    }
  }
  return figures
}

function changeOf(metric: MetricId, truth: Truth, effect: Effect): number {
  const { time, satisfaction, recommendation } = moved(
    { time: 0, firstContact: 0, resolved: 0, satisfaction: 0, recommendation: 0 },
    truth,
    effect,
  )
  const key = `${metric} ${truth.operation} ${truth.perception}`
  const known = CHANGES.get(key) ?? expected(metric, { time, satisfaction, recommendation }) - expected(metric, {})
  CHANGES.set(key, known)
  return known
}
const CHANGES = new Map<string, number>()
