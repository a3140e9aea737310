import { z } from 'zod'
import { count, day } from './terms.js'

// The contracts of `rind import --format json` and `rind store --format json`. Only additive changes within a version.

const tool = z.strictObject({ name: z.literal('rind'), version: z.string() })
const sha256 = z.string().describe('of the file as it lay there')

const imported = z.strictObject({
  file: z.string(),
  sha256,
  as: z
    .enum(['added', 'unchanged', 'replaced'])
    .describe('unchanged: its content is in the store; replaced: it is, and was read in another way before'),
  format: z.string().describe('as `rind list formats` calls it'),
  rows: count,
  same: z.string().optional().describe('how the file was called that brought the same content earlier'),
  notes: z.array(z.string()),
})

export const importSchema = z.strictObject({ schema: z.literal('rind/import/1'), tool, store: z.string(), files: z.array(imported) })

const held = z.strictObject({
  file: z.string(),
  sha256,
  kind: z.enum(['ticket', 'call', 'chat', 'survey', 'summary', 'roster', 'departure', 'unused']),
  format: z.string(),
  rows: count,
  records: count.describe('contacts, responses or sums that it tells of'),
  standing: count.describe('those of them that no newer version in another file stands before'),
  from: day.optional(),
  to: day.optional(),
  importedAt: z.string().describe('UTC'),
  version: z.string().describe('of the rind that read it'),
  told: z
    .strictObject({
      timezone: z.string().optional(),
      dateOrder: z.enum(['dmy', 'mdy']).optional(),
      columns: z
        .array(z.tuple([z.string(), z.string()]))
        .optional()
        .describe('field and column'),
      format: z.string().optional(),
    })
    .describe('what its reading was told'),
})

export const storeSchema = z.strictObject({
  schema: z.literal('rind/store/1'),
  tool,
  store: z.string(),
  files: z.array(held),
  months: z
    .array(z.strictObject({ month: z.string().optional().describe('missing for what carries no date'), contacts: count, answers: count }))
    .describe('contacts by when they were opened, answers by when they were given, else by the row they stand in'),
  removed: z
    .array(z.strictObject({ file: z.string(), sha256 }))
    .optional()
    .describe('taken out just now'),
})

/** What became of files that were imported. */
export type ImportOutcome = z.infer<typeof importSchema>
export type Outcome = z.infer<typeof imported>
/** What a store holds. */
export type Holdings = z.infer<typeof storeSchema>
export type Held = z.infer<typeof held>
