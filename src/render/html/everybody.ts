import type { Report } from '../../model/report.js'
import { periodName } from '../periods.js'
import { metricName } from '../table/ink.js'
import { chooseMetrics, finder, isKnown, knownCompared } from '../table/lookup.js'
import { scaleFor } from '../values.js'
import { captionOf } from './captions.js'
import { type Html, html } from './escape.js'
import { periodsOf, type Series, seriesOf, unitOf } from './series.js'
import { panelOf, pictureOf, SIZES } from './svg.js'
import { timeOf } from './time.js'

/** Small pictures: more than that is no overview. */
const MOST = 6

/** Everybody over time, a small picture a metric: those that stand side by side first. */
export function everybodyPictures(report: Report): Html | undefined {
  const { main, extra } = chooseMetrics(report, knownCompared(report.comparisons))
  const all = [...main, ...extra].flatMap(it => seriesOf(report, it.id, {}) ?? []).slice(0, MOST)
  const [window] = report.question.windows
  if (all.length === 0 || window === undefined) return undefined
  const find = finder(report.comparisons.filter(it => it.window === window.name))
  const periods = periodsOf(all)
  const figures = all.map(series => {
    const { metric } = series
    const panel = panelOf(series, report, undefined, false)
    const time = timeOf(report, periods, SIZES.small.width - 60, window)
    const says = saysOf(series, find(metric.id, {})?.verdict)
    const told = { id: `everybody-${metric.id}`, title: `${metricName(metric)} of everybody`, says }
    return html`<figure><figcaption>${metricName(metric)} <span>${unitOf(metric, panel.scale, report)}</span></figcaption>${pictureOf([panel], time, 'small', told)}</figure>`
  })
  const caption = captionOf(report, window, periods, {})
  return html`<div class="multiples">${figures}</div><p class="small quiet">${caption}</p>`
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
