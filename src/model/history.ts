import { z } from 'zod'
import { finding } from './report.js'
import { acknowledgement, status } from './standing.js'
import { period, range, segment } from './terms.js'

// The contract of `rind history --format json`. Only additive changes within a version.

export const historySchema = z.strictObject({
  schema: z.literal('rind/history/1'),
  tool: z.strictObject({ name: z.literal('rind'), version: z.string() }),
  period: period.optional().describe('the newest one that was judged; none before the first run'),
  where: z.array(z.string()).describe('the part of the contacts that it is the history of'),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.string(),
      segment,
      status: status.describe('at the newest close'),
      shown: z.boolean().describe('it was likely or confirmed, and told; else it was only watched'),
      says: z.string(),
      since: period.describe('the period at whose close it was first found'),
      last: period.describe('the last one at whose close it was found'),
      closes: z.array(
        z.strictObject({
          period,
          grade: finding.shape.grade,
          size: z
            .strictObject({ what: z.enum(['unhappy', 'answered', 'returning', 'hours']), ...range })
            .optional()
            .describe('customers or hours a month, as in the report'),
        }),
      ),
      known: acknowledgement.optional(),
    }),
  ),
})

export type History = z.infer<typeof historySchema>
