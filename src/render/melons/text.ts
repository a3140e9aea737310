import type { MelonStanding, Melons } from '../../model/melons.js'
import type { Look } from '../output.js'
import { periodName } from '../periods.js'
import { plain, upperFirst, wrap } from '../plain.js'
import { fewOf, nameOf } from '../table/ink.js'
import { families } from '../table/lookup.js'
import { count, counted } from '../values.js'
import { aimName, cellFinder, figureWriter, floorText, headline, standingText, targetText } from './said.js'

/** What a mail's lines may have. */
const LONGEST = 76

/** Melons told with their figures. */
const MOST_TOLD = 10

/** The sheet in sentences, for a mail: what the melons are, since when, with their figures, and how many there were before. */
export function melonMail(melons: Melons, { width }: Look): string {
  const { target, floor, where, standing } = melons
  const told = standing.filter(it => it.quadrant === 'melon')
  const paragraphs = [
    [...headline(melons), ...(where.length === 0 ? [] : [`Only ${plain(where.join(', '))} was looked at`])],
    [`A watermelon meets its target (${targetText(target)}) while its customers stay under the floor (${floorText(floor)})`],
    told.slice(0, MOST_TOLD).map(it => one(it, melons)),
    overTime(melons),
  ]
  const texts = paragraphs.filter(it => it.length > 0).map(it => it.map(text => `${upperFirst(text)}.`).join(' '))
  return `${texts.map(it => wrap(it, Math.min(width, LONGEST)).join('\n')).join('\n\n')}\n`
}

/** `Team North (melon for 3 months): in July 2026 target met 100 %, mean satisfaction (1–5) 2.59 (64 answers)`. */
function one(it: MelonStanding, melons: Melons): string {
  const newest = melons.periods.at(-1)
  const cell = newest && cellFinder(melons.cells)(it.segment, newest)
  if (!cell || !newest) return nameOf(it.segment)
  const [met, felt] = figureWriter(melons)(cell)
  const answers = 'n' in cell.score ? ` (${counted(cell.score.n, 'answer')})` : ''
  const figures = `${aimName(melons.target)} ${met}, ${aimName(melons.floor)} ${felt}${answers}`
  return `${nameOf(it.segment)} (${standingText(it, melons.periods)}): in ${periodName(newest)} ${figures}`
}

/** For each kind of segments of which there are several how many were melons, period by period; where none ever was, in one breath. */
function overTime({ counts, periods, cells }: Melons): string[] {
  const [first, last] = [periods[0], periods.at(-1)]
  const kinds = families(cells.map(it => it.segment)).filter(it => it.segments.length > 1)
  if (!first || !last || periods.length < 2) return []
  const ownOf = (facet: string) => counts.filter(it => it.by.join(', ') === facet)
  const ever = kinds.filter(it => ownOf(it.facet).some(one => one.melon > 0))
  const never = kinds.filter(it => !ever.includes(it)).map(it => plain(it.facet))
  const span = periodName({ from: first.from, to: last.to })
  return [
    ...ever.map(({ facet }) => {
      const row = ownOf(facet).map(it => count(it.melon))
      return `melons by ${plain(facet)}, ${span}: ${fewOf(row, row.length)}, the last of ${count(ownOf(facet).at(-1)?.segments ?? 0)}`
    }),
    ...(never.length === 0 ? [] : [`${ever.length === 0 ? `no melons, ${span},` : 'none ever'} by ${fewOf(never, never.length, 'or')}`]),
  ]
}
