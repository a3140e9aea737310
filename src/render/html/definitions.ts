import type { MetricInfo, Report } from '../../model/report.js'
import { lowerFirst } from '../plain.js'
import { metricName } from '../table/ink.js'
import { isEverybody, isKnown } from '../table/lookup.js'
import { scaleName, stepOf } from '../values.js'
import { fold } from './blocks.js'
import { type Html, html } from './escape.js'

/** What each metric with a figure counts, leaves out and waits for; nothing where the report does not say. */
export function definitions(report: Report): Html | undefined {
  const known = new Set(report.measurements.filter(it => isKnown(it) && isEverybody(it.segment)).map(it => it.metric))
  for (const it of report.findings.flatMap(one => [...one.operation, ...one.perception])) known.add(it.metric)
  const shown = report.metrics.filter(it => known.has(it.id)).sort((a, b) => (a.title < b.title ? -1 : 1))
  if (shown.length === 0) return undefined
  return html`<div class="folds">${shown.map(it => fold(metricName(it), definition(it)))}</div>`
}

const BETTER = { lower: 'Lower is better', higher: 'Higher is better', neither: 'No direction is better' } as const
const BASES = {
  ended: 'counted in the period in which the contact ended',
  opened: 'counted in the period in which the contact was opened',
  answered: 'counted in the period in which the answer was given',
  open: 'counted at the end of every period in which the contact waits to be solved',
} as const

function definition(metric: MetricInfo): Html {
  const { counted, better, basis, margin, note } = metric
  const scale = scaleName(metric)
  const least = 'relative' in margin ? `${Math.round(margin.relative * 100)} %` : stepOf(metric.unit, margin.absolute)
  const rows = [
    ['Formula', counted?.formula],
    ['Left out', counted?.leavesOut],
    ['Ripe', counted?.ripens],
    ['Scale', scale === '' ? undefined : scale],
    ['Good', `${BETTER[better]}; changes under ${least} are not worth reporting`],
    ['Period', BASES[basis]],
    ['With these files', note],
  ].flatMap(([name, text]) => (text === undefined ? [] : [html`<div><dt>${name}:</dt><dd>${lowerFirst(text)}</dd></div>`]))
  return html`${counted === undefined ? undefined : html`<p>${counted.what}</p>`}<dl class="small">${rows}</dl>`
}
