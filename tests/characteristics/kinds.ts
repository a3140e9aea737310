import { contrastKey, contrastsOf } from '../../src/compare/contrasts.js'
import type { Tally } from '../../src/model/tally.js'
import type { Chance } from './chance.js'
import { answersOf, CARDS, contactsOf, EFFECTS, MONTH, moved, PERIODS, REFERENCE, strayed, WOBBLES } from './company.js'
import { cellOf, fallOf, type Heap, heapOf, placesIn, together } from './heap.js'
import type { Figures } from './score.js'

const SEGMENTS = 100
const SHOWN = 0.05
const SIDES = ['handle-time', 'csat-mean'] as const

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
  const tally = (metric: (typeof SIDES)[number], heaps: readonly Heap[]): Tally => ({
    cells: heaps.map((heap, i) => cellOf(metric, heap, places, i === 0 ? 'usual' : 'growing')),
    crowding: 1,
  })
  const tallied = made.flatMap((periods, at) =>
    SIDES.map(metric => ({ metric, segment: { team: `T${at}` }, periods: periods.map(it => tally(metric, it)) })),
  )
  const { found } = contrastsOf({ periods: PERIODS, cards: CARDS, sampled: [], tallied }, [MONTH])
  const shown = (view: 'crude' | 'standardised') =>
    made.filter((_, at) =>
      SIDES.every(metric => {
        const it = found.get(contrastKey(MONTH.name, metric, { team: `T${at}` }))?.[view]
        return it !== undefined && it.tested.pLower <= SHOWN
      }),
    ).length / made.length
  return { 'as they came': shown('crude'), 'like for like': shown('standardised') }
}
