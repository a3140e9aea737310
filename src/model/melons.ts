import { z } from 'zod'
import { known, metric, unknown } from './figures.js'
import { count, day, period, segment } from './terms.js'

// The contracts of `rind melons`: the sheet, a line of it, and what a report tells of it. Only additive changes within a version.

const { note: _, counted: ____, ...card } = metric.shape
const value = z.number().describe('the target to be reached, or the floor not to be under')
const aim = z.strictObject({ ...card, value })
const { median: __, p90: ___, ...figures } = known

const quadrant = z
  .enum(['green', 'melon', 'forgiven', 'red'])
  .describe('green: met and over; melon: met and under; forgiven: missed and over; red: missed and under; none where either is not known')

const figuresOfCell = {
  period,
  target: z.union([z.strictObject({ ...figures, met: z.boolean() }), z.strictObject(unknown)]),
  score: z.union([z.strictObject({ ...figures, over: z.boolean() }), z.strictObject(unknown)]),
  quadrant: quadrant.optional(),
}
const cell = z.strictObject({ segment, ...figuresOfCell })

const stand = {
  segment,
  quadrant: quadrant.optional().describe('in the newest period'),
  since: day.optional().describe('the first day of the periods, one after the other, in which it stood there'),
  periods: count.describe('how many those are; 0 where it is not known where it stands'),
  before: quadrant.optional().describe('where it stood in the period before those'),
}
const standing = z.strictObject(stand)

const counts = z.strictObject({
  period,
  by: z.array(z.string()).describe('the facets that tell the segments apart; empty: everybody'),
  segments: count.describe('of which both are known'),
  green: count,
  melon: count,
  forgiven: count,
  red: count,
})

const fewest = count.describe('answers that a score needs to be set against its floor')
const tool = z.strictObject({ name: z.literal('rind'), version: z.string() })

export const melonsSchema = z.strictObject({
  schema: z.literal('rind/melons/1'),
  tool,
  target: aim,
  floor: aim,
  fewest,
  where: z.array(z.string()),
  periods: z.array(period),
  cells: z.array(cell),
  standing: z.array(standing).describe('every segment, and since when it stands where it stands'),
  counts: z.array(counts),
})

/** A line of `rind melons --format ndjson`: a segment. */
export const melonRow = z.strictObject({
  schema: z.literal('rind/melon/1'),
  tool,
  target: aim,
  floor: aim,
  fewest,
  where: z.array(z.string()),
  ...stand,
  cells: z.array(z.strictObject(figuresOfCell)).describe('a period each, the oldest first'),
})

/** A sheet as a report holds it, which names the rest itself. */
export const reportedMelons = melonsSchema.omit({ schema: true, tool: true, where: true })

/** Segments by target met or missed and score over or under its floor, period by period. */
export type Melons = z.infer<typeof melonsSchema>
export type MelonCell = z.infer<typeof cell>
export type MelonRow = z.infer<typeof melonRow>
export type MelonStanding = z.infer<typeof standing>
export type ReportedMelons = z.infer<typeof reportedMelons>
export type Quadrant = z.infer<typeof quadrant>
