import type { Window } from '../model/period.js'
import type { Cell, Tallied, Tally } from '../model/tally.js'
import { type Contrast, contrast } from '../stats/contrast.js'
import { sequentialP } from '../stats/sequential.js'
import { normalQuantile } from '../stats/tails.js'
import { NO_WOBBLE, type Track } from '../stats/wobble.js'
import { type Contrasted, type Contrasts, contrastKey, type LevelWobble, type Series, wobbleKey } from './contrasts.js'
import { crudeOf, plus } from './like-for-like.js'
import type { Scales } from './sides.js'

/**
 * What the days of a period that is not over say of it, day after day: at every one the records so far are set against the
 * reference, and the p is one that holds however often one looks (method 1.5). How much the whole period will tell is
 * settled beforehand, from the records that the reference periods had; it is as many as were usual, not more.
 *
 * `days` are tallied day by day, in the order of the calendar; the wobbles are those of the same window.
 */
export function lookedAt(series: Series, window: Window, days: readonly Tallied[], { wobbles }: Contrasts): Map<string, Contrasted> {
  const reference = window.before.map(({ from }) => series.periods.findIndex(it => it.from === from))
  const current = series.periods.findIndex(it => it.from === window.after.from)
  const found = new Map<string, Contrasted>()
  const daily = new Map(days.map(it => [contrastKey(window.name, it.metric, it.segment), it.periods]))
  for (const { metric, segment, periods } of series.tallied) {
    const key = contrastKey(window.name, metric, segment)
    const before = reference.map(at => periods[at])
    const unit = series.cards.get(metric)?.unit
    const wobble = wobbles.get(wobbleKey(window.name, metric, Object.keys(segment).sort(), 'crude'))
    const whole = crudeOf(before, [periods[current]], unit)
    const looks = sofar(daily.get(key) ?? [], periods[current]?.crowding ?? 1).flatMap((it): Look[] => {
      const scales = crudeOf(before, [it], unit)
      return scales ? [{ ...scales, n: countOf(it) }] : []
    })
    if (!whole || looks.length === 0) continue
    const crude = { tested: atEveryLook(looks, usual(before), wobble), told: contrast(...sides(whole.told), wobble?.told ?? NO_WOBBLE) }
    found.set(key, { crude, periods: whole.tested.reference.values.length })
  }
  return found
}

const sides = ({ reference, current }: Scales['told']): [Track, Track] => [reference, current]

/** How many records a reference period usually has. */
function usual(before: readonly (Tally | undefined)[]): number {
  const counts = before.flatMap(it => (it ? [countOf(it)] : []))
  return counts.reduce((sum, n) => sum + n, 0) / Math.max(1, counts.length)
}

const countOf = ({ cells }: Tally): number => cells.reduce((sum, it) => sum + it.scores.n, 0)

/** The records of the first day, of the first two, and so on. */
function sofar(days: readonly (Tally | undefined)[], crowding: number): Tally[] {
  let sum: Cell | undefined
  return days.flatMap(it => {
    if (!it) return []
    for (const cell of it.cells) sum = sum ? added(sum, cell) : cell
    return sum ? [{ cells: [sum], crowding }] : []
  })
}

/** Two kinds of contact as one, since looks take the records as they came. */
function added(one: Cell, other: Cell): Cell {
  const scores = plus(one.scores, other.scores)
  return one.times && other.times ? { ...one, scores, times: plus(one.times, other.times) } : { ...one, scores }
}

/** The records up to some day, against the reference. */
interface Look extends Scales {
  readonly n: number
}

function atEveryLook(looks: readonly Look[], expected: number, wobble: LevelWobble | undefined): Contrast {
  const all = looks.map(({ tested }) => contrast(tested.reference, tested.current, wobble?.tested ?? NO_WOBBLE))
  const [last, latest] = [all.at(-1), looks.at(-1)]
  if (!last || !latest) throw new RangeError('a period that is looked at requires at least one look')
  const full = contrast(latest.tested.reference, asLarge(latest, expected), wobble?.tested ?? NO_WOBBLE)
  // Student's t as the normal deviate that is as rare.
  const z = all.map(it => -normalQuantile(it.pHigher))
  const information = all.map(it => (it.se > 0 ? full.se ** 2 / it.se ** 2 : 0))
  const p = (statistics: readonly number[]) => sequentialP(statistics, information).at(-1) ?? 1
  return { ...last, pHigher: Math.min(1, p(z)), pLower: Math.min(1, p(z.map(it => -it))) }
}

/** The current side with as many records as are expected of the whole period: their scatter is that of those so far. */
function asLarge({ tested: { current }, n }: Look, expected: number): Track {
  return { values: current.values, variances: current.variances.map(it => (it * n) / expected) }
}
