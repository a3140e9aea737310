import { z } from 'zod'
import { count, range } from './terms.js'

// What a metric is, and what is known of it somewhere: pieces of every contract that holds figures.

export const metric = z.strictObject({
  id: z.string(),
  title: z.string(),
  side: z.enum(['operation', 'perception', 'neither']),
  unit: z.enum(['second', 'share', 'count', 'ratio', 'rating', 'nps']),
  better: z.enum(['lower', 'higher', 'neither']),
  basis: z.enum(['ended', 'opened', 'answered', 'open']),
  margin: z
    .union([z.strictObject({ relative: z.number() }), z.strictObject({ absolute: z.number() })])
    .describe('changes smaller than this are not worth reporting'),
  scale: z.strictObject({ low: z.number(), high: z.number() }).optional().describe('of a rating'),
  note: z.string().optional().describe('what this number leaves out with these files'),
})

export const known = {
  n: count.describe('records measured'),
  ...range,
  median: z.number().optional(),
  p90: z.number().optional(),
}
export const unknown = { unknown: z.string().describe('why there is no number') }
