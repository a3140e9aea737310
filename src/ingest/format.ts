import type { AnswerField, InteractionField, InteractionKind, QuestionKind, Scale } from '../model/record.js'

/** What a column can be taken for; `date` is the day that columns of bare clock times belong to. */
export type ColumnField = InteractionField | AnswerField | 'date'

/** The units a duration is written in where its cells are plain numbers. */
export type DurationUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day'

/** A column that holds answers to one question. */
export interface RatingColumn {
  /** The question's name in the report: `csat`, `nps`. */
  readonly question: string
  readonly kind: QuestionKind
  /** Normalised headers, or what a header that is a whole question contains. */
  readonly headers: readonly (string | RegExp)[]
  /** Where the format fixes it; else it is told from the values and the header. */
  readonly scale?: Scale
  /** What the survey prints for a point, lower case, where the format fixes it; null for what is no answer. */
  readonly words?: Readonly<Record<string, number | null>>
  /** Values that say a survey went out, answered or not; the others say that none did. Tells response rates. */
  readonly offeredBy?: readonly string[]
}

/**
 * The layout one product writes, as data: how to recognise it, which column is which. Headers are normalised ones
 * (see `normaliseHeader`): lower case, `_ - . /` as spaces, units and zones in brackets taken off.
 */
export interface Format {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly kind: InteractionKind | 'survey'
  /** Headers that are all there in this product's exports and hardly together elsewhere; none for a generic reader. */
  readonly signature: readonly string[]
  /** Of each group at least one field has to be found, else the file is something else. `rating` is any rating column. */
  readonly requires: readonly (readonly (ColumnField | 'rating')[])[]
  /** The headers of each field, best first. */
  readonly columns: Readonly<Partial<Record<ColumnField, readonly string[]>>>
  readonly ratings: readonly RatingColumn[]
  /** The unit of durations whose header names none; without it such a column is checked against the timestamps or left out. */
  readonly plainDurations?: DurationUnit
}

export const defineFormat = (format: Format): Format => format
