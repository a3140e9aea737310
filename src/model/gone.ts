import { z } from 'zod'
import { count, day, range } from './terms.js'

// Customers who left or got money back: what was read of them, and what of them is set beside a finding.

/** What customers said of their contacts: rated low, rated otherwise, or nothing. */
export const MOODS = ['unhappy', 'silent', 'content'] as const
export type Mood = (typeof MOODS)[number]

/** Customers of one mood on one side of a window. */
export interface Followed {
  /** Those who could be watched for all of the days, and how many of these left or got money back in them. */
  readonly watched: number
  readonly gone: number
  /** Those who could not: their contact is too young, or older than the list of those who left. */
  readonly unwatched: number
  /** Of the gone, those of whom an amount is known, and what it comes to; none where amounts are in several currencies. */
  readonly priced: number
  readonly amount: number
}

/** The same for all moods, before and after. */
export type FollowedBy = Readonly<Record<'before' | 'after', Readonly<Record<Mood, Followed>>>>

const side = z.union([
  z.strictObject({
    customers: count.describe('who were watched for all of the days'),
    gone: count.describe('of them, within the days'),
    ...range,
    unwatched: count.describe('more of them, whose contact is too young or older than the list'),
    amount: z
      .strictObject({
        customers: count.describe('of the gone, those of whom an amount is known'),
        total: z.number().describe('in `departures.currencies`'),
        each: z.number().describe('a customer watched'),
      })
      .optional(),
  }),
  z.strictObject({ customers: count, unwatched: count, unknown: z.string().describe('why there is no share') }),
])

export const afterwards = z
  .strictObject({
    days: count.describe('for which each customer was watched from the contact on, the same for all'),
    groups: z.array(
      z.strictObject({
        of: z.enum(MOODS).describe('customers who rated low, who answered nothing, and who rated and never low'),
        before: side,
        after: side,
        apart: z
          .strictObject({ before: z.strictObject(range).optional(), after: z.strictObject(range).optional() })
          .optional()
          .describe('the share less that of the content, with its interval'),
      }),
    ),
  })
  .describe('how many customers left or got money back afterwards; beside the finding, and no part of its test')

export const departures = z
  .strictObject({
    records: count,
    left: count,
    refunded: count,
    undated: count.describe('without a day: they can be set beside nothing'),
    strangers: count.describe('of customers who are in no contact and no answer'),
    from: day.optional(),
    to: day.optional().describe('the last day on which one is told'),
    currencies: z
      .array(z.string())
      .describe('of the amounts, as they are written; empty text where one names none. Amounts in several are never added up'),
  })
  .describe('customers who left or got money back, where a list of them was read')

export type Afterwards = z.infer<typeof afterwards>
export type AfterwardsSide = z.infer<typeof side>
export type Departures = z.infer<typeof departures>
