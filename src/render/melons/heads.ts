import type { Period } from '../../model/period.js'
import { grainOf, monthName, periodName } from '../periods.js'

/** What stands above a mark: what it shares with its neighbours, and what tells it apart from them. */
export interface Head {
  readonly over: string
  readonly own: string
}

/** Periods as narrow as they can be told: `2026` over `Oct`, `Oct` over `28`. */
export function headsOf(periods: readonly Period[]): Head[] {
  const grain = grainOf(periods)
  const heads = periods.map(({ from }): Head => {
    const [year, month] = [from.slice(0, 4), monthName(from).slice(0, 3)]
    if (grain === 'month') return { over: year, own: month }
    if (grain === 'quarter') return { over: year, own: `Q${Math.ceil(Number(from.slice(5, 7)) / 3)}` }
    return { over: month, own: String(Number(from.slice(8))) }
  })
  return heads.map(({ over, own }, at) => {
    const changes = at === 0 ? heads[1]?.over === over || heads.length === 1 : heads[at - 1]?.over !== over
    return { over: changes ? over : '', own }
  })
}

/** A period over one wide column: `Oct 2026`. */
export const shortName = (period: Period, periods: readonly Period[]): string =>
  grainOf(periods) === 'month' ? `${monthName(period.from).slice(0, 3)} ${period.from.slice(0, 4)}` : periodName(period)
