/** What kind of contact an interaction is. */
export type InteractionKind = 'ticket' | 'call' | 'chat'

/** Where an interaction stands. Spam and merged ones are set aside before they become records. */
export type Status = 'open' | 'pending' | 'on-hold' | 'solved' | 'closed-unsolved' | 'abandoned'

/** What a survey question asks for. */
export type QuestionKind = 'csat' | 'nps' | 'effort' | 'rating' | 'yes-no'

/** What an export makes of the tone of a contact's words; what is both is neither. */
export type Sentiment = 'positive' | 'neutral' | 'negative'

/** How the value of a field is stored, and so which readers may fill it. */
export type FieldType = 'text' | 'instant' | 'duration' | 'count' | 'flag' | 'status' | 'direction' | 'sentiment' | 'amount'

/** The columns of `interactions` that an export can fill, in the order of the table. */
export const INTERACTION_FIELDS = {
  id: 'text',
  customer: 'text',
  organisation: 'text',
  agent: 'text',
  team: 'text',
  channel: 'text',
  category: 'text',
  priority: 'text',
  direction: 'direction',
  status: 'status',
  opened_at: 'instant',
  first_response_at: 'instant',
  solved_at: 'instant',
  closed_at: 'instant',
  updated_at: 'instant',
  wait_ms: 'duration',
  talk_ms: 'duration',
  hold_ms: 'duration',
  wrap_ms: 'duration',
  handle_ms: 'duration',
  first_response_ms: 'duration',
  resolution_ms: 'duration',
  first_resolution_ms: 'duration',
  first_response_business_ms: 'duration',
  resolution_business_ms: 'duration',
  requester_wait_ms: 'duration',
  pending_ms: 'duration',
  replies: 'count',
  reopens: 'count',
  transfers: 'count',
  follow_up: 'flag',
  escalated: 'flag',
  first_contact: 'flag',
  sla_met: 'flag',
  offered: 'flag',
  sentiment: 'sentiment',
} as const satisfies Record<string, FieldType>

export type InteractionField = keyof typeof INTERACTION_FIELDS

/** The columns of `answers` that an export can fill beside the rating itself. */
export const ANSWER_FIELDS = {
  response: 'text',
  interaction: 'text',
  customer: 'text',
  agent: 'text',
  team: 'text',
  answered_at: 'instant',
  sent_at: 'instant',
  comment: 'text',
} as const satisfies Record<string, FieldType>

export type AnswerField = keyof typeof ANSWER_FIELDS

/**
 * The columns of `departures` that an export can fill: customers who left, or got money back. `departure` is the id of the
 * row; `type` says which of both it was, or that neither was.
 */
export const DEPARTURE_FIELDS = {
  departure: 'text',
  customer: 'text',
  email: 'text',
  left_at: 'instant',
  refunded_at: 'instant',
  amount: 'amount',
  currency: 'text',
  reason: 'text',
  type: 'text',
} as const satisfies Record<string, FieldType>

export type DepartureField = keyof typeof DEPARTURE_FIELDS

/** What records can be grouped by without being asked; other columns and outcomes only by `--by`. */
export const DEFAULT_FACETS = ['team', 'channel', 'category'] as const

/** The columns of `interactions` that may stand in `--by` and `--where`. */
export const FACETS = [
  'team',
  'channel',
  'category',
  'agent',
  'priority',
  'customer',
  'organisation',
  'direction',
  'status',
  'kind',
  'sentiment',
] as const

/** From worst to best, as the survey printed it. */
export interface Scale {
  readonly low: number
  readonly high: number
}

/** Where on a scale people count as satisfied (from `satisfied` up) and as unhappy (up to `unhappy`). */
export interface Cuts {
  readonly satisfied: number
  readonly unhappy: number
}

/** The cuts the field uses for each scale; 0-10 is cut as promoters and detractors are. */
export function cutsOf(scale: Scale): Cuts {
  const { low, high } = scale
  const points = high - low + 1
  if (points <= 3) return { satisfied: high, unhappy: low }
  if (points === 4) return { satisfied: high - 1, unhappy: low }
  if (points <= 7) return { satisfied: high - 1, unhappy: low + 1 }
  if (points === 11) return { satisfied: 9, unhappy: 6 }
  return { satisfied: high - 1, unhappy: low + 3 }
}
