import { z } from 'zod'
import { question } from './asked.js'
import { known, metric, unknown } from './figures.js'
import { finding, input } from './report.js'
import { count, period } from './terms.js'

// The contract of `rind explain --format json`. Only additive changes within a version.

const { id: _, title: __, scale: ___, note: ____, counted: _____, ...card } = metric.shape

const variant = z.strictObject({
  id: z.string().describe('of a metric where own is true'),
  title: z.string(),
  own: z.boolean().describe('a metric that reports hold too'),
  whose: z.string().optional().describe('who defines it so; missing where it is in use without a name'),
  says: z.string().describe('how it differs from the others'),
  unit: metric.shape.unit,
  basis: metric.shape.basis,
})

const described = z.strictObject({
  ...card,
  needs: z.array(z.string()).describe('what some input must carry'),
  formula: z.string().optional(),
  leavesOut: z.string().optional().describe('the records that are not counted'),
  ripens: z.string().optional().describe('how long a record waits until it is counted'),
  family: z
    .strictObject({
      title: z.string(),
      about: z.string(),
      variants: z.array(variant),
      elsewhere: z.array(z.strictObject({ whose: z.string(), says: z.string() })).describe('what is not measured here'),
    })
    .optional()
    .describe('the ways in which the same thing is defined'),
})

const { low, high, ...figures } = known
const sure = { low: low.optional(), high: high.optional() }

const value = z.union([
  z.strictObject({
    id: z.string(),
    title: z.string(),
    unit: metric.shape.unit,
    scale: metric.shape.scale,
    ...figures,
    ...sure,
    change: z.number().optional().describe('from the metric that was asked for, where both have the same unit and good direction'),
  }),
  z.strictObject({ id: z.string(), title: z.string(), unit: metric.shape.unit, ...unknown }),
])

const measured = z.strictObject({
  period,
  why: z.string().describe('how the period was chosen'),
  where: z.array(z.string()),
  timezone: z.string(),
  interval: z.number().describe('the confidence of every interval'),
  inputs: z.array(input),
  note: z.string().optional().describe('what the metric leaves out with these files'),
  values: z.array(value).describe('the same period in each way; the metric itself among them'),
})

const found = z.strictObject({
  finding,
  question,
  inputs: z.array(input),
  metrics: z.array(metric).describe('those that the finding speaks of'),
  checks: z.strictObject({ segments: count, fdr: z.number() }).describe('as in the report: over how many segments chance was reckoned'),
})

export const explanationSchema = z.strictObject({
  schema: z.literal('rind/explanation/1'),
  tool: z.strictObject({ name: z.literal('rind'), version: z.string() }),
  kind: z.enum(['metric', 'rule', 'format', 'output', 'finding']),
  id: z.string(),
  title: z.string(),
  about: z.array(z.string()).describe('paragraphs, the definition first'),
  metric: described.optional(),
  measured: measured.optional(),
  found: found.optional().describe('of a finding: it whole, and what the report says around it'),
})

/** What a name means: as `rind explain` tells it. */
export type Explanation = z.infer<typeof explanationSchema>
export type DescribedMetric = z.infer<typeof described>
export type MeasuredVariants = z.infer<typeof measured>
export type VariantValue = z.infer<typeof value>
