import type { Leg, Report } from '../../model/report.js'
import { shorten } from '../plain.js'
import { metricName } from '../table/ink.js'
import { isEverybody } from '../table/lookup.js'
import { changed, scaleFor } from '../values.js'
import { drawn, type Panel, type Point, type Time } from './draw.js'
import { Html, html } from './escape.js'
import { axisOf, pointsOf, type Series, seriesOf, unitOf } from './series.js'

/** For a page, for a telephone, of which the letters are as large on both, and beside others; in pixels. */
export const SIZES = {
  broad: { width: 660, height: 124 },
  narrow: { width: 330, height: 124 },
  small: { width: 320, height: 92 },
} as const
/** Letters of a title on a telephone. */
const LONGEST_NARROW = 38

export type Size = keyof typeof SIZES

/** A picture's accessible name, and what it shows in words. */
interface Told {
  readonly id: string
  readonly title: string
  readonly says: string
}

/** A series as a panel: beside everybody, and with the two sides of a leg where there is one. */
export function panelOf(series: Series, report: Report, leg: Leg | undefined, narrow: boolean): Panel {
  const { metric } = series
  const points = pointsOf(series)
  const others = othersOf(series, report)
  const values = [...points.flatMap(it => [it.low, it.high]), ...others.map(it => it.value), leg?.before.value].filter(
    it => it !== undefined,
  )
  const { scale, ticks } = axisOf(metric, values)
  const unit = unitOf(metric, scale, report)
  const name = shorten(metricName(metric), narrow ? LONGEST_NARROW : Number.POSITIVE_INFINITY)
  const title = leg === undefined ? [] : [name, ...(narrow ? [unit, sidesText(leg, series)] : [`${unit} · ${sidesText(leg, series)}`])]
  return { title, side: metric.side, points, others, ...(leg === undefined ? {} : { level: leg.before.value }), scale, ticks }
}

/** The same of everybody; of counts it would be the sum, beside which a part lies at the bottom. */
export function othersOf({ metric, segment }: Series, report: Report): Point[] {
  const everybody = isEverybody(segment) || metric.unit === 'count' ? undefined : seriesOf(report, metric.id, {})
  return everybody === undefined ? [] : pointsOf(everybody)
}

/** `6:13 before, 5:06 after (−18 %)` */
function sidesText({ before, after, change }: Leg, { metric }: Series): string {
  const { full } = scaleFor(metric.unit, [before.value, after.value])
  const { value, unit } = changed(metric.unit, change, before.value)
  return `${full(before.value)} before, ${full(after.value)} after (${value}${unit === '' ? '' : ` ${unit}`})`
}

/** Panels under one another in one picture, with what it shows in words for whoever cannot see it. */
export function pictureOf(panels: readonly Panel[], time: Time, size: Size, { id, title, says }: Told): Html {
  const { width, height } = SIZES[size]
  let top = 0
  const groups = panels.map((panel, at) => {
    const one = drawn(panel, time, { width, height, isFirst: at === 0, isLast: at === panels.length - 1, isNamed: size !== 'small' })
    const group = html`<g transform="translate(0,${top})" fill="currentColor" text-anchor="middle">${new Html(one.inner)}</g>`
    top += one.height
    return group
  })
  return html`<svg class="${size}" role="img" aria-labelledby="${id}-title ${id}-says" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}"><title id="${id}-title">${title}</title><desc id="${id}-says">${says}</desc>${groups}</svg>`
}
