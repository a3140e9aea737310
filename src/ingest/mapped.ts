import type { RatingColumn } from './format.js'
import type { Reading } from './reading.js'
import type { Column, Recognised } from './recognise.js'
import type { DateOrder } from './values/instant.js'
import type { Ratings } from './values/rating.js'

/** Which column of a file is which, how each is read, and what was taken as given. */
export interface Mapping {
  readonly recognised: Recognised
  readonly readings: readonly Reading[]
  readonly ratings: readonly RatingReading[]
  readonly aside: readonly SetAside[]
  readonly unmapped: readonly Column[]
  readonly notes: readonly string[]
  readonly order: DateOrder
}

export interface RatingReading {
  readonly asked: RatingColumn
  readonly column: Column
  readonly ratings: Ratings
}

/** A condition under which a row does not count, as SQL over the staged columns, and why. */
export interface SetAside {
  readonly sql: string
  readonly why: string
}
