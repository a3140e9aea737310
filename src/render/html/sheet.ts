import type { MelonCell, MelonStanding, ReportedMelons } from '../../model/melons.js'
import { segmentKey } from '../../model/segment.js'
import { CORNERS, cellFinder, figureWriter, floorText, headline, standingText, targetText } from '../melons/said.js'
import { periodName } from '../periods.js'
import { upperFirst } from '../plain.js'
import { metricName, nameOf, valuesOf } from '../table/ink.js'
import { families } from '../table/lookup.js'
import { count, UNKNOWN } from '../values.js'
import { fold, list, scrolled } from './blocks.js'
import { type Content, type Html, html } from './escape.js'

/** Segments by target met or missed and score over or under its floor: the newest period in full, the others in a word each. */
export function sheetOf(sheet: ReportedMelons, said?: Content): Html {
  const { target, floor, periods, cells, fewest } = sheet
  const seen = Object.entries(CORNERS).filter(([corner]) => cells.some(it => it.quadrant === corner))
  const corners = seen.map(([corner, says]) => `${corner}: ${says}`)
  return html`<h3>${upperFirst(targetText(target))}, with a floor of ${floorText(floor)}</h3>${said}
${newestTable(sheet)}
<div class="small quiet">${list([...corners, `${UNKNOWN}: not known, or fewer than ${count(fewest)} answers`])}</div>
${periods.length > 1 ? fold('Period by period', allPeriods(sheet)) : undefined}`
}

/** The same on a page that has not told yet what it shows. */
export const toldSheet = (sheet: ReportedMelons): Html =>
  sheetOf(
    sheet,
    headline(sheet).map(it => html`<p>${it}.</p>`),
  )

type Segment = MelonCell['segment']

/** A row a segment, under the facet that it is a value of. */
function segmentRows({ cells }: ReportedMelons, columns: number, cellsOf: (segment: Segment) => Content): Html[] {
  return families(cells.map(it => it.segment)).map(({ facet, segments }) => {
    const across = facet === '' ? undefined : html`<tr><th scope="rowgroup" colspan="${columns}">${facet}</th></tr>`
    const rows = segments.map(it => html`<tr><th scope="row">${facet === '' ? nameOf(it) : valuesOf(it)}</th>${cellsOf(it)}</tr>`)
    return html`<tbody>${across}${rows}</tbody>`
  })
}

function newestTable(sheet: ReportedMelons): Html | undefined {
  const { target, floor, cells, periods, standing } = sheet
  const newest = periods.at(-1)
  if (newest === undefined) return undefined
  const find = cellFinder(cells)
  const write = figureWriter(sheet)
  const stands = new Map(standing.map(it => [segmentKey(it.segment), it]))
  const rows = segmentRows(sheet, 4, segment => {
    const cell = find(segment, newest)
    const stand = stands.get(segmentKey(segment))
    const word = stand === undefined ? UNKNOWN : standingText(stand, periods)
    if (cell === undefined) return html`<td>${UNKNOWN}</td><td>${UNKNOWN}</td><td>${word}</td>`
    const [met, felt] = write(cell)
    return html`${targetCell(cell, met)}${scoreCell(cell, felt)}<td>${cornerOf(stand?.quadrant, word)}</td>`
  })
  const caption = `Target and floor in ${periodName(newest)}`
  const heads = ['segment', metricName(target), metricName(floor), 'stands'].map(it => html`<th scope="col">${it}</th>`)
  return scrolled(caption, html`<table class="matrix sheet"><caption>${caption}</caption><thead><tr>${heads}</tr></thead>${rows}</table>`)
}

const targetCell = ({ target: it }: MelonCell, text: string): Html =>
  'value' in it ? sideCell(it.met, `${text} ${it.met ? 'met' : 'missed'}`, it.n) : unknownCell(it.unknown)

const scoreCell = ({ score: it }: MelonCell, text: string): Html =>
  'value' in it ? sideCell(it.over, `${text} ${it.over ? 'over' : 'under'}`, it.n) : unknownCell(it.unknown)

const sideCell = (good: boolean, text: string, n: number): Html =>
  html`<td class="${good ? 'better' : 'worse'}"><span class="nowrap">${text}</span><small>n ${count(n)}</small></td>`

const unknownCell = (why: string): Html => html`<td>${UNKNOWN}<small>${why}</small></td>`

const cornerOf = (quadrant: MelonStanding['quadrant'], word: string): Html =>
  quadrant === 'melon' ? html`<span class="fruit" aria-hidden="true"></span><b class="worse">${word}</b>` : html`<span>${word}</span>`

/** A word a segment and period. */
function allPeriods(sheet: ReportedMelons): Html {
  const { periods, cells } = sheet
  const find = cellFinder(cells)
  const rows = segmentRows(sheet, periods.length + 1, segment =>
    periods.map(it => {
      const quadrant = find(segment, it)?.quadrant
      return html`<td>${cornerOf(quadrant, quadrant ?? UNKNOWN)}</td>`
    }),
  )
  const heads = periods.map(it => html`<th scope="col">${periodName(it)}</th>`)
  const caption = 'Target and floor, period by period'
  return scrolled(
    caption,
    html`<table><caption>${caption}</caption><thead><tr><th scope="col">segment</th>${heads}</tr></thead>${rows}</table>`,
  )
}
