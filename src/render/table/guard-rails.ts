import type { Report } from '../../model/report.js'
import { lowerFirst, pad, plain, wrap } from '../plain.js'
import { factFigures } from './figures.js'
import { widest } from './frame.js'
import { fewOf, type Ink, nameOf } from './ink.js'

/** Parts told by name. */
const MOST_PARTS = 5

/** The guard rails that were set, and what became of each. */
export function guardRails({ guardRails: rails = [] }: Report, ink: Ink): string[] {
  if (rails.length === 0) return []
  const column = widest(rails.map(it => it.outcome)) + 2
  const lines = rails.flatMap(({ says, outcome, why, figures, segments }) => {
    const where = segments.length === 0 ? [] : [`in ${fewOf(segments.map(nameOf), MOST_PARTS)}`]
    const details = [...where, ...factFigures(figures).map(lowerFirst), ...(why === undefined ? [] : [plain(why)])]
    const text = wrap(`${plain(says)}${details.length === 0 ? '' : ` (${details.join('; ')})`}`, ink.measure - column)
    return text.map((line, at) => {
      const word = pad(at === 0 ? outcome : '', column)
      return `${outcome === 'broken' ? ink.verdict('worse', word) : word}${line}`
    })
  })
  return [ink.strong('Guard rails'), ...lines]
}
