import type { Window } from '../model/period.js'
import type { Cell, Tallied, Tally } from '../model/tally.js'
import { type Contrast, contrast } from '../stats/contrast.js'
import { sequentialP } from '../stats/sequential.js'
import { normalQuantile } from '../stats/tails.js'
import { NO_WOBBLE, type Track } from '../stats/wobble.js'
import { type Contrasted, type Contrasts, contrastKey, type LevelWobble, type Series, wobbleKey } from './contrasts.js'
import { crudeOf, plus } from './like-for-like.js'
import type { Sides } from './sides.js'

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
    const crowding = periods[current]?.crowding ?? 1
    const looks = sofar(daily.get(key) ?? [], crowding).flatMap((it): Look[] => {
      const scales = crudeOf(before, [it], unit)
      return scales ? [{ ...scales.tested, n: countOf(it) }] : []
    })
    if (!whole || looks.length === 0) continue
    const usual = { n: usualCount(before), scatter: usualScatter(before, whole.tested.reference) * crowding }
    const told = contrast(whole.told.reference, whole.told.current, wobble?.told ?? NO_WOBBLE)
    found.set(key, { crude: { tested: atEveryLook(looks, usual, wobble), told }, periods: whole.tested.reference.values.length })
  }
  return found
}

/** How many records a reference period has, and how far single ones scatter. */
interface Usual {
  readonly n: number
  readonly scatter: number
}

function usualCount(before: readonly (Tally | undefined)[]): number {
  const counts = before.flatMap(it => (it ? [countOf(it)] : []))
  return counts.reduce((sum, n) => sum + n, 0) / Math.max(1, counts.length)
}

/** All reference periods have one scatter of records: see `meanSides`. */
function usualScatter(before: readonly (Tally | undefined)[], { variances }: Track): number {
  const first = before.find(it => it !== undefined && countOf(it) > 0)
  return first ? ((variances[0] ?? 0) * countOf(first)) / first.crowding : 0
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
interface Look extends Sides {
  readonly n: number
}

/**
 * A few records, all alike, would show anything, and be remembered at every later look: records of a period that is not over
 * scatter as usual at least. How much a look tells of the whole rests on what is usual and on its number of records alone: so no
 * later day moves an earlier look, and a fall that spreads answers is not taken for a period that is less far on.
 */
function atEveryLook(looks: readonly Look[], usual: Usual, wobble: LevelWobble | undefined): Contrast {
  const against = ({ reference, current }: Sides, least: number) =>
    contrast(reference, { ...current, variances: current.variances.map(it => Math.max(it, least)) }, wobble?.tested ?? NO_WOBBLE)
  const all = looks.map(it => ({ ...against(it, usual.scatter / it.n), n: it.n }))
  const [last, first] = [all.at(-1), looks[0]]
  if (!last || !first) throw new RangeError('a period that is looked at requires at least one look')
  const varianceAt = (n: number) =>
    against({ reference: first.reference, current: { ...first.current, variances: [0] } }, usual.scatter / n).se ** 2
  const whole = varianceAt(usual.n)
  const telling = all.filter(it => it.se > 0)
  // Student's t as the normal deviate that is as rare.
  const z = telling.map(it => -normalQuantile(it.pHigher))
  // Where nothing scattered, there is nothing to tell a change by.
  const information = telling.map(it => (whole > 0 ? whole / varianceAt(it.n) : 0))
  const p = (statistics: readonly number[]) => sequentialP(statistics, information).at(-1) ?? 1
  const { n: _, ...contrasted } = last
  return { ...contrasted, pHigher: Math.min(1, p(z)), pLower: Math.min(1, p(z.map(it => -it))) }
}
