import { z } from 'zod'
import { count, range, unit } from './terms.js'

// What a metric is, and what is known of it somewhere: pieces of every contract that holds figures.

export const metric = z.strictObject({
  id: z.string(),
  title: z.string(),
  side: z.enum(['operation', 'perception', 'neither']),
  unit,
  better: z.enum(['lower', 'higher', 'neither']),
  basis: z.enum(['ended', 'opened', 'answered', 'open']),
  margin: z
    .union([z.strictObject({ relative: z.number() }), z.strictObject({ absolute: z.number() })])
    .describe('changes smaller than this are not worth reporting'),
  scale: z.strictObject({ low: z.number(), high: z.number() }).optional().describe('of a rating'),
  note: z.string().optional().describe('what this number leaves out with these files'),
  counted: z
    .strictObject({
      what: z.string(),
      formula: z.string().optional().describe('what is divided by what, or added up'),
      leavesOut: z.string().optional().describe('the records that are not counted'),
      ripens: z.string().optional().describe('how long a record waits until it is counted'),
    })
    .optional()
    .describe('how it is defined'),
})

export const known = {
  n: count.describe('records measured'),
  ...range,
  median: z.number().optional(),
  p90: z.number().optional(),
}
export const unknown = { unknown: z.string().describe('why there is no number') }
