import type { Figure } from '../../model/report.js'
import { periodName } from '../periods.js'
import { plain, upperFirst } from '../plain.js'
import { count, scaleFor } from '../values.js'
import { groupBy } from './group.js'

/** `Mean satisfaction: March 2026 2.4 (90), April 2026 2.3 (101)`: a line for each thing that was measured. */
export function factFigures(figures: readonly Figure[]): string[] {
  return [...groupBy(figures, it => `${it.what} ${it.unit}`).values()].flatMap(all => {
    const [first] = all
    if (first === undefined) return []
    const scale = scaleFor(
      first.unit,
      all.map(it => it.value),
    )
    const told = all.map(({ period, value, n }) => {
      const when = period === undefined ? '' : `${periodName(period)} `
      return `${when}${scale.full(value)}${n === undefined ? '' : `\u00a0(${count(n)})`}`
    })
    return [`${upperFirst(plain(first.what))}: ${told.join(', ')}`]
  })
}
