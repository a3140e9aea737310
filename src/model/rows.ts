import { z } from 'zod'
import { metric } from './figures.js'
import { comparison, finding, measurement } from './report.js'
import { period } from './terms.js'

// The contracts of `--format ndjson`: a line is an entry of the report, with what the rest of the report says of it laid
// beside, so that it can be read alone. Only additive changes within a version, as in the report.

const by = {
  tool: z.strictObject({ name: z.literal('rind'), version: z.string() }),
  timezone: z.string(),
  interval: z.number().describe('the confidence of every interval'),
}

/** What is known of the metric beside its id. */
const { title, side, unit, better, basis, scale } = metric.shape
const measured = { title, side, unit, better, basis, scale }

const periods = z
  .strictObject({ before: z.array(period), after: period, parts: z.array(period).optional() })
  .describe('what is set against what: the window of that name')

/** A line that stands alone always tells its periods. */
const { periods: _, ...found } = finding.shape

export const findingRow = z.strictObject({
  schema: z.literal('rind/finding/1'),
  ...by,
  periods,
  metrics: z.array(metric).describe('those of the two sides'),
  ...found,
})

export const comparisonRow = z.strictObject({ schema: z.literal('rind/comparison/1'), ...by, periods, ...measured, ...comparison.shape })

const [known, unknown] = measurement.options
const measurementHead = { schema: z.literal('rind/measurement/1'), ...by, ...measured }

export const measurementRow = z.union([
  z.strictObject({ ...measurementHead, ...known.shape }),
  z.strictObject({ ...measurementHead, ...unknown.shape }),
])

export type FindingRow = z.infer<typeof findingRow>
export type ComparisonRow = z.infer<typeof comparisonRow>
export type MeasurementRow = z.infer<typeof measurementRow>
