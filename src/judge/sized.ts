import type { Comparison } from '../model/report.js'
import type { Compared } from './rule.js'

/** The change that is judged: like for like where that is known. */
export const judgedChange = ({ standardised, change }: Comparison): { value: number; low: number; high: number } | undefined =>
  standardised ?? change

/** A computed change that should equal its margin may miss it by a rounding. */
const ROUNDING = 1e-9

/** Whether a change is as large as the smallest that is worth reporting of its metric. */
export function marginReached(compared: Compared): boolean {
  const change = judgedChange(compared)
  const { before, card } = compared
  if (!change || !('value' in before)) return false
  const margin = 'relative' in card.margin ? card.margin.relative * Math.abs(before.value) : card.margin.absolute
  return Math.abs(change.value) >= margin * (1 - ROUNDING)
}
