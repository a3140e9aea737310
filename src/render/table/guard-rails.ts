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
  const lines = rails.flatMap(it =>
    wrap(railText(it), ink.measure - column).map((line, at) => {
      const word = pad(at === 0 ? it.outcome : '', column)
      return `${it.outcome === 'broken' ? ink.verdict('worse', word) : word}${line}`
    }),
  )
  return [ink.strong('Guard rails'), ...lines]
}

/** The same in running text: `broken: mean satisfaction must not worsen (…)`. */
export const railTexts = ({ guardRails: rails = [] }: Report): string[] => rails.map(it => `${it.outcome}: ${railText(it)}`)

function railText({ says, why, figures, segments }: NonNullable<Report['guardRails']>[number]): string {
  const where = segments.length === 0 ? [] : [`in ${fewOf(segments.map(nameOf), MOST_PARTS)}`]
  const details = [...where, ...factFigures(figures).map(lowerFirst), ...(why === undefined ? [] : [plain(why)])]
  return `${plain(says)}${details.length === 0 ? '' : ` (${details.join('; ')})`}`
}
