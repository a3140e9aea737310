import { z } from 'zod'

// Pieces that several contracts share.

export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
export const segment = z.record(z.string(), z.string()).describe('{} is everybody; {"team": "Billing"} is one team')
export const period = z.strictObject({ from: day, to: day.describe('the first day that no longer belongs to the period') })
export const range = { value: z.number(), low: z.number(), high: z.number() }
export const count = z.int().nonnegative()
export const file = { file: z.string(), line: z.int().positive().describe('the line on which the row begins') }
export const unit = z.enum(['second', 'share', 'count', 'ratio', 'rating', 'nps'])
