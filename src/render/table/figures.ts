import type { Figure } from '../../model/report.js'
import { periodName } from '../periods.js'
import { plain, upperFirst } from '../plain.js'
import { changed, count, scaleFor } from '../values.js'
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
    const isChange = first.change === true
    const told = all.map(({ period, value, n }) => {
      const when = period === undefined ? '' : `${periodName(period)} `
      return `${when}${isChange ? changeText(first.unit, value) : scale.full(value)}${n === undefined ? '' : `\u00a0(${count(n)})`}`
    })
    return [`${upperFirst(plain(first.what))}: ${told.join(', ')}`]
  })
}

/** With its sign: `−0:35`, `+2.9 points`. */
function changeText(unit: Figure['unit'], value: number): string {
  const told = changed(unit, { value, low: value, high: value }, 0)
  return told.unit === '' ? told.value : `${told.value} ${told.unit}`
}
