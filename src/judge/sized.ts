import type { Comparison } from '../model/report.js'
import type { Compared } from './compared.js'

/** The change that is judged: like for like where that is known. */
export const judgedChange = ({ standardised, change }: Comparison): { value: number; low: number; high: number } | undefined =>
  standardised ?? change

/** The smallest change of a metric that is worth reporting, in its own unit; nothing where the value before is not known. */
export const marginOf = ({ before, card }: Compared): number =>
  'relative' in card.margin ? card.margin.relative * Math.abs('value' in before ? before.value : 0) : card.margin.absolute

/** A computed change that should equal its margin may miss it by a rounding. */
const ROUNDING = 1e-9

/** Whether a change is as large as the smallest that is worth reporting of its metric. */
export function marginReached(compared: Compared): boolean {
  const change = judgedChange(compared)
  return change !== undefined && 'value' in compared.before && Math.abs(change.value) >= marginOf(compared) * (1 - ROUNDING)
}
