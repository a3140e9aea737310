import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { plain } from '../plain.js'
import type { Scale } from '../values.js'

// Panels as SVG. What Plot makes of them is drawn in a document of our own, so that the same panel gives the same bytes: without
// class names that are made up, and in UTC. Labels are nodes of text, which the document escapes as it is written.

/** One period of a metric: where its middle lies, and what was measured, if anything was. */
export interface Point {
  readonly at: Date
  readonly value?: number
  readonly low?: number
  readonly high?: number
}

/** A stretch of time that is shaded, or that something went on. */
export interface Stretch {
  readonly label: string
  readonly from: Date
  readonly to: Date
}

/** What all panels of a picture have in common: the time that runs through them. */
export interface Time {
  readonly from: Date
  readonly to: Date
  readonly ticks: readonly { readonly at: Date; readonly label: string }[]
  readonly compared: readonly (Stretch & { readonly current: boolean })[]
  readonly events: readonly Stretch[]
}

/** One metric over time. */
export interface Panel {
  /** What stands above it, line by line; nothing where the page says it. */
  readonly title: readonly string[]
  readonly side: 'operation' | 'perception' | 'neither'
  readonly points: readonly Point[]
  /** The same of everybody, to tell apart what came over all. */
  readonly others?: readonly Point[]
  /** The level of the reference, which the newest is held against. */
  readonly level?: number
  readonly scale: Scale
  /** From below all that is drawn to above it. */
  readonly ticks: readonly number[]
}

/** What one panel is drawn into, in pixels. */
interface Frame {
  readonly width: number
  readonly height: number
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Whether events are named beside their rules. */
  readonly isNamed: boolean
}

/** A drawn panel: what stands inside an `svg`, and how high it is. */
export interface Drawn {
  readonly inner: string
  readonly height: number
}

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const COLOURS = { operation: 'var(--op)', perception: 'var(--pe)', neither: 'var(--ink)' } as const
const LINE = 15
const EDGE = { left: 46, right: 12 }

/** Draws one panel; the first of a picture has what is written above the time, the last has its days below it. */
export function drawn(panel: Panel, time: Time, { width, height, isFirst, isLast, isNamed }: Frame): Drawn {
  const strip = isFirst ? ((isNamed ? time.events.length : 0) + (time.compared.length > 0 ? 1 : 0)) * LINE : 0
  const top = panel.title.length * LINE + strip + (isFirst ? 10 : 22)
  const bottom = isLast ? (hasYears(time) ? 2 : 1) * LINE + 4 : 6
  const all = top + height + bottom
  const svg = Plot.plot({
    document,
    className: 'plot',
    width,
    height: all,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: EDGE.left,
    marginRight: EDGE.right,
    x: { type: 'utc', domain: [time.from, time.to], axis: null },
    y: { type: 'linear', domain: [Math.min(...panel.ticks), Math.max(...panel.ticks)], axis: null },
    marks: [
      ...ground(panel, time),
      ...(isFirst ? stripOf(isNamed ? time : { ...time, events: [] }, width) : []),
      ...lines(panel),
      ...words(panel, time, strip, isLast),
    ],
  })
  for (const it of svg.querySelectorAll('style')) it.remove()
  for (const it of svg.querySelectorAll('[aria-label]')) it.removeAttribute('aria-label')
  for (const it of svg.querySelectorAll('[aria-hidden]')) it.removeAttribute('aria-hidden')
  return { inner: svg.innerHTML, height: all }
}

const hasYears = ({ ticks }: Time): boolean => ticks.some(it => it.label.includes('\n'))

/** What lies under the lines: the compared periods, the rules of the scale, the events. */
function ground({ ticks, scale }: Panel, { compared, events }: Time): Plot.Markish[] {
  return [
    ...compared.map(it => Plot.rect([it], { x1: 'from', x2: 'to', fill: it.current ? 'var(--shade-after)' : 'var(--shade)' })),
    Plot.ruleY(ticks, { stroke: 'var(--rule)' }),
    Plot.text(ticks, { y: it => it, text: it => scale.bare(it), frameAnchor: 'left', textAnchor: 'end', dx: -8, ...WRITTEN }),
    ...events.flatMap(it => [
      ...(it.to > it.from ? [Plot.rect([it], { x1: 'from', x2: 'to', fill: 'var(--quiet)', fillOpacity: 0.12 })] : []),
      Plot.ruleX([it], { x: 'from', stroke: 'var(--quiet)', strokeDasharray: '2 3' }),
    ]),
  ]
}

const WRITTEN = { fill: 'var(--quiet)', fontSize: 11 } as const

/** A line of words a row above the panel: what is compared, then each event beside its rule. */
function stripOf({ compared, events, from, to }: Time, width: number): Plot.Markish[] {
  const row = (at: number) => ({ frameAnchor: 'top', lineAnchor: 'bottom', dy: -4 - at * LINE }) as const
  const middle = (it: Stretch) => new Date((it.from.getTime() + it.to.getTime()) / 2)
  const share = (it: Stretch) => (it.from.getTime() - from.getTime()) / (to.getTime() - from.getTime())
  return [
    // The current side is narrow, and its word is wider than it at times.
    ...compared.map(it =>
      Plot.text([it], {
        text: 'label',
        ...row(0),
        ...WRITTEN,
        ...(it.current ? { x: middle } : { x: 'from', textAnchor: 'start', dx: 1 }),
      }),
    ),
    ...events.flatMap((it, at) => {
      const place = row(at + (compared.length > 0 ? 1 : 0))
      const turned = share(it) > 0.5
      const room = Math.floor(((turned ? share(it) : 1 - share(it)) * (width - EDGE.left - EDGE.right)) / 6)
      const label = it.label.length > room ? `${it.label.slice(0, Math.max(1, room - 1)).trimEnd()}…` : it.label
      return [
        Plot.ruleX([it], { x: 'from', stroke: 'var(--quiet)', strokeDasharray: '2 3', insetTop: place.dy - 8, insetBottom: 0 }),
        Plot.text([label], {
          x: [it.from],
          text: [label],
          textAnchor: turned ? 'end' : 'start',
          dx: turned ? -5 : 5,
          ...place,
          ...WRITTEN,
        }),
      ]
    }),
  ]
}

/** The interval as a band, the values as a line with a dot each; everybody and the level before as thin lines. */
function lines({ points, others = [], level, side }: Panel): Plot.Markish[] {
  const stroke = COLOURS[side]
  const known = points.filter(it => it.value !== undefined)
  return [
    Plot.areaY(points, { x: 'at', y1: 'low', y2: 'high', fill: stroke, fillOpacity: 0.16 }),
    // A period between two that are not known has no band to lie in.
    Plot.ruleX(points.filter(isAlone), { x: 'at', y1: 'low', y2: 'high', stroke, strokeOpacity: 0.5 }),
    ...(level === undefined ? [] : [Plot.ruleY([level], { stroke, strokeOpacity: 0.75, strokeDasharray: '1 3' })]),
    Plot.lineY(others, { x: 'at', y: 'value', stroke: 'var(--quiet)', strokeWidth: 1.2, strokeDasharray: '5 3' }),
    Plot.lineY(points, { x: 'at', y: 'value', stroke, strokeWidth: 2 }),
    Plot.dot(known, { x: 'at', y: 'value', fill: stroke, stroke: 'var(--paper)', strokeWidth: 1.5, r: 4 }),
  ]
}

const isAlone = (it: Point, at: number, all: readonly Point[]): boolean =>
  it.value !== undefined && all[at - 1]?.value === undefined && all[at + 1]?.value === undefined

/** The title above, the days below. */
function words({ title }: Panel, { ticks }: Time, strip: number, isLast: boolean): Plot.Markish[] {
  const height = title.length * LINE
  const heads = title.map((it, at) =>
    Plot.text([plain(it)], {
      text: [plain(it)],
      frameAnchor: 'top-left',
      lineAnchor: 'top',
      dx: -EDGE.left,
      dy: at * LINE - height - strip - 6,
      fontSize: at === 0 ? 13 : 12,
      fontWeight: at === 0 ? 600 : 400,
      fill: at === 0 ? 'var(--ink)' : 'var(--quiet)',
    }),
  )
  if (!isLast) return heads
  return [
    ...heads,
    Plot.text(ticks, { x: 'at', text: 'label', frameAnchor: 'bottom', lineAnchor: 'top', dy: 6, lineHeight: 1.25, ...WRITTEN }),
  ]
}
