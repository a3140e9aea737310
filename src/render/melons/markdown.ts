import type { Melons, Quadrant } from '../../model/melons.js'
import { segmentKey } from '../../model/segment.js'
import { list, table } from '../markdown/blocks.js'
import { escaped, escapedLine } from '../markdown/escape.js'
import { plain, upperFirst } from '../plain.js'
import { nameOf, valuesOf } from '../table/ink.js'
import { families } from '../table/lookup.js'
import { count, UNKNOWN } from '../values.js'
import { shortName } from './heads.js'
import { aimName, CORNERS, cellFinder, figureWriter, floorText, headline, melonShare, standingText, targetText } from './said.js'

/** The sheet for a ticket or a wiki, with every period in words and figures; melons stand out. */
export function melonMarkdown(melons: Melons): string {
  const { target, floor, where, periods, cells, standing, counts } = melons
  const [first = '', ...rest] = headline(melons)
  const [find, write] = [cellFinder(cells), figureWriter(melons)]
  const stands = new Map(standing.map(it => [segmentKey(it.segment), it]))
  const counted = (facet: string, from: string) => melonShare(counts.find(it => it.by.join(', ') === facet && it.period.from === from))
  const rows = families(cells.map(it => it.segment)).flatMap(({ facet, segments }) => [
    ...segments.map(segment => {
      const name = facet === '' ? nameOf(segment) : `${plain(facet)}: ${valuesOf(segment)}`
      const stand = stands.get(segmentKey(segment))
      const texts = periods.map(period => {
        const cell = find(segment, period)
        const text = escaped(cell === undefined ? UNKNOWN : [cell.quadrant ?? UNKNOWN, ...write(cell)].join(' '))
        return cell?.quadrant === 'melon' ? `**${text}**` : text
      })
      return [escaped(name), escaped(stand === undefined ? UNKNOWN : standingText(stand, periods)), ...texts]
    }),
    ...(segments.length < 2 ? [] : [[escaped(`melons by ${plain(facet)}`), '', ...periods.map(period => counted(facet, period.from))]]),
  ])
  const head = ['', 'Stands', ...periods.map(it => shortName(it, periods))]
  const blocks = [
    `## ${escaped(first)}`,
    ...rest.map(escapedLine),
    ...(where.length === 0 ? [] : [escapedLine(`Only ${where.join(', ')}`)]),
    ...list([`Target: ${targetText(target)}`, `Floor: ${floorText(floor)}`]),
    ...(periods.length === 0
      ? []
      : [
          table(
            head.map(escaped),
            rows,
            head.map(() => 'left' as const),
          ),
        ]),
    ...list([
      `In each cell: ${aimName(target)}, then ${aimName(floor)}`,
      ...(Object.keys(CORNERS) as Quadrant[]).map(it => `${upperFirst(it)}: ${CORNERS[it]}`),
      `${UNKNOWN} not known, or fewer than ${count(melons.fewest)} answers`,
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}
