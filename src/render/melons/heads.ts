import type { Period } from '../../model/period.js'
import { grainOf, monthName, periodName } from '../periods.js'

/** What stands above a mark: what it shares with its neighbours, and what tells it apart from them. */
export interface Head {
  readonly over: string
  readonly own: string
}

/** Periods as narrow as they can be told: `2026` over `Oct`, `Oct` over `28`. */
export function headsOf(periods: readonly Period[]): Head[] {
  const heads = periods.map(it => headOf(it, grainOf(periods)))
  return heads.map(({ over, own }, at) => {
    const changes = at === 0 ? heads[1]?.over === over || heads.length === 1 : heads[at - 1]?.over !== over
    return { over: changes ? over : '', own }
  })
}

function headOf({ from }: Period, grain: ReturnType<typeof grainOf>): Head {
  const [year, month] = [from.slice(0, 4), monthName(from).slice(0, 3)]
  if (grain === 'month') return { over: year, own: month }
  if (grain === 'quarter') return { over: year, own: `Q${Math.ceil(Number(from.slice(5, 7)) / 3)}` }
  return { over: month, own: String(Number(from.slice(8))) }
}

/** A period over one wide column: `Oct 2026`, `Q3 2026`, `28 Oct` for the week that begins then. */
export function shortName(period: Period, periods: readonly Period[]): string {
  const grain = grainOf(periods)
  if (grain === undefined) return periodName(period)
  const { over, own } = headOf(period, grain)
  return `${own} ${over}`
}
