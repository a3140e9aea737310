import { z } from 'zod'
import { finding } from './report.js'
import { acknowledgement, status } from './standing.js'
import { period, segment } from './terms.js'

// What `rind run` has to say, and hands to `--notify`. Only additive changes within a version.

export const newsSchema = z.strictObject({
  schema: z.literal('rind/news/1'),
  tool: z.strictObject({ name: z.literal('rind'), version: z.string() }),
  period: period.describe('the newest one that was judged'),
  news: z
    .array(
      z.strictObject({
        id: z.string().describe('of the finding, as `rind ack` takes it'),
        status,
        why: z.array(z.enum(['grew', 'surer', 'sustained', 'ran-out'])).describe('what is told beside the status'),
        rule: z.string(),
        segment,
        says: z.string(),
        since: period.describe('the period at whose close it was first found'),
        last: period.describe('the last one at whose close it was found'),
        known: acknowledgement.optional(),
        finding: finding.optional().describe('as in the report; none of what is gone, and of guard rails'),
      }),
    )
    .describe('in the order of the report, and what is gone after it'),
})

export type NewsReport = z.infer<typeof newsSchema>
