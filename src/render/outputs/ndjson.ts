import type { MetricInfo, Report } from '../../model/report.js'
import type { ComparisonRow, FindingRow, MeasurementRow } from '../../model/rows.js'
import { jsonText } from '../json.js'
import { defineOutput, type Rows } from '../output.js'

type Row = FindingRow | ComparisonRow | MeasurementRow

export default defineOutput({
  id: 'ndjson',
  title: 'A finding a line, for pipes and logs',
  extensions: ['.ndjson', '.jsonl'],
  about:
    'Every line is a JSON object of its own, with the name of its schema, its periods and its metrics. `--ndjson comparisons` and `--ndjson measurements` write these instead of the findings. Nothing found is no line at all. `rind schema finding` prints the JSON Schema of a line.',
  render: (report, _, rows = 'findings') => ROWS_OF[rows](report).reduce((text, it) => `${text}${jsonText(it)}\n`, ''),
})

const ROWS_OF: Readonly<Record<Rows, (report: Report) => Row[]>> = {
  findings: report =>
    report.findings.map(({ periods = undefined, ...it }): FindingRow => {
      const named = new Set([...it.operation, ...it.perception].map(leg => leg.metric))
      const metrics = report.metrics.filter(metric => named.has(metric.id))
      return { schema: 'rind/finding/1', ...saidOnce(report), periods: periods ?? periodsOf(report, it.window), metrics, ...it }
    }),
  comparisons: report =>
    report.comparisons.map(
      (it): ComparisonRow => ({
        schema: 'rind/comparison/1',
        ...saidOnce(report),
        periods: periodsOf(report, it.window),
        ...metricOf(report, it.metric),
        ...it,
      }),
    ),
  measurements: report =>
    report.measurements.map(
      (it): MeasurementRow => ({ schema: 'rind/measurement/1', ...saidOnce(report), ...metricOf(report, it.metric), ...it }),
    ),
}

const saidOnce = ({ tool, question: { timezone, interval } }: Report) => ({ tool, timezone, interval })

function periodsOf({ question }: Report, window: string): FindingRow['periods'] {
  const found = question.windows.find(it => it.name === window)
  if (found === undefined) throw new Error(`the report has no window ${window}`)
  const { name: _, ...periods } = found
  return periods
}

function metricOf({ metrics }: Report, id: string): Pick<MetricInfo, 'title' | 'side' | 'unit' | 'better' | 'basis' | 'scale'> {
  const found = metrics.find(it => it.id === id)
  if (found === undefined) throw new Error(`the report does not describe its metric ${id}`)
  const { title, side, unit, better, basis, scale } = found
  return { title, side, unit, better, basis, ...(scale === undefined ? {} : { scale }) }
}
