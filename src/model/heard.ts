import type { Bin } from './sample.js'

/** Contacts of one kind of customer: those who answered a survey about it, or those who did not. */
export interface Group {
  readonly n: number
  /** How often a handle time fell into a 1 % bin, by the bin's number. */
  readonly times: readonly Bin[]
  /** Contacts whose number of reopens is known, and those that were reopened. */
  readonly reopens: { readonly n: number; readonly hits: number }
  /** How many contacts were of a category. */
  readonly categories: ReadonlyMap<string, number>
}

/** Who was heard of those who might have been, before and after. */
export interface Heard {
  readonly before: { readonly answered: Group; readonly silent: Group }
  readonly after: { readonly answered: Group; readonly silent: Group }
}
