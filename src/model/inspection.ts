import { z } from 'zod'
import { input, rejection } from './report.js'

// The contract of `rind inspect --format json`. Only additive changes within a version.

const column = z.strictObject({
  header: z.string().describe('as written in the file, or named by its place'),
  field: z.string().optional().describe('the field or the question it fills; missing where it fills none'),
  shape: z.string().optional().describe('how its cells are written'),
  derived: z.boolean().optional().describe('the format makes the field out of it, it is not taken as it stands'),
  zone: z.string().optional().describe('the time zone its local times were taken to be in'),
  samples: z.array(z.string()).describe('the first different values'),
})

const { columns: _, unmapped: __, ...account } = input.shape

const inspected = z.strictObject({
  ...account,
  runnerUp: z.strictObject({ format: z.string(), confidence: z.number() }).optional(),
  zone: z.string().optional(),
  titles: z.array(z.string()).describe('what stands above the header'),
  headerRows: z.int().nonnegative(),
  columns: z.array(column),
  rejections: z.strictObject({ count: z.int().nonnegative().describe('rows and cells'), first: z.array(rejection) }),
})

export const inspectionSchema = z.strictObject({
  schema: z.literal('rind/inspection/1'),
  tool: z.strictObject({ name: z.literal('rind'), version: z.string() }),
  inputs: z.array(inspected),
})

/** What files were taken for: as `rind inspect` tells it. */
export type Inspection = z.infer<typeof inspectionSchema>
export type Inspected = z.infer<typeof inspected>
