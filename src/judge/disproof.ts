import type { Disproof, Figure } from '../model/report.js'
import type { Compared } from './compared.js'
import { isDownward, type Leg } from './leg.js'
import { marginOf } from './sized.js'

/** What in the next period would speak against each claim: a metric that moved is back where it was. */
export const nextOf = (legs: readonly Leg[]): Disproof[] => legs.flatMap(it => backOf(it, isDownward(it)))

function backOf(it: Compared, downward: boolean | undefined): Disproof[] {
  const { metric, card, before } = it
  if (!('value' in before)) return []
  const isLow = card.better === 'lower'
  // What is said not to have got better would have, by as much as matters.
  const back =
    downward === undefined
      ? { reaches: isLow ? ('at-most' as const) : ('at-least' as const), value: before.value + (isLow ? -1 : 1) * marginOf(it) }
      : { reaches: downward ? ('at-least' as const) : ('at-most' as const), value: before.value }
  return [{ where: 'next', says: card.title.toLowerCase(), metric, unit: card.unit, ...back }]
}

/** What in the next period would speak against a fact, where that is a figure. */
export const nextFigure = (says: string, unit: Figure['unit'], reaches: NonNullable<Disproof['reaches']>, value: number): Disproof => ({
  where: 'next',
  says,
  unit,
  reaches,
  value,
})

/** What would speak against a finding in the records themselves. */
export const inRecords = (says: string): Disproof => ({ where: 'records', says })
