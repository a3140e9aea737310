import { daysOfEvent } from '../../model/event.js'
import type { Finding, Leg, Measurement, Report } from '../../model/report.js'
import { grainName, periodName, periodsName } from '../periods.js'
import { lowerFirst, plain, upperFirst } from '../plain.js'
import { movedSentence } from '../sentences.js'
import { fewOf, metricName, nameOf } from '../table/ink.js'
import { chooseMetrics, finder, isEverybody, isKnown, knownCompared } from '../table/lookup.js'
import { changed, clipped, count, percent, scaleFor, UNKNOWN } from '../values.js'
import { fold, tableOf } from './blocks.js'
import { drawn, type Panel, type Time } from './draw.js'
import { Html, html } from './escape.js'
import { axisOf, periodsOf, pointsOf, type Series, seriesOf, unitOf } from './series.js'
import { eventsIn, timeOf } from './time.js'

/** A picture for a page, and the same for a telephone: its letters are as large on both. */
const WIDTHS = { broad: 660, narrow: 330 } as const
const HEIGHT = 124

/** What a picture of everybody's metric takes of its column. */
const SMALL = { width: 320, height: 92 } as const
const MOST_SMALL = 6

/** A picture's accessible name, and what it shows in words. */
interface Told {
  readonly id: string
  readonly title: string
  readonly says: string
}

/** The two sides of a finding over time, one above the other; nothing where the report does not hold its periods. */
export function findingPicture(finding: Finding, index: number, report: Report): Html | undefined {
  const legs = sidesOf(finding)
  const both = legs.flatMap(leg => {
    const series = seriesOf(report, leg.metric, finding.segment)
    return series === undefined ? [] : [{ leg, series }]
  })
  const [first] = both
  const window = report.question.windows.find(it => it.name === finding.window)
  if (first === undefined || both.length < legs.length || window === undefined) return undefined
  const periods = periodsOf(first.series)
  const names = both.map(it => lowerFirst(metricName(it.series.metric)))
  const title = `${upperFirst(names.join(' and '))} of ${nameOf(finding.segment)}, ${grainName(report.question.grain)} by ${grainName(report.question.grain)}`
  const drawings = (['broad', 'narrow'] as const).map(kind => {
    const time = timeOf(report, periods, WIDTHS[kind] - 60, window, finding.segment)
    const panels = both.map(it => panelOf(it.series, report, it.leg, kind === 'narrow'))
    return pictureOf(panels, time, kind, { id: `picture-${index + 1}-${kind}`, title, says: movedSentence(finding, report) })
  })
  return html`<figure>${drawings}<figcaption>${captionOf(report, finding, window, periods)}</figcaption></figure>
${figuresFold(
  both.map(it => it.series),
  title,
  report,
)}`
}

/** One leg of either side; of a finding with one side alone, what is set against what. */
function sidesOf({ operation, perception }: Finding): Leg[] {
  const [one, other] = [operation[0], perception[0]]
  if (one !== undefined && other !== undefined) return [one, other]
  const all = [...operation, ...perception]
  const [gain, cost] = [all.find(it => it.role === 'gain'), all.find(it => it.role === 'cost')]
  return [gain ?? all[0], cost].filter((it, at, legs) => it !== undefined && legs.indexOf(it) === at) as Leg[]
}

function panelOf(series: Series, report: Report, leg: Leg | undefined, narrow: boolean): Panel {
  const { metric, segment } = series
  const points = pointsOf(series)
  const everybody = isEverybody(segment) ? undefined : seriesOf(report, metric.id, {})
  const others = everybody === undefined ? [] : pointsOf(everybody)
  const values = [...points.flatMap(it => [it.low, it.high]), ...others.map(it => it.value), leg?.before.value].filter(
    it => it !== undefined,
  )
  const { scale, ticks } = axisOf(metric, values)
  const unit = unitOf(metric, scale, report)
  const title =
    leg === undefined ? [] : [metricName(metric), ...(narrow ? [unit, sidesText(leg, series)] : [`${unit} · ${sidesText(leg, series)}`])]
  return { title, side: metric.side, points, others, ...(leg === undefined ? {} : { level: leg.before.value }), scale, ticks }
}

/** `6:13 before, 5:06 after (−18 %)` */
function sidesText({ before, after, change }: Leg, { metric }: Series): string {
  const { full } = scaleFor(metric.unit, [before.value, after.value])
  const { value, unit } = changed(metric.unit, change, before.value)
  return `${full(before.value)} before, ${full(after.value)} after (${value}${unit === '' ? '' : ` ${unit}`})`
}

/** Panels under one another in one picture, with what it shows in words for whoever cannot see it. */
function pictureOf(panels: readonly Panel[], time: Time, kind: 'broad' | 'narrow' | 'small', { id, title, says }: Told): Html {
  const { width, height } = kind === 'small' ? SMALL : { width: WIDTHS[kind], height: HEIGHT }
  let top = 0
  const groups = panels.map((panel, at) => {
    const one = drawn(panel, time, { width, height, isFirst: at === 0, isLast: at === panels.length - 1 })
    const group = html`<g transform="translate(0,${top})" fill="currentColor" text-anchor="middle">${new Html(one.inner)}</g>`
    top += one.height
    return group
  })
  return html`<svg class="${kind}" role="img" aria-labelledby="${id}-title ${id}-says" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}"><title id="${id}-title">${title}</title><desc id="${id}-says">${says}</desc>${groups}</svg>`
}

/** How a picture is to be read, in words: what is shaded, the band, the other lines, what happened. */
function captionOf(
  report: Report,
  { segment }: Finding,
  window: Report['question']['windows'][number],
  periods: readonly { from: string; to: string }[],
): string {
  const events = eventsIn(report, periods[0]?.from ?? '', periods.at(-1)?.to ?? '', segment)
  return [
    `Shaded: before (${periodsName(window.before)}) and after (${periodName(window.after)}).`,
    `Band: ${percent(report.question.interval)} interval of each ${grainName(report.question.grain)}.`,
    `Dotted line: the level before.${isEverybody(segment) ? '' : ' Dashed line: everybody.'}`,
    ...(events.length === 0
      ? []
      : [
          `Dotted rule: ${fewOf(
            events.map(it => `${plain(it.label)} (${periodName(daysOfEvent(it))})`),
            events.length,
          )}.`,
        ]),
    'The axes do not begin at 0.',
  ].join(' ')
}

/** The figures of a picture, for whoever would rather read them. */
function figuresFold(series: readonly Series[], title: string, report: Report): Html {
  const periods = series[0] === undefined ? [] : periodsOf(series[0])
  const find = series.map(({ metric, measured }) => {
    const known = measured.filter(isKnown).map(it => it.value)
    const scale = scaleFor(metric.unit, known)
    const own = new Map(measured.map(it => [it.period.from, it]))
    return (from: string) => figureCells(own.get(from), scale.full, value => clipped(metric, value))
  })
  const interval = `${percent(report.question.interval)} interval`
  const heads = series.flatMap(({ metric }) => [
    { title: metricName(metric), right: true as const },
    { title: interval, right: true as const },
    { title: 'n', right: true as const },
  ])
  const rows = periods.map(it => [periodName(it), ...find.flatMap(cells => cells(it.from))])
  return fold('The same in figures', tableOf(title, [{ title: grainName(report.question.grain) }, ...heads], rows))
}

function figureCells(it: Measurement | undefined, full: (value: number) => string, clip: (value: number) => number): string[] {
  if (it === undefined) return [UNKNOWN, '', '']
  return isKnown(it) ? [full(it.value), `${full(clip(it.low))} to ${full(clip(it.high))}`, count(it.n)] : [UNKNOWN, plain(it.unknown), '']
}

/** Everybody over time, a small picture a metric: those that stand side by side first. */
export function everybodyPictures(report: Report): Html | undefined {
  const { main, extra } = chooseMetrics(report, knownCompared(report.comparisons))
  const all = [...main, ...extra].flatMap(it => seriesOf(report, it.id, {}) ?? []).slice(0, MOST_SMALL)
  const [window] = report.question.windows
  if (all.length === 0 || window === undefined) return undefined
  const find = finder(report.comparisons.filter(it => it.window === window.name))
  const figures = all.map(series => {
    const { metric } = series
    const panel = panelOf(series, report, undefined, false)
    const time = timeOf(report, periodsOf(series), SMALL.width - 60, window)
    const says = saysOf(series, find(metric.id, {})?.verdict)
    const told = { id: `everybody-${metric.id}`, title: `${metricName(metric)} of everybody`, says }
    return html`<figure><figcaption>${metricName(metric)} <span>${unitOf(metric, panel.scale, report)}</span></figcaption>${pictureOf([panel], time, 'small', told)}</figure>`
  })
  return html`<div class="multiples">${figures}</div>`
}

function saysOf({ metric, measured }: Series, verdict: string | undefined): string {
  const known = measured.filter(isKnown)
  const { full } = scaleFor(
    metric.unit,
    known.map(it => it.value),
  )
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `From ${full(first.value)} in ${periodName(first.period)} to ${full(last.value)} in ${periodName(last.period)}${verdict === undefined ? '' : `; against the reference: ${verdict}`}.`
}
