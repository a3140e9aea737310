import { z } from 'zod'
import { day, period, segment } from './terms.js'

// How findings stand beside those of earlier runs.

export const status = z.enum(['new', 'ongoing', 'worse', 'sustained', 'gone'])

export const acknowledgement = z
  .strictObject({
    since: day,
    until: day.optional().describe('the last day of it'),
    note: z.string().optional(),
    inForce: z.boolean().describe('it keeps the finding silent; false: it worsened, or the day has passed'),
  })
  .describe('what `rind ack` said of it')

/** What a finding gains where earlier runs are known. */
export const standing = {
  status: status.exclude(['gone']).optional().describe('how it stands beside earlier runs of `rind run`, at this close'),
  since: period.optional().describe('the period at whose close it was first found'),
  known: acknowledgement.optional(),
}

export const goneFinding = z.strictObject({
  id: z.string(),
  rule: z.string(),
  segment,
  status: z.literal('gone'),
  says: z.string().describe('what it said when it was last found'),
  since: period.describe('the period at whose close it was first found'),
  last: period.describe('the last one at whose close it was found'),
})
