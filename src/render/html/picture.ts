import type { Finding, Leg, Measurement, Report } from '../../model/report.js'
import { grainName, periodName } from '../periods.js'
import { lowerFirst, plain, upperFirst } from '../plain.js'
import { movedSentence } from '../sentences.js'
import { metricName, nameOf } from '../table/ink.js'
import { isKnown } from '../table/lookup.js'
import { clipped, count, percent, scaleFor, UNKNOWN } from '../values.js'
import { fold, tableOf } from './blocks.js'
import { captionOf } from './captions.js'
import { type Html, html } from './escape.js'
import { periodsOf, type Series, seriesOf } from './series.js'
import { othersOf, panelOf, pictureOf, SIZES } from './svg.js'
import { timeOf } from './time.js'

/** The two sides of a finding over time, one above the other; nothing where the report does not hold its periods. */
export function findingPicture(finding: Finding, index: number, report: Report): Html | undefined {
  const legs = sidesOf(finding)
  const both = legs.flatMap(leg => {
    const series = seriesOf(report, leg.metric, finding.segment)
    return series === undefined ? [] : [{ leg, series }]
  })
  const window = report.question.windows.find(it => it.name === finding.window)
  if (both.length === 0 || both.length < legs.length) return undefined
  const periods = periodsOf(both.map(it => it.series))
  const names = both.map(it => lowerFirst(metricName(it.series.metric)))
  const title = `${upperFirst(names.join(' and '))} of ${nameOf(finding.segment)}, ${grainName(report.question.grain)} by ${grainName(report.question.grain)}`
  const drawings = (['broad', 'narrow'] as const).map(size => {
    const time = timeOf(report, periods, SIZES[size].width - 60, window, finding.segment)
    const panels = both.map(it => panelOf(it.series, report, it.leg, size === 'narrow'))
    return pictureOf(panels, time, size, { id: `picture-${index + 1}-${size}`, title, says: movedSentence(finding, report) })
  })
  const beside = both.some(it => othersOf(it.series, report).length > 0)
  const lines = ['Dotted line: the level before.', ...(beside ? ['Dashed line: everybody.'] : [])]
  return html`<figure>${drawings}<figcaption>${captionOf(report, window, periods, finding.segment, lines)}</figcaption></figure>
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
  return [...new Set([gain ?? all[0], cost])].filter(it => it !== undefined)
}

/** The figures of a picture, for whoever would rather read them. */
function figuresFold(series: readonly Series[], title: string, report: Report): Html {
  const periods = periodsOf(series)
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
