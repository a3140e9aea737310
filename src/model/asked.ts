import { z } from 'zod'
import { count, day, period, segment } from './terms.js'

// What was asked, as the report repeats it.

const beside = z.strictObject({ file: z.string(), sha256: z.string() })

const ahead = z.strictObject({
  gives: z
    .enum(['comparison', 'wobble', 'certainty', 'quarter'])
    .describe(
      'comparison: two sides at all; wobble: how far metrics stray by themselves, without which nothing is more than watch; certainty: grade confirmed; quarter: the newest three months together beside the newest one',
    ),
  grain: z.enum(['day', 'week', 'month', 'quarter']),
  periods: count.describe('complete ones, more than there are'),
})

export type Ahead = z.infer<typeof ahead>

export const question = z.strictObject({
  grain: z.enum(['day', 'week', 'month', 'quarter', 'all']),
  windows: z.array(
    z.strictObject({
      name: z.string(),
      before: z.array(period).describe('empty: nothing is compared'),
      after: period,
      parts: z.array(period).optional().describe('what the current side is made of, where it is longer than a reference period'),
    }),
  ),
  period: period.describe('all that was measured'),
  by: z.array(z.string()),
  where: z.array(z.string()),
  metrics: z.array(z.string()).describe('asked for by name; empty: all'),
  timezone: z.string(),
  basis: z
    .enum(['opened', 'ended', 'answered'])
    .optional()
    .describe('by which moment every metric that can be is laid into periods; each by its own where it is not here'),
  businessHours: beside.extend({ timezone: z.string() }).optional().describe('the schedule that times in business hours are counted by'),
  activeCustomers: beside.optional().describe('what contacts per active customer are set against'),
  interval: z.number().describe('the confidence of every interval'),
  why: z.string().describe('how the periods were chosen'),
  ahead: z.array(ahead).optional().describe('what more periods will give, soonest first; not there where nothing more is waited for'),
  targets: z
    .array(z.strictObject({ metric: z.string(), value: z.number().describe("in the metric's own unit") }))
    .optional()
    .describe('to be met from the good side'),
  events: z
    .array(
      z.strictObject({
        date: day,
        until: day.optional().describe('the last day of it'),
        label: z.string(),
        kind: z.string(),
        segment: segment.describe('whom it touched'),
      }),
    )
    .optional()
    .describe('what the desk did or suffered, as it was told'),
  eventsFile: beside.optional().describe('where the events stand, if not in the config'),
  floor: z
    .strictObject({ metric: z.string(), value: z.number() })
    .optional()
    .describe('under which a score is too low; the middle of its scale unless told'),
})
