import type { Unit } from '../../model/metric.js'

/** Steps that people count time in: seconds, minutes, hours, days. */
const CLOCK = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400]
const DAY = 86_400

/** Round values from below the least to above the most, some four of them: whole minutes for times, 1, 2 or 5 for all else. */
export function ticksFor(unit: Unit, least: number, most: number, about = 3): number[] {
  const span = most - least || Math.abs(most) || 1
  const step = stepFor(unit, span / about)
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)]
  // Told as whole steps: adding up 0.1 ten times is not 1.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

function stepFor(unit: Unit, least: number): number {
  if (unit === 'second' && least <= DAY) return CLOCK.find(it => it >= least) ?? DAY
  const base = unit === 'second' ? DAY : 1
  const power = 10 ** Math.floor(Math.log10(least / base))
  const factor = [1, 2, 5, 10].find(it => it * power * base >= least * (1 - 1e-9)) ?? 10
  return factor * power * base
}
