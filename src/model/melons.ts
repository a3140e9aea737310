import { z } from 'zod'
import { known, metric, unknown } from './measured.js'
import { count, period, segment } from './terms.js'

// The contract of `rind melons --format json`. Only additive changes within a version.

const { note: _, counted: ____, ...card } = metric.shape
const aim = z.strictObject({ ...card, value: z.number().describe('the target to be reached, or the floor not to be under') })
const { median: __, p90: ___, ...figures } = known

const quadrant = z.enum(['green', 'melon', 'forgiven', 'red'])

const cell = z.strictObject({
  segment,
  period,
  target: z.union([z.strictObject({ ...figures, met: z.boolean() }), z.strictObject(unknown)]),
  score: z.union([z.strictObject({ ...figures, over: z.boolean() }), z.strictObject(unknown)]),
  quadrant: quadrant
    .optional()
    .describe(
      'green: met and over; melon: met and under; forgiven: missed and over; red: missed and under; none where either is not known',
    ),
})

export const melonsSchema = z.strictObject({
  schema: z.literal('rind/melons/1'),
  tool: z.strictObject({ name: z.literal('rind'), version: z.string() }),
  target: aim,
  floor: aim,
  fewest: count.describe('answers that a score needs to be set against its floor'),
  where: z.array(z.string()),
  periods: z.array(period),
  cells: z.array(cell),
  counts: z.array(
    z.strictObject({
      period,
      by: z.array(z.string()).describe('the facets that tell the segments apart; empty: everybody'),
      segments: count.describe('of which both are known'),
      green: count,
      melon: count,
      forgiven: count,
      red: count,
    }),
  ),
})

/** Segments by target met or missed and score over or under its floor, period by period. */
export type Melons = z.infer<typeof melonsSchema>
export type MelonCell = z.infer<typeof cell>
export type Quadrant = z.infer<typeof quadrant>
