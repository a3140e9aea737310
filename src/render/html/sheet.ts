import type { MelonCell } from '../../model/melons.js'
import type { Period } from '../../model/period.js'
import type { Sheet } from '../../model/report.js'
import { segmentKey } from '../../model/segment.js'
import { aim, CORNERS } from '../melons.js'
import { periodName } from '../periods.js'
import { lowerFirst } from '../plain.js'
import { nameOf, valuesOf } from '../table/ink.js'
import { families } from '../table/lookup.js'
import { count, counted, scaleFor, UNKNOWN } from '../values.js'
import { fold, list, scrolled } from './blocks.js'
import { type Content, type Html, html } from './escape.js'

/** Segments by target met or missed and score over or under its floor: the newest period in full, the others in a word each. */
export function sheetOf(sheet: Sheet): Html {
  const { target, floor, periods, cells, fewest } = sheet
  const newest = periods.at(-1)
  if (newest === undefined) return html`<p>No period is complete.</p>`
  const aims = `${aim(target, target.better === 'lower' ? 'at most' : 'at least')}, with a floor of ${lowerFirst(aim(floor, ''))}`
  const own = cells.filter(it => it.period.from === newest.from)
  const seen = Object.entries(CORNERS).filter(([corner]) => cells.some(it => it.quadrant === corner))
  return html`<h3>${aims}</h3><p>${headline(own, newest)}</p>
${newestTable(sheet, own, newest)}
<div class="small quiet">${list([...seen.map(([, says]) => says), `${UNKNOWN}: not known, or fewer than ${count(fewest)} answers`])}</div>
${periods.length > 1 ? fold('The periods before', allPeriods(sheet)) : undefined}`
}

function headline(own: readonly MelonCell[], period: Period): string {
  const told = own.filter(it => it.quadrant !== undefined)
  const melons = told.filter(it => it.quadrant === 'melon').map(it => nameOf(it.segment))
  const where = `In ${periodName(period)} ${melons.length === 0 ? 'none' : count(melons.length)} of ${counted(told.length, 'segment')}`
  const names = melons.length === 0 ? '' : `: ${melons.join(', ')}`
  return `${where} met the target and ${melons.length > 1 ? 'were' : 'was'} rated under the floor${names}.`
}

function newestTable({ target, floor, cells }: Sheet, own: readonly MelonCell[], period: Period): Html {
  const cellFor = new Map(own.map(it => [segmentKey(it.segment), it]))
  const scale = (unit: Sheet['target']['unit'], side: 'target' | 'score') =>
    scaleFor(
      unit,
      own.flatMap(it => ('value' in it[side] ? it[side].value : [])),
    )
  const [aimed, scored] = [scale(target.unit, 'target'), scale(floor.unit, 'score')]
  const cellsOf = (it: MelonCell | undefined): Content => {
    if (it === undefined) return html`<td>${UNKNOWN}</td><td>${UNKNOWN}</td><td>${UNKNOWN}</td>`
    const { target: met, score, quadrant } = it
    return html`${
      'value' in met
        ? sideCell(met.met, `${aimed.full(met.value)} ${met.met ? 'met' : 'missed'}`, `n ${count(met.n)}`)
        : html`<td>${UNKNOWN}<small>${met.unknown}</small></td>`
    }${
      'value' in score
        ? sideCell(score.over, `${scored.full(score.value)} ${score.over ? 'over' : 'under'}`, `n ${count(score.n)}`)
        : html`<td>${UNKNOWN}<small>${score.unknown}</small></td>`
    }<td>${cornerOf(quadrant)}</td>`
  }
  const bodies = families(cells.map(it => it.segment)).map(({ facet, segments }) => {
    const rows = segments.map(
      it => html`<tr><th scope="row">${facet === '' ? nameOf(it) : valuesOf(it)}</th>${cellsOf(cellFor.get(segmentKey(it)))}</tr>`,
    )
    return html`<tbody>${acrossOf(facet, 4)}${rows}</tbody>`
  })
  const caption = `Target and floor in ${periodName(period)}`
  const heads = ['segment', aimTitle(target), aimTitle(floor), 'both'].map(it => html`<th scope="col">${it}</th>`)
  return scrolled(caption, html`<table class="matrix sheet"><caption>${caption}</caption><thead><tr>${heads}</tr></thead>${bodies}</table>`)
}

const aimTitle = ({ title }: Sheet['target']): string => title

const sideCell = (good: boolean, text: string, small: string): Html =>
  html`<td class="${good ? 'better' : 'worse'}"><span class="nowrap">${text}</span><small>${small}</small></td>`

const acrossOf = (facet: string, columns: number): Html | undefined =>
  facet === '' ? undefined : html`<tr><th scope="rowgroup" colspan="${columns}">${facet}</th></tr>`

const cornerOf = (quadrant: MelonCell['quadrant']): Html =>
  quadrant === 'melon'
    ? html`<span class="fruit" aria-hidden="true"></span><b class="worse">melon</b>`
    : html`<span>${quadrant ?? UNKNOWN}</span>`

/** A word a segment and period. */
function allPeriods({ periods, cells }: Sheet): Html {
  const cellFor = new Map(cells.map(it => [`${segmentKey(it.segment)} ${it.period.from}`, it]))
  const heads = periods.map(it => html`<th scope="col">${periodName(it)}</th>`)
  const bodies = families(cells.map(it => it.segment)).map(({ facet, segments }) => {
    const rows = segments.map(segment => {
      const own = periods.map(it => html`<td>${cornerOf(cellFor.get(`${segmentKey(segment)} ${it.from}`)?.quadrant)}</td>`)
      return html`<tr><th scope="row">${facet === '' ? nameOf(segment) : valuesOf(segment)}</th>${own}</tr>`
    })
    return html`<tbody>${acrossOf(facet, periods.length + 1)}${rows}</tbody>`
  })
  const caption = 'Target and floor, period by period'
  return scrolled(
    caption,
    html`<table><caption>${caption}</caption><thead><tr><th scope="col">segment</th>${heads}</tr></thead>${bodies}</table>`,
  )
}
