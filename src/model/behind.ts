import { z } from 'zod'
import { count, file, unit } from './terms.js'

// What a finding can be followed to: the records that show it, and what would speak against it.

export const evidence = z.strictObject({
  interaction: z.string().optional().describe('the id of the contact'),
  customer: z.string().optional().describe('where the finding is about customers'),
  ...file,
  operation: z.strictObject({ metric: z.string(), value: z.number().describe('of this contact') }).optional(),
  answer: z.strictObject({ ...file, points: z.number().describe('as the customer gave them'), comment: z.string().optional() }).optional(),
  again: z
    .strictObject({ interaction: z.string().optional(), ...file })
    .optional()
    .describe('the contact with which the customer came back'),
})

export const disproof = z.strictObject({
  where: z.enum(['next', 'records']).describe('next: as much time again as the newest side is long; records: those of this report'),
  says: z.string().describe('what would be seen there: in words, or what it is that would reach `value`'),
  metric: z.string().optional(),
  unit: unit.optional(),
  reaches: z.enum(['at-least', 'at-most']).optional(),
  value: z.number().optional(),
})

export const behind = z
  .strictObject({ records: count, says: z.string() })
  .describe('how many records `evidence` is the first of, and which; or why there are none. `rind explain --all` lists them all')
