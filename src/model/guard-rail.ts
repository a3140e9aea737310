import type { Margin } from './metric.js'

/** How a metric may move; `improve` and `worsen` by its own good direction. */
export type Way = 'improve' | 'worsen' | 'rise' | 'fall'

/** A move of a metric, by more than an amount where one is named. */
export interface Move {
  readonly metric: string
  readonly way: Way
  readonly by?: Margin
}

/** What must not be, in the words of whoever set it: a move, or one while another, or a value on the wrong side of a limit. */
export type GuardRail =
  | { readonly says: string; readonly never: Move; readonly meanwhile?: Move }
  | { readonly says: string; readonly metric: string; readonly stay: 'above' | 'below'; readonly value: number }
