/** Which side of the house a metric looks at; `neither` is described and never judged. */
export type Side = 'operation' | 'perception' | 'neither'

/** What a value is counted in. Durations are whole milliseconds in the records and seconds from here on. */
export type Unit = 'second' | 'share' | 'count' | 'ratio' | 'rating' | 'nps'

/** The direction in which a metric improves; `neither` where no direction is good in itself. */
export type Better = 'lower' | 'higher' | 'neither'

/** The smallest change worth reporting: a share of the value before, or an amount in the metric's own unit. */
export type Margin = { readonly relative: number } | { readonly absolute: number }

/** The moment that decides which period a record belongs to; `open` is in each at whose end it waited to be solved. */
export type Basis = 'ended' | 'opened' | 'answered' | 'open'

/** What every room may know of a metric without knowing how it is measured. */
export interface MetricCard {
  readonly id: string
  readonly title: string
  readonly side: Side
  readonly unit: Unit
  readonly better: Better
  readonly margin: Margin
  readonly basis: Basis
}

/** How the ids of metrics begin that a survey's own questions are: `question-courtesy-of-the-agent`. */
export const QUESTION = 'question-'

/** How the ids of metrics end that look at the slowest tenth of a time alone: `handle-time-slowest`. */
export const SLOWEST = '-slowest'
