import { contrastsOf } from '../../src/compare/contrasts.js'
import type { Segment } from '../../src/model/segment.js'
import type { Chance } from './chance.js'
import {
  answersOf,
  type Company,
  contactsOf,
  EFFECTS,
  MONTH,
  moved,
  NOTHING,
  PERIODS,
  QUARTER,
  REFERENCE,
  seriesOf,
  strayed,
  WOBBLES,
} from './company.js'
import { heapOf, together } from './heap.js'
import { type Figures, FOUR, SIX, scored } from './score.js'

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
